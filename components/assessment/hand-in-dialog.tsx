'use client';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { CircleAlert } from '@/components/ui/icons';
import { plural } from '@/lib/i18n/fill';
import type { RunnerLabels } from './runner-labels';

type HandInDialogProps = {
  open: boolean;
  onClose: () => void;
  onConfirm: () => void;
  working: boolean;
  error: string | null;
  unanswered: number;
  flagged: number;
  locale: string;
  labels: RunnerLabels;
};

/** Asks before handing in, and says what is still open. */
export function HandInDialog({
  open,
  onClose,
  onConfirm,
  working,
  error,
  unanswered,
  flagged,
  locale,
  labels,
}: HandInDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      busy={working}
      title={labels.confirm}
      footer={
        <>
          <Button variant="ghost" data-safe onClick={onClose}>
            {labels.keep}
          </Button>
          <Button variant="primary" working={working} workingLabel={labels.handingIn} onClick={onConfirm}>
            {labels.handIn}
          </Button>
        </>
      }
    >
      <p>{unanswered === 0 ? labels.confirmAll : plural(locale, unanswered, labels.confirmOpen)}</p>
      {flagged > 0 && <p className="mt-1">{plural(locale, flagged, labels.confirmFlagged)}</p>}
      {error && (
        <p role="alert" className="help help-error">
          <CircleAlert />
          <span>{error}</span>
        </p>
      )}
    </Dialog>
  );
}
