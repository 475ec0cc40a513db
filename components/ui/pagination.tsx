import type { ReactNode } from 'react';
import { buttonClass } from './button';
import { LinkButton } from './link-button';

type PaginationProps = {
  /** "1–14 of 248", the range as one left-to-right unit. */
  range?: ReactNode;
  previousHref?: string | null;
  nextHref?: string | null;
  labels: { nav: string; previous: string; next: string };
};

function Step({ href, label, rel }: { href?: string | null; label: string; rel: 'prev' | 'next' }) {
  if (!href)
    return (
      <span className={buttonClass()} aria-disabled="true">
        {label}
      </span>
    );
  return (
    <LinkButton href={href} rel={rel} scroll={false}>
      {label}
    </LinkButton>
  );
}

/** Cursor paging as two links; nothing when there is only one page. */
export function Pagination({ range, previousHref, nextHref, labels }: PaginationProps) {
  if (!previousHref && !nextHref && !range) return null;
  return (
    <nav aria-label={labels.nav} className="flex items-center justify-between gap-3 py-3.5 text-sm text-ink-2">
      <span>{range}</span>
      {(previousHref || nextHref) && (
        <span className="flex gap-2.5">
          <Step href={previousHref} label={labels.previous} rel="prev" />
          <Step href={nextHref} label={labels.next} rel="next" />
        </span>
      )}
    </nav>
  );
}
