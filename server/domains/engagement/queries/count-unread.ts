import { z } from 'zod';
import { signedIn } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { noticePolicy } from '../policy';

/** How many notices were not yet seen (the number on the bell), and how many were not opened. */
export type UnreadDto = { unseen: number; unread: number };

/** The numbers for the bell: one small statement. */
export const countUnread = query(
  'engagement.count-unread',
  { access: signedIn, input: z.strictObject({}) },
  async (ctx): Promise<UnreadDto> => {
    const me = ctx.actor.personId;
    ctx.authorize(noticePolicy.read, { personId: me });
    const [row] = await ctx.sql<UnreadDto>`
      select count(*) filter (where seen_at is null)::int as unseen, count(*)::int as unread from notifications
      where organization_id = ${ctx.org.id} and person_id = ${me} and read_at is null and archived_at is null
        and (snoozed_until is null or snoozed_until <= now())`;
    return row ?? { unseen: 0, unread: 0 };
  },
);
