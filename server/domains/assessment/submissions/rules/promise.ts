import { REVIEW_PROMISE_HOURS } from '../schema';

/** Until when an answer to work sent at that moment is promised. */
export function promisedBy(sentAt: Date): Date {
  return new Date(sentAt.getTime() + REVIEW_PROMISE_HOURS * 3_600_000);
}
