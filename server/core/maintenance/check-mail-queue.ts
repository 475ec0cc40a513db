import type { JobHandler } from '../jobs';
import { bulkMailLate } from '../mail/events';
import type { checkMailQueue } from './jobs';

/** Counts the bulk mail that should have left in the hour before the slot, and tells when there is any. */
export const handler: JobHandler<typeof checkMailQueue> = async (ctx, { slot }) => {
  const [row] = await ctx.sql<{ waiting: number }>`
    select count(*)::int as waiting from mail_messages where organization_id = ${ctx.org.id} and is_bulk
      and state in ('queued', 'sending') and created_at <= ${slot}::timestamptz - interval '1 hour'`;
  const waiting = row?.waiting ?? 0;
  if (waiting > 0) ctx.announce(bulkMailLate, { waiting, slot });
  return { waiting };
};
