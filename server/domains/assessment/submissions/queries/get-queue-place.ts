import { armedSql } from '@/server/core/db';
import { holders } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { queuePlaceInput } from '../schema';
import { readable, SUBMISSIONS } from './readable.sql';

/** Where a piece of work stands among what waits; `position` is null for one that waits no more. Neighbours are uuids. */
export type QueuePlace = { position: number | null; total: number; previous: string | null; next: string | null };

type Row = { uuid: string; position: number; total: number; previous: string | null; next: string | null };

/**
 * The place of one submission in the actor's waiting queue, of all courses or of one, in the order work was sent. What
 * waits no more is followed by the work that waits longest. One statement.
 */
export const getQueuePlace = query(
  'assessment.submission.place',
  { access: holders('submission.review'), input: queuePlaceInput },
  async (ctx, { submission, course }): Promise<QueuePlace> => {
    const c = readable(ctx, { state: 'waiting', course });
    const [row] = await armedSql<Row>(
      ctx.arming,
      `with queue as (
         select s.uuid, row_number() over sent as position, count(*) over () as total, lag(s.uuid) over sent as previous, lead(s.uuid) over sent as next
         from ${SUBMISSIONS} ${c.where()} window sent as (order by s.submitted_at, s.id))
       select uuid, position::int, total::int, previous, next from queue
       where uuid = ${c.value(submission)}::uuid or position = 1 order by position desc limit 1`,
      c.values,
    );
    if (!row) return { position: null, total: 0, previous: null, next: null };
    const { uuid, ...place } = row;
    return uuid === submission ? place : { position: null, total: row.total, previous: null, next: uuid };
  },
);
