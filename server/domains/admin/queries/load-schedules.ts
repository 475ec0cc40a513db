import type { Ctx } from '@/server/core/context';
import { SILENT_SECONDS } from '@/server/core/monitoring/silence';
import { PLANS } from '@/server/core/schedules/plans';
import type { JobRowDto, SchedulesDto } from '../dto';
import { figuresOf, standingOf } from '../rules/schedule-standing';

type Row = {
  since: Date;
  beat_at: Date | null;
  schedule: string;
  slot: Date | null;
  started_at: Date;
  finished_at: Date | null;
  report: unknown;
  run: string | null;
  state: JobRowDto['state'] | null;
  error: string | null;
};

/**
 * Every plan with its last slot, what that reported and what comes next; one that has never run is there too. One
 * statement. The run of a slot is found by its key: each planned job keys its effect by the slot.
 */
export async function loadSchedules(ctx: Ctx): Promise<SchedulesDto> {
  const rows = await ctx.sql<Row>`
    select o.created_at as since, (select max(b.beat_at) from process_heartbeats b where b.process = 'worker') as beat_at,
      p.schedule, s.slot, s.started_at, s.finished_at, s.report, r.uuid as run, r.state::text as state, r.error
    from unnest(${PLANS.map((plan) => plan.name)}::text[], ${PLANS.map((plan) => plan.job)}::text[]) as p (schedule, job)
    join organizations o on o.id = ${ctx.org.id}
    left join lateral (select * from schedule_runs x where x.organization_id = o.id and x.schedule = p.schedule order by x.slot desc limit 1) s on true
    left join job_runs r on r.organization_id = s.organization_id
      and r.key = p.job || ':' || to_char(s.slot at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const now = ctx.now();
  const found = new Map(rows.map((row) => [row.schedule, row]));
  const beatAt = rows[0]?.beat_at ?? null;
  return {
    worker: {
      alive: beatAt !== null && now.getTime() - beatAt.getTime() <= SILENT_SECONDS * 1_000,
      beatAt: beatAt?.toISOString() ?? null,
    },
    items: PLANS.map((plan) => {
      const row = found.get(plan.name);
      const { name: schedule, job, at } = plan;
      if (!row) throw new Error(`the statement answers for every plan: ${schedule}`);
      const last = row.slot && {
        slot: row.slot,
        openedAt: row.started_at,
        finishedAt: row.finished_at,
        state: row.state,
      };
      return {
        schedule,
        job,
        at,
        ...standingOf(plan, last, now, row.since),
        last: last && {
          slot: last.slot.toISOString(),
          lateMs: Math.max(0, last.openedAt.getTime() - last.slot.getTime()),
          tookMs: last.finishedAt && last.finishedAt.getTime() - last.openedAt.getTime(),
          report: figuresOf(row.report),
          error: last.finishedAt ? null : row.error,
        },
        again: row.state === 'dead' && ctx.actor.can('operations.retry') ? row.run : null,
      };
    }),
  };
}
