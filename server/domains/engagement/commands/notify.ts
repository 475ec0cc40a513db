import type { CommandCtx } from '@/server/core/command';
import { goesBy } from '../rules/channels';
import type { NoticeParams, NoticeType } from '../schema';

/** A notice for one person. `dedupeKey` names it for them: the same key never makes a second notice. */
export type NoticeOrder = {
  personId: bigint;
  type: NoticeType;
  params: NoticeParams;
  /** Path below /{locale}, or null when there is nothing to open. */
  href: string | null;
  dedupeKey: string;
};

/**
 * Tells a person something inside the app, live if they have it open. False when they have been told, or when the
 * vocabulary does not send notices of this type into the app.
 */
export async function notify(ctx: CommandCtx, order: NoticeOrder): Promise<boolean> {
  if (!goesBy(order.type, 'in_app')) return false;
  const [row] = await ctx.sql<{ uuid: string }>`
    with notice as (
      insert into notifications (organization_id, person_id, type, params, href, dedupe_key)
      values (${ctx.org.id}, ${order.personId}, ${order.type}, ${JSON.stringify(order.params)}::jsonb, ${order.href}, ${order.dedupeKey})
      on conflict (organization_id, person_id, dedupe_key) do nothing returning person_id
    )
    select p.uuid from notice n join people p on p.organization_id = ${ctx.org.id} and p.id = n.person_id`;
  if (!row) return false;
  ctx.notifyBrowser(row.uuid, { type: 'notification' });
  return true;
}
