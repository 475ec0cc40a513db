import type { JobHandler } from '../jobs';
import type { tidyKernel } from './jobs';

/**
 * Removes idempotency answers after two days, settled events and what vendors told after 30, records of completed runs after 14 and done
 * markers after 90: a marker must outlive every way in which its job could still be delivered.
 */
export const handler: JobHandler<typeof tidyKernel> = async (ctx) => {
  const org = ctx.org.id;
  const keys = await ctx.sql`
    delete from idempotency_keys where organization_id = ${org} and created_at < now() - interval '2 days' returning 1`;
  const events = await ctx.sql`
    delete from outbox_events where organization_id = ${org} and settled_at < now() - interval '30 days' returning 1`;
  const told = await ctx.sql`
    delete from webhook_events where organization_id = ${org} and created_at < now() - interval '30 days' returning 1`;
  const runs = await ctx.sql`
    delete from job_runs where organization_id = ${org} and state = 'completed' and finished_at < now() - interval '14 days' returning 1`;
  const effects = await ctx.sql`
    delete from job_effects where organization_id = ${org} and created_at < now() - interval '90 days' returning 1`;
  const slots = await ctx.sql`
    delete from schedule_runs where organization_id = ${org} and finished_at < now() - interval '90 days'
      and slot < now() - interval '90 days' returning 1`;
  return {
    idempotencyKeys: keys.length,
    events: events.length,
    told: told.length,
    runs: runs.length,
    effects: effects.length,
    slots: slots.length,
  };
};
