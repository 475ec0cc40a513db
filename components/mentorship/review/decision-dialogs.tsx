'use client';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextareaField } from '@/components/ui/field';
import { CircleAlert } from '@/components/ui/icons';
import type { ReviewLabels } from './types';

/** Which question is open. */
export type Asking = 'approved' | 'returned' | null;

type DecisionDialogsProps = {
  asking: Asking;
  working: boolean;
  error: string | null;
  missing: boolean;
  comment: string;
  approveLabel: string;
  consequence: string;
  labels: ReviewLabels;
  onComment: (comment: string) => void;
  onClose: () => void;
  onDecide: (decision: 'approved' | 'returned') => void;
};

/**
 * Asks once before a decision is sent. Approving opens on its own button, because it takes nothing away: A, then Enter.
 * Returning opens on the words that say what should change; Ctrl and Enter send it.
 */
export function DecisionDialogs(props: DecisionDialogsProps) {
  const { asking, working, error, missing, comment, approveLabel, consequence, labels } = props;
  const request = useRef<HTMLTextAreaElement>(null);
  // What is missing is missing here: the words of the request, where typing goes on.
  useEffect(() => {
    if (missing) request.current?.focus();
  }, [missing]);
  const problem = error && (
    <p role="alert" className="help help-error">
      <CircleAlert />
      <span>{error}</span>
    </p>
  );
  const answers = (decision: 'approved' | 'returned', label: string) => (
    <>
      <Button variant="ghost" onClick={props.onClose}>
        {labels.keep}
      </Button>
      <Button
        variant="primary"
        data-safe={decision === 'approved' ? true : undefined}
        working={working}
        workingLabel={labels.working}
        onClick={() => props.onDecide(decision)}
      >
        {label}
      </Button>
    </>
  );
  return (
    <>
      <Dialog
        open={asking === 'approved'}
        onClose={props.onClose}
        busy={working}
        title={labels.confirmApprove}
        footer={answers('approved', approveLabel)}
      >
        <p>{consequence}</p>
        <p className="mt-1">{labels.confirmApproveText}</p>
        {problem}
      </Dialog>
      <Dialog
        open={asking === 'returned'}
        onClose={props.onClose}
        busy={working}
        title={labels.confirmReturn}
        footer={answers('returned', labels.return)}
      >
        <p className="mb-4">{labels.confirmReturnText}</p>
        <TextareaField
          name="request"
          label={labels.request}
          error={missing ? labels.requestMissing : undefined}
          rows={4}
          maxLength={10_000}
          data-safe
          ref={request}
          value={comment}
          onChange={(event) => props.onComment(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) props.onDecide('returned');
          }}
        />
        {problem}
      </Dialog>
    </>
  );
}
