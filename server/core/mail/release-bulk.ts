import type { CommandCtx } from '../command';
import { bulkMailReleased } from './events';

/** Lets waiting bulk mail leave: one event per mail, in one statement. Returns how many. */
export async function releaseBulkMail(ctx: CommandCtx): Promise<number> {
  const rows = await ctx.sql<{ id: bigint }>`
    insert into outbox_events (organization_id, name, version, payload, request_id)
    select m.organization_id, ${bulkMailReleased.name}, ${bulkMailReleased.version}::int, jsonb_build_object('mailId', m.id::text), ${ctx.requestId}
    from mail_messages m
    where m.organization_id = ${ctx.org.id} and m.is_bulk and m.state = 'queued' and m.created_at <= ${ctx.now()}::timestamptz
    returning id`;
  return rows.length;
}
