import { signedIn } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { type NoticeListDto, type NoticeRow, toNotice } from '../dto';
import { noticePolicy } from '../policy';
import { listNotificationsInput } from '../schema';

/** One's own notices, newest first. Snoozed ones come back when their time is over, where they were. */
export const listNotifications = query(
  'engagement.list-notifications',
  { access: signedIn, input: listNotificationsInput },
  async (ctx, { filter, before, size }): Promise<NoticeListDto> => {
    const me = ctx.actor.personId;
    ctx.authorize(noticePolicy.read, { personId: me });
    const rows = await ctx.sql<NoticeRow & { unread: number }>`
      select n.id, n.uuid, n.type, n.params, n.href, n.seen_at, n.read_at, n.archived_at, n.snoozed_until, n.created_at,
        (select count(*)::int from notifications u where u.organization_id = ${ctx.org.id} and u.person_id = ${me}
          and u.read_at is null and u.archived_at is null and (u.snoozed_until is null or u.snoozed_until <= now())) as unread
      from notifications n
      where n.organization_id = ${ctx.org.id} and n.person_id = ${me}
        and (n.archived_at is not null) = ${filter === 'archived'}
        and (${filter === 'archived'} or n.snoozed_until is null or n.snoozed_until <= now())
        and (${before ?? null}::uuid is null or n.id < (select b.id from notifications b where b.uuid = ${before ?? null}::uuid))
      order by n.id desc limit ${size + 1}`;
    const page = rows.slice(0, size);
    return {
      notices: page.map((row) => toNotice(row, ctx.locale)),
      next: rows.length > size ? (page.at(-1)?.uuid ?? null) : null,
      unread: rows[0]?.unread ?? 0,
    };
  },
);
