import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import { Spinner } from './spinner';

/** The look of a button; primary at most once in a view, danger only inside a confirming dialog. */
export type ButtonVariant = 'primary' | 'secondary' | 'soft' | 'ghost' | 'danger' | 'danger-ghost';

export type Look = { variant?: ButtonVariant; size?: 'sm' | 'md' | 'lg'; icon?: boolean; wide?: boolean };

/** The classes of a button, for elements that are not one (summary, label, a plain link). */
export function buttonClass({ variant = 'secondary', size = 'md', icon, wide }: Look = {}, extra?: string): string {
  return cx('btn', `btn-${variant}`, size !== 'md' && `btn-${size}`, icon && 'btn-icon', wide && 'btn-wide', extra);
}

type ButtonProps = Look & ComponentProps<'button'> & { working?: boolean; workingLabel?: ReactNode };

/** A button. While `working` it keeps its width and its focus, shows the spinner and cannot be pressed again. */
export function Button({
  variant,
  size,
  icon,
  wide,
  working = false,
  workingLabel,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  const face =
    workingLabel === undefined && !working ? (
      children
    ) : (
      <span className="btn-face">
        <span>{children}</span>
        <span>
          <Spinner />
          {!icon && (workingLabel ?? children)}
        </span>
      </span>
    );
  return (
    <button
      type={type}
      className={buttonClass({ variant, size, icon, wide }, className)}
      aria-busy={working || undefined}
      aria-disabled={working || undefined}
      {...rest}
    >
      {face}
    </button>
  );
}
