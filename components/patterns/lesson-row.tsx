import type { CSSProperties, ReactNode } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { cx } from '@/components/ui/cx';
import { Check, CornerUpLeft, Hourglass, Lock } from '@/components/ui/icons';

/** Where a lesson stands: finished, begun, not begun, with a mentor, given back, or locked. */
export type LessonState = 'done' | 'current' | 'open' | 'waiting' | 'returned' | 'locked';

type LessonRowProps = {
  href: string;
  title: string;
  state: LessonState;
  /** The state in a word, for people who do not see the sign. */
  stateLabel: string;
  /** Duration, or who has it now. */
  aside?: ReactNode;
  /** Length of the line: minutes of this lesson against the longest, 0 to 1. */
  length: number;
  /** Inked share, 0 to 1. */
  inked: number;
  /** Why it is locked or waiting, when it opens, what next. Required for a locked row. */
  why?: ReactNode;
  /** The lesson on the screen. */
  current?: boolean;
};

const percent = (share: number) => `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`;

/** The sign before a lesson. */
export function LessonStatus({ state, inked = 0 }: { state: LessonState; inked?: number }) {
  if (state === 'done')
    return (
      <span className="st st-done">
        <Check size="xs" />
      </span>
    );
  if (state === 'waiting')
    return (
      <span className="st st-mark">
        <Hourglass size="xs" />
      </span>
    );
  if (state === 'returned')
    return (
      <span className="st st-mark">
        <CornerUpLeft size="xs" />
      </span>
    );
  if (state === 'locked')
    return (
      <span className="st st-lock">
        <Lock size="s" />
      </span>
    );
  if (state === 'current') return <span className="st st-now" style={{ '--p': percent(inked) } as CSSProperties} />;
  return <span className="st" />;
}

/** A lesson in an outline: sign, title, time, and below it the line as long as the lesson. Locked rows stay reachable. */
export function LessonRow({ href, title, state, stateLabel, aside, length, inked, why, current }: LessonRowProps) {
  return (
    <div className={cx('lrow', current && 'lrow-cur', state === 'locked' && 'lrow-lock')}>
      <LessonStatus state={state} inked={inked} />
      <AppLink href={href} className="lrow-a" aria-current={current ? 'page' : undefined} dir="auto">
        {title}
        <span className="sr-only">, {stateLabel}</span>
      </AppLink>
      <span className="text-xs text-ink-3">{aside}</span>
      <span
        className="ln ln-t"
        style={{ '--w': percent(Math.max(0.08, length)), '--p': percent(inked) } as CSSProperties}
      >
        <i />
      </span>
      {why && <span className="lrow-why">{why}</span>}
    </div>
  );
}
