import type { ReactNode } from 'react';
import { AppLink } from './app-link';
import { cx } from './cx';
import { X } from './icons';

/** A filter that is on; pressing it takes it away. `removeLabel` says so to people who do not see the cross. */
export function ActiveChip({
  href,
  removeLabel,
  children,
}: {
  href: string;
  removeLabel: string;
  children: ReactNode;
}) {
  return (
    <AppLink href={href} scroll={false} className="chip chip-on">
      <span>
        <span className="sr-only">{removeLabel} </span>
        {children}
      </span>
      <X />
    </AppLink>
  );
}

/** A choice as a link, on or off. */
export function LinkChip({ href, on, children }: { href: string; on?: boolean; children: ReactNode }) {
  return (
    <AppLink href={href} scroll={false} className={cx('chip', on && 'chip-on')} aria-current={on ? 'true' : undefined}>
      {children}
    </AppLink>
  );
}
