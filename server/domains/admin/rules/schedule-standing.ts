import type { Plan } from '@/server/core/schedules/plans';
import { nextSlot } from '@/server/core/schedules/slots';
import type { JobRowDto, ScheduleRowDto } from '../dto';

/** The worker looks every quarter of a minute; a busy one is given two minutes before a slot counts as overdue. */
const GRACE_MS = 2 * 60_000;
/** The longest of them works for seconds; after a quarter of an hour one looks why. */
const LONG_MS = 15 * 60_000;

/** The last slot that was opened, with the run of its job as far as it is kept. */
export type SlotRun = { slot: Date; openedAt: Date; finishedAt: Date | null; state: JobRowDto['state'] | null };

/** How a plan stands: which slot comes next, and whether one that should have begun did not. `since` is when the school began. */
export function standingOf(
  plan: Pick<Plan, 'at'>,
  last: SlotRun | null,
  now: Date,
  since: Date,
): Pick<ScheduleRowDto, 'state' | 'overdueSince' | 'next'> {
  const expected = nextSlot(plan, last?.slot ?? new Date(since.getTime() - 1));
  const next = nextSlot(plan, now).toISOString();
  if (now.getTime() >= expected.getTime() + GRACE_MS)
    return { state: 'overdue', overdueSince: expected.toISOString(), next };
  return { state: stateOf(last, now), overdueSince: null, next };
}

function stateOf(last: SlotRun | null, now: Date): ScheduleRowDto['state'] {
  if (!last) return 'never';
  if (last.finishedAt) return 'done';
  if (last.state === 'dead') return 'dead';
  if (last.state === 'failed') return 'retrying';
  return now.getTime() - last.openedAt.getTime() > LONG_MS ? 'slow' : 'running';
}

/** What a slot's job reported, as figures under their names; whatever is no number is left out. */
export function figuresOf(report: unknown): Record<string, number> {
  if (typeof report !== 'object' || report === null) return {};
  return Object.fromEntries(
    Object.entries(report).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
