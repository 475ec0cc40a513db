import { cx } from '@/components/ui/cx';
import { iconHtml } from '@/components/ui/html-parts';
import { Check, CornerUpLeft, Hourglass, Lock } from '@/components/ui/icons';
import { type Html, html } from '@/lib/html/html';

/** Where a lesson stands: finished, begun, not begun, with a mentor, given back, or locked. */
export type LessonState = 'done' | 'current' | 'open' | 'waiting' | 'returned' | 'locked';

type LessonRowProps = {
  href: string;
  title: string;
  state: LessonState;
  /** The state in a word, for people who do not see the sign. */
  stateLabel: string;
  /** Duration, or who has it now. */
  aside?: Html | string | undefined;
  /** Length of the line: minutes of this lesson against the longest, 0 to 1. */
  length: number;
  /** Inked share, 0 to 1. */
  inked: number;
  /** Why it is locked or waiting, when it opens, what next. Required for a locked row. */
  why?: Html | string | undefined;
  /** The lesson on the screen. */
  current?: boolean;
};

const percent = (share: number) => `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`;

const SIGNS = {
  done: html`<span class='st st-done'>${iconHtml(Check({ size: 'xs' }))}</span>`,
  waiting: html`<span class='st st-mark'>${iconHtml(Hourglass({ size: 'xs' }))}</span>`,
  returned: html`<span class='st st-mark'>${iconHtml(CornerUpLeft({ size: 'xs' }))}</span>`,
  locked: html`<span class='st st-lock'>${iconHtml(Lock({ size: 's' }))}</span>`,
  open: html`<span class='st'></span>`,
};

const signOf = (state: LessonState, inked: number) =>
  state === 'current' ? html`<span class='st st-now' style='--p:${percent(inked)}'></span>` : SIGNS[state];

/**
 * A lesson in an outline: sign, title, time, and below it the line as long as the lesson. Locked rows stay reachable.
 * Text, not elements: a course has fifty of them on two pages. Stands inside `SoftLinks`.
 */
export function lessonRow(row: LessonRowProps): Html {
  const { state, inked, current } = row;
  const line = `--w:${percent(Math.max(0.08, row.length))};--p:${percent(inked)}`;
  return html`<div class='${cx('lrow', current && 'lrow-cur', state === 'locked' && 'lrow-lock')}'>${signOf(state, inked)}<a class='lrow-a' href='${row.href}' dir='auto'${
    current && html` aria-current='page'`
  }>${row.title}<span class='sr-only'>, ${row.stateLabel}</span></a><span class='text-xs text-ink-3'>${row.aside}</span><span class='ln ln-t' style='${line}'><i></i></span>${
    row.why && html`<span class='lrow-why'>${row.why}</span>`
  }</div>`;
}
