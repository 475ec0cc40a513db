import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '@/lib/errors/app-error';
import { recordAudit } from '../audit';
import { command } from '../command';
import { jobRequested } from '../jobs';
import { holders } from '../operations';

type Dead = { id: bigint; uuid: string; job: string; key: string; payload: unknown };

/**
 * Runs a job again that was given up. Its effect still happens once: whoever asks second finds it no longer given up.
 * A job that this version does not know any more waits in the outbox, where the overview shows it as stuck.
 */
export const retryJob = command(
  'core.retry-job',
  { access: holders('operations.retry'), input: z.strictObject({ run: z.uuid() }) },
  async (ctx, { run }): Promise<{ job: string; again: boolean }> => {
    const [row] = await ctx.sql<Dead & { state: string }>`
      select id, uuid, job, key, payload, state::text as state from job_runs where uuid = ${run}::uuid for update`;
    if (!row) throw new AppError('not_found');
    if (row.state !== 'dead') return { job: row.job, again: false };
    await ctx.sql`update job_runs set state = 'failed', finished_at = null where id = ${row.id}`;
    // The worker knows every job; this process only those of its pages. So the name is handed on as it stands.
    ctx.announce(jobRequested, { job: row.job, payload: row.payload, again: randomUUID() });
    await recordAudit(ctx, {
      action: 'retried',
      operation: 'core.retry-job',
      entityType: 'job_runs',
      entityId: row.id,
      entityUuid: row.uuid,
      context: { job: row.job, key: row.key },
    });
    return { job: row.job, again: true };
  },
);
