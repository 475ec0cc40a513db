'use client';
import { type ReactNode, useState } from 'react';
import { Button, type ButtonVariant } from './button';
import { Dialog } from './dialog';
import { CircleAlert } from './icons';

/** Words of a confirmation. `title` is the question, `text` the consequence, `confirm` the verb with its object. */
export type ConfirmLabels = {
  trigger: ReactNode;
  title: string;
  text: ReactNode;
  keep: string;
  confirm: string;
  working?: string;
  failed: string;
};

type ConfirmProps = {
  labels: ConfirmLabels;
  onConfirm: () => Promise<unknown> | unknown;
  variant?: ButtonVariant;
  size?: 'sm' | 'md' | 'lg';
  /** The confirming button; danger unless the act can be taken back. */
  tone?: 'danger' | 'primary';
  disabled?: boolean;
};

/** A button that asks before it acts. Stays open and says so when the act failed. */
export function ConfirmDialog({
  labels,
  onConfirm,
  variant = 'danger-ghost',
  size,
  tone = 'danger',
  disabled,
}: ConfirmProps) {
  const [open, setOpen] = useState(false);
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);

  const confirm = async () => {
    if (working) return;
    setWorking(true);
    setFailed(false);
    try {
      await onConfirm();
      setOpen(false);
    } catch {
      setFailed(true);
    } finally {
      setWorking(false);
    }
  };

  return (
    <>
      <Button variant={variant} size={size} disabled={disabled} onClick={() => setOpen(true)}>
        {labels.trigger}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        busy={working}
        title={labels.title}
        footer={
          <>
            <Button variant="ghost" data-safe onClick={() => setOpen(false)}>
              {labels.keep}
            </Button>
            <Button variant={tone} working={working} workingLabel={labels.working ?? labels.confirm} onClick={confirm}>
              {labels.confirm}
            </Button>
          </>
        }
      >
        {labels.text}
        {failed && (
          <p role="alert" className="help help-error">
            <CircleAlert />
            <span>{labels.failed}</span>
          </p>
        )}
      </Dialog>
    </>
  );
}
