import type { ReactNode } from 'react';
import { cx } from './cx';

/** Six, no more. The normal state of a thing is plain text, not a badge. */
export type BadgeTone = 'neutral' | 'brand' | 'success' | 'warn' | 'danger' | 'mark';

/** A state in a word, with an icon for all but neutral and mark. */
export function Badge({
  tone = 'neutral',
  icon,
  children,
  className,
}: {
  tone?: BadgeTone;
  icon?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span className={cx('bdg', tone !== 'neutral' && `bdg-${tone}`, className)}>
      {icon}
      {children}
    </span>
  );
}
