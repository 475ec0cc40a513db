import { parseCursor, toPage } from '@/lib/paging/cursor';
import { type Conditions, conditions, containing } from '@/server/core/conditions';
import { armedSql } from '@/server/core/db';
import { keyset, orFromTheStart } from '@/server/core/keyset';
import { holders } from '@/server/core/operations';
import { query } from '@/server/core/query';
import type { JobRowDto, ListDto, SchedulesDto } from '../dto';
import { listJobsInput } from '../schema';
import { loadSchedules } from './load-schedules';
import { total } from './total.sql';

type Row = Omit<JobRowDto, 'startedAt' | 'durationMs' | 'canRetry'> & { started_at: Date; duration_ms: number | null };

function jobConditions(search: string | undefined, state: string | undefined): Conditions {
  const c = conditions();
  if (search)
    c.add`j.job ilike ${containing(search)} or j.uuid::text ilike ${containing(search)} or j.error ilike ${containing(search)}`;
  if (state) c.add`j.state = ${state}::job_run_state`;
  return c;
}

/** The runs of jobs, newest first, and how everything that happens at fixed times stands. */
export const listJobs = query(
  'admin.list-jobs',
  { access: holders('operations.read'), input: listJobsInput },
  orFromTheStart(async (ctx, input): Promise<ListDto<JobRowDto> & { schedules: SchedulesDto }> => {
    const cursor = parseCursor(input.cursor);
    const c = jobConditions(input.search, input.state);
    const order = keyset(c, { cursor, table: 'job_runs', alias: 'j', key: ['j.id'], descending: true });
    const limit = c.value(input.limit + 1);
    const [rows, count, schedules] = await Promise.all([
      armedSql<Row>(
        ctx.arming,
        `select j.uuid, j.job, j.state::text as state, j.attempt, j.started_at, j.duration_ms, j.error from job_runs j ${c.where()} order by ${order} limit ${limit}`,
        c.values,
      ),
      total(ctx, 'job_runs j', jobConditions(input.search, input.state)),
      loadSchedules(ctx),
    ]);
    const items = rows.map(({ started_at, duration_ms, ...row }) => ({
      ...row,
      startedAt: started_at.toISOString(),
      durationMs: duration_ms,
      canRetry: row.state === 'dead' && ctx.actor.can('operations.retry'),
    }));
    return { ...toPage(items, cursor, input.limit), total: count, schedules };
  }),
);
