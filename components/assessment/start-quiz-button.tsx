'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Problem } from '@/components/ui/problem';

type StartQuizButtonProps = {
  item: string;
  /** Where attempts live: `/en/quiz`. */
  base: string;
  labels: { start: string; starting: string; failed: string };
  variant?: 'primary' | 'secondary';
};

/** Begins an attempt (or goes on with the running one) and opens it. A refusal is said below. */
export function StartQuizButton({ item, base, labels, variant = 'primary' }: StartQuizButtonProps) {
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const start = async () => {
    if (working) return;
    setWorking(true);
    setError(null);
    const { api, toApiError } = await import('@/components/patterns/api-client');
    try {
      const { attempt } = await api.assessment.startAttempt.mutate({ item });
      window.location.assign(`${base}/${attempt}`);
    } catch (e) {
      setError(toApiError(e).message || labels.failed);
      setWorking(false);
    }
  };
  return (
    <div>
      <Button variant={variant} working={working} workingLabel={labels.starting} onClick={() => void start()}>
        {labels.start}
      </Button>
      <Problem text={error} />
    </div>
  );
}
