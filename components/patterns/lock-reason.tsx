import type { ReactNode } from 'react';
import { iconHtml } from '@/components/ui/html-parts';
import { CalendarClock, Lock } from '@/components/ui/icons';
import { type Html, html } from '@/lib/html/html';

type LockReasonProps = {
  /** What is locked; left out where the row already says it. */
  title?: ReactNode;
  /** Why, and when it opens: "Opens when the price sheet is approved." */
  reason: ReactNode;
  /** What to do next, as a link. */
  next?: ReactNode;
  /** Opens by itself at a time. */
  timed?: boolean;
};

/** Why something is locked, when it opens and what to do next: never a lock without its reason. */
export function LockReason({ title, reason, next, timed }: LockReasonProps) {
  return (
    <div className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 gap-y-0.5 py-4">
      {timed ? <CalendarClock className="mt-0.5" /> : <Lock className="mt-0.5" />}
      <div>
        {title && <div className="font-medium">{title}</div>}
        <div className="text-sm text-ink-2">{reason}</div>
        {next && <div className="mt-0.5 text-sm">{next}</div>}
      </div>
    </div>
  );
}

/** The same in a list that is written as text: a dashboard may have twenty of them. */
export function lockReason({
  title,
  reason,
  next,
  timed,
}: {
  title: string;
  reason: string;
  next?: Html | null;
  timed: boolean;
}): Html {
  const icon = timed ? CalendarClock({ className: 'mt-0.5' }) : Lock({ className: 'mt-0.5' });
  return html`<div class='grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 gap-y-0.5 py-4'>${iconHtml(icon)}<div><div class='font-medium'><span dir='auto'>${title}</span></div><div class='text-sm text-ink-2'>${reason}</div>${
    next && html`<div class='mt-0.5 text-sm'>${next}</div>`
  }</div></div>`;
}
