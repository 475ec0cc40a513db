import type { JobHandler } from '../jobs';
import { deliveryFact, resendEvent } from './delivery-facts';
import type { applyMailEvent } from './jobs';
import { suppress } from './suppress';

type Row = { id: bigint; to_email: string };

/** Writes what a vendor told to the mail and its address. In any order: facts are added, never taken back. */
export const handler: JobHandler<typeof applyMailEvent> = async (ctx, { eventId }) => {
  const [event] = await ctx.sql<{ payload: unknown; occurred_at: Date }>`
    select payload, occurred_at from webhook_events where id = ${BigInt(eventId)}`;
  if (!event) return { fact: 'gone' };
  const told = resendEvent.parse(event.payload);
  const fact = deliveryFact(told);
  if (!fact) return { fact: 'none' };
  const [mail] = await ctx.sql<Row>`
    select id, to_email from mail_messages
    where uuid::text = ${told.data.tags?.mail ?? ''} or (provider = 'resend' and provider_id = ${told.data.email_id ?? ''})
    order by id limit 1 for update`;
  if (!mail) return { fact: 'no mail' };
  const at = event.occurred_at;
  if (fact.kind === 'delivered') {
    await ctx.sql`update mail_messages set delivered_at = least(delivered_at, ${at}::timestamptz) where id = ${mail.id}`;
    return { fact: fact.kind };
  }
  const message = fact.message.slice(0, 1_000);
  if (fact.kind === 'complained')
    await ctx.sql`
      update mail_messages set complained_at = least(complained_at, ${at}::timestamptz), last_error = ${message} where id = ${mail.id}`;
  else
    await ctx.sql`
      update mail_messages set last_error = ${message},
        state = ${fact.kind === 'suppressed' ? 'suppressed' : 'failed'}::mail_state,
        bounced_at = case when ${fact.kind} = 'bounced' then least(bounced_at, ${at}::timestamptz) else bounced_at end
      where id = ${mail.id}`;
  if (fact.stops) await suppress(ctx, mail.to_email, fact.stops);
  return { fact: fact.kind, stops: fact.stops };
};
