import type { ComponentProps } from 'react';
import { cx } from './cx';

/** A bordered block, the last means of grouping: never inside another one, never for a list. */
export function Panel({ className, ...rest }: ComponentProps<'section'>) {
  return <section className={cx('panel', className)} {...rest} />;
}
