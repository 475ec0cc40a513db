'use client';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { cx } from './cx';
import { X } from './icons';

type DialogProps = {
  open: boolean;
  onClose: () => void;
  /** The question, or what is done here. */
  title: ReactNode;
  children?: ReactNode;
  /** Buttons, the safe one first. */
  footer?: ReactNode;
  size?: 'normal' | 'wide' | 'drawer';
  /** Shows a cross in the corner, for dialogs without a safe button. */
  closeLabel?: string;
  /** Keeps it open on Escape and on a press outside, while something runs. */
  busy?: boolean;
};

/**
 * The browser's own modal dialog: the rest is inert, Escape closes, focus returns to where it was.
 * Opens focused on the element with `data-safe`. Never opened over another one.
 */
export function Dialog({ open, onClose, title, children, footer, size = 'normal', closeLabel, busy }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) {
      element.showModal();
      element.querySelector<HTMLElement>('[data-safe]')?.focus();
    } else if (!open && element.open) element.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key of this press
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={cx('dlg', size === 'wide' && 'dlg-wide', size === 'drawer' && 'dlg-drawer')}
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) onClose();
      }}
      // The browser says so late: whoever has opened it again meanwhile keeps it.
      onClose={(event) => open && !event.currentTarget.open && onClose()}
      onClick={(event) => {
        if (event.target !== event.currentTarget || busy) return;
        const box = event.currentTarget.getBoundingClientRect();
        const inside =
          event.clientX >= box.left &&
          event.clientX <= box.right &&
          event.clientY >= box.top &&
          event.clientY <= box.bottom;
        if (!inside) onClose();
      }}
    >
      <div className="flex items-start justify-between gap-4">
        <h2 id={titleId} className="text-lg">
          {title}
        </h2>
        {closeLabel && (
          <button
            type="button"
            className="btn btn-ghost btn-icon btn-sm"
            aria-label={closeLabel}
            onClick={onClose}
            data-safe
          >
            <X size="s" />
          </button>
        )}
      </div>
      {children && <div className="mt-1.5 text-ink-2">{children}</div>}
      {footer && <div className="mt-5 flex flex-wrap items-center justify-end gap-2.5">{footer}</div>}
    </dialog>
  );
}
