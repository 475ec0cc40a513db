import type { ComponentProps } from 'react';
import { cx } from './cx';

/** Several lines of text; grows with what is written, follows the direction of its first strong letter. */
export function Textarea({ className, dir = 'auto', rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={cx('inp', className)} dir={dir} rows={rows} {...rest} />;
}
