import { z } from 'zod';
import { command } from '@/server/core/command';
import { signedIn } from '@/server/core/operations';
import { noticePolicy } from '../policy';
import { tellOtherTabs } from './tell-other-tabs';

/** The list was looked at: the number on the bell goes, what was not opened stays unread. */
export const markAllSeen = command(
  'engagement.mark-all-seen',
  { access: signedIn, input: z.strictObject({}) },
  async (ctx) => {
    ctx.authorize(noticePolicy.change, { personId: ctx.actor.personId });
    const { count } = await ctx.db.notification.updateMany({
      where: { personId: ctx.actor.personId, seenAt: null },
      data: { seenAt: ctx.now() },
    });
    tellOtherTabs(ctx);
    return { seen: count };
  },
);
