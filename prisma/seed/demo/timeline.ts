import type { Journey } from '../cast-types';
import type { LearnerWork } from '../content/work';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** When a learner did what: the end of each finished lesson, and the last moment they were there. */
export type Timeline = { enrolled: Date; ends: Date[]; last: Date };

/** When the first version of a piece of work was sent and when the last answer came, if it came. */
export function workSpan(work: LearnerWork | undefined, begun: Date): { sent: Date; answered: Date | null } | null {
  const [first] = work?.versions ?? [];
  const last = work?.versions.at(-1);
  if (first?.sentHoursAgo === undefined || last?.sentHoursAgo === undefined) return null;
  const answered = last.review ? before(begun, (last.sentHoursAgo - last.review.hoursAfter) * HOUR) : null;
  return { sent: before(begun, first.sentHoursAgo * HOUR), answered };
}

/** A moment before another one. */
export function before(moment: Date, ms: number): Date {
  return new Date(moment.getTime() - ms);
}

/**
 * Spreads the finished lessons between joining and today: a lesson with read work ends with its approval, the others lie
 * evenly between their neighbours. `sentNext` is when the work of the lesson after the finished ones was sent.
 */
export function makeTimeline(
  journey: Journey,
  finished: ({ sent: Date; answered: Date | null } | null)[],
  sentNext: Date | null,
  begun: Date,
): Timeline {
  const spare = journey.enrolledDaysAgo === 0 ? 2 * HOUR : 3 * HOUR;
  const enrolled = before(begun, journey.enrolledDaysAgo * DAY + spare);
  const last = before(begun, journey.lastSeenDaysAgo * DAY + 50 * 60_000);
  const ends: Date[] = [];
  for (let from = 0; from < finished.length; ) {
    const next = finished.findIndex((span, i) => i >= from && span !== null);
    const until = next < 0 ? finished.length : next;
    const left = (ends.at(-1) ?? enrolled).getTime();
    const anchor = finished[next];
    const right = (anchor?.sent ?? (sentNext && sentNext < last ? sentNext : last)).getTime();
    const gap = (right - left) / (until - from + (anchor || sentNext ? 1 : 0) || 1);
    for (let i = from; i < until; i += 1) ends.push(new Date(left + gap * (i - from + 1)));
    if (anchor) ends.push(anchor.answered ?? anchor.sent);
    from = anchor ? next + 1 : finished.length;
  }
  return { enrolled, ends, last };
}
