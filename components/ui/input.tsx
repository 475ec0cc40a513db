import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';

type InputProps = ComponentProps<'input'> & {
  /** Stands before the text, inside the edge: an icon or a unit. */
  before?: ReactNode;
  /** Stands after the text, inside the edge: a unit, a shortcut, an icon button. */
  after?: ReactNode;
};

const LATIN = new Set(['email', 'password', 'url', 'tel']);

/** A one-line field. Types that hold only Latin are left-to-right as a whole, adornments included. */
export function Input({ before, after, className, dir, ...rest }: InputProps) {
  const direction = dir ?? (LATIN.has(rest.type ?? 'text') ? 'ltr' : undefined);
  if (!before && !after) return <input className={cx('inp', className)} dir={direction} {...rest} />;
  return (
    <span className={cx('inp', className)} dir={direction}>
      {before}
      <input {...rest} />
      {after}
    </span>
  );
}
