import type { Ctx } from '@/server/core/context';
import type { LearningDayDto } from '../dto';

/** How many days the overview looks back: four whole weeks, today included. */
export const LEARNING_DAYS = 28;

/** Lessons finished, and by how many learners, on each of the last days of the reader's calendar; quiet days are zeros. */
export async function loadLearningDays(ctx: Ctx): Promise<LearningDayDto[]> {
  const zone = ctx.actor.preferences.timezone;
  const now = ctx.now();
  const rows = await ctx.sql<{ day: string; finished: number; learners: number }>`
    with today as (select (${now}::timestamptz at time zone ${zone})::date as day),
    done as (
      select (p.completed_at at time zone ${zone})::date as day, count(*)::int as finished, count(distinct p.person_id)::int as learners
      from lesson_progress p, today t
      where p.completed_at >= (t.day - ${LEARNING_DAYS - 1}::int)::timestamp at time zone ${zone} and p.completed_at <= ${now}
      group by 1
    )
    select to_char(t.day - n, 'YYYY-MM-DD') as day, coalesce(d.finished, 0) as finished, coalesce(d.learners, 0) as learners
    from today t cross join generate_series(0, ${LEARNING_DAYS - 1}::int) as n left join done d on d.day = t.day - n
    order by t.day - n`;
  return rows;
}
