import type { Cadence, Plan } from './plans';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MOST_MISSED = 31;

const lengthOf = (at: Cadence) => ('dailyAtHour' in at ? DAY : at.everyMinutes * MINUTE);

/** The latest slot that has begun at `now`. */
export function slotAt({ at }: { at: Cadence }, now: Date): Date {
  const offset = 'dailyAtHour' in at ? at.dailyAtHour * 60 * MINUTE : 0;
  return new Date(Math.floor((now.getTime() - offset) / lengthOf(at)) * lengthOf(at) + offset);
}

/** The slot after the one that has begun at `now`. */
export function nextSlot(plan: { at: Cadence }, now: Date): Date {
  return new Date(slotAt(plan, now).getTime() + lengthOf(plan.at));
}

/** The slots to open now, oldest first: none before the organisation existed, none twice. */
export function dueSlots(plan: Pick<Plan, 'at' | 'catchUp'>, now: Date, since: Date, last: Date | null): Date[] {
  const length = lengthOf(plan.at);
  const after = last ?? new Date(since.getTime() - 1);
  const due: Date[] = [];
  for (
    let slot = slotAt(plan, now);
    slot > after && due.length < MOST_MISSED;
    slot = new Date(slot.getTime() - length)
  ) {
    due.unshift(slot);
    if (plan.catchUp === 'last') break;
  }
  return due;
}
