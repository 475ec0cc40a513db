import { z } from 'zod';
import { command } from '@/server/core/command';
import { signedIn } from '@/server/core/operations';
import { noticePolicy } from '../policy';
import { tellOtherTabs } from './tell-other-tabs';

/** Marks everything in one's list read. */
export const markAllRead = command(
  'engagement.mark-all-read',
  { access: signedIn, input: z.strictObject({}) },
  async (ctx) => {
    ctx.authorize(noticePolicy.change, { personId: ctx.actor.personId });
    const now = ctx.now();
    await ctx.db.notification.updateMany({
      where: { personId: ctx.actor.personId, seenAt: null },
      data: { seenAt: now },
    });
    const { count } = await ctx.db.notification.updateMany({
      where: { personId: ctx.actor.personId, readAt: null, archivedAt: null },
      data: { readAt: now },
    });
    tellOtherTabs(ctx);
    return { read: count };
  },
);
