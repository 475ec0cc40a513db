'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';

/** Takes a place in a free course; the page then shows it as the learner's own. */
export function JoinButton({ course, labels }: { course: string; labels: { join: string; joining: string } }) {
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState('');
  const join = async () => {
    setWorking(true);
    setProblem('');
    const { api, toApiError } = await import('@/components/patterns/api-client');
    try {
      await api.learning.enrol.mutate({ course });
      router.refresh();
    } catch (e) {
      setProblem(toApiError(e).message);
    } finally {
      setWorking(false);
    }
  };
  return (
    <div>
      <Button variant="primary" size="lg" working={working} workingLabel={labels.joining} onClick={join}>
        {labels.join}
      </Button>
      <p role="alert" className="mt-1 text-sm text-danger-text empty:hidden">
        {problem}
      </p>
    </div>
  );
}
