import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '@/lib/errors/app-error';
import { recordAudit } from '../audit';
import { command } from '../command';
import { enqueue } from '../jobs';
import { holders } from '../operations';
import { sendBulkMail, sendMail } from './jobs';
import type { SuppressionReason } from './suppress';

type Row = { id: bigint; uuid: string; state: string; is_bulk: boolean; stopped: SuppressionReason | null };

/**
 * Sends a mail again that failed, as it was written. An address that takes no mail is refused with the reason; asking
 * twice sends once: the second finds it waiting.
 */
export const sendMailAgain = command(
  'mail.send-again',
  { access: holders('operations.retry'), input: z.strictObject({ mail: z.uuid() }) },
  async (ctx, { mail }): Promise<{ again: boolean }> => {
    const [row] = await ctx.sql<Row>`
      select m.id, m.uuid, m.state::text as state, m.is_bulk, s.reason as stopped from mail_messages m
      left join mail_suppressions s on s.organization_id = m.organization_id and s.email = m.to_email
      where m.uuid = ${mail}::uuid for update of m`;
    if (!row) throw new AppError('not_found');
    if (row.stopped && (row.stopped !== 'unsubscribed' || row.is_bulk))
      throw new AppError('precondition', { reason: `mail.stopped_${row.stopped}` });
    if (row.state !== 'failed' && row.state !== 'suppressed') return { again: false };
    const job = row.is_bulk ? sendBulkMail : sendMail;
    const key = `${job.name}:${row.id}`;
    // A vendor may have failed it after it was handed over: it is a new sending, under a key of its own.
    await ctx.sql`
      update mail_messages set state = 'queued', last_error = null, bounced_at = null, resends = resends + 1 where id = ${row.id}`;
    await ctx.sql`delete from job_effects where organization_id = ${ctx.org.id} and key = ${key}`;
    await ctx.sql`update job_runs set state = 'failed', finished_at = null where key = ${key} and state = 'dead'`;
    enqueue(ctx, job, { mailId: String(row.id) }, { again: randomUUID() });
    await recordAudit(ctx, {
      action: 'retried',
      operation: 'mail.send-again',
      entityType: 'mail_messages',
      entityId: row.id,
      entityUuid: row.uuid,
    });
    return { again: true };
  },
);
