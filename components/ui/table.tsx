import type { ComponentProps } from 'react';
import { cx } from './cx';

/** The table itself; scrolls inside its own box if a page must show many columns on a narrow screen. */
export function Table({ className, ...rest }: ComponentProps<'table'>) {
  return <table className={cx('tbl', className)} {...rest} />;
}

/** A head cell. */
export function Th({ numeric, className, scope = 'col', ...rest }: ComponentProps<'th'> & { numeric?: boolean }) {
  return <th scope={scope} className={cx(numeric && 'nr', className)} {...rest} />;
}

/** A cell; `numeric` lines digits up at the right edge in both directions. */
export function Td({ numeric, className, ...rest }: ComponentProps<'td'> & { numeric?: boolean }) {
  return <td className={cx(numeric && 'nr', className)} {...rest} />;
}
