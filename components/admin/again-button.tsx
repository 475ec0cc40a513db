'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api, toApiError } from '@/components/patterns/api-client';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';

type AgainButtonProps = {
  /** What is done again. */
  what: { job: string } | { mail: string };
  labels: Record<'again' | 'title' | 'text' | 'keep' | 'working' | 'failed' | 'done', string>;
};

/** Runs a given-up job or sends a failed mail once more, after asking; says why when it is refused. */
export function AgainButton({ what, labels }: AgainButtonProps) {
  const router = useRouter();
  const [told, setTold] = useState<string | null>(null);
  const [failed, setFailed] = useState(labels.failed);
  const run = async () => {
    try {
      if ('job' in what) await api.admin.retryJob.mutate({ run: what.job });
      else await api.admin.sendMailAgain.mutate({ mail: what.mail });
    } catch (e) {
      setFailed(toApiError(e).message || labels.failed);
      throw e;
    }
    setTold(labels.done);
    router.refresh();
  };
  return (
    <span className="inline-flex items-center gap-2">
      {told ? (
        <span role="status" className="text-sm text-ink-2">
          {told}
        </span>
      ) : (
        <ConfirmDialog
          size="sm"
          variant="secondary"
          tone="primary"
          onConfirm={run}
          labels={{
            trigger: labels.again,
            title: labels.title,
            text: labels.text,
            keep: labels.keep,
            confirm: labels.again,
            working: labels.working,
            failed,
          }}
        />
      )}
    </span>
  );
}
