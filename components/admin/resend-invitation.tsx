'use client';
import { useState } from 'react';
import { api, toApiError } from '@/components/patterns/api-client';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';

type Labels = Record<'resend' | 'resending' | 'resent' | 'resendFailed', string>;

/** Sends the invitation again; a refusal stands beside the button until the next press. */
export function ResendInvitation({ person, labels }: { person: string; labels: Labels }) {
  const toast = useToast();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState('');
  const send = async () => {
    if (working) return;
    setWorking(true);
    setProblem('');
    try {
      await api.identity.resendInvitation.mutate({ person });
      toast({ text: labels.resent, tone: 'done' });
    } catch (e) {
      setProblem(toApiError(e).message || labels.resendFailed);
    } finally {
      setWorking(false);
    }
  };
  return (
    <>
      <Button size="sm" working={working} workingLabel={labels.resending} onClick={send}>
        {labels.resend}
      </Button>
      <p role="alert" className="text-danger-text">
        {problem}
      </p>
    </>
  );
}
