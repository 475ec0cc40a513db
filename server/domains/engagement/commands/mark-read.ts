import { command } from '@/server/core/command';
import { signedIn } from '@/server/core/operations';
import { findOwnNotice } from '../queries/find-own-notice';
import { markReadInput } from '../schema';
import { tellOtherTabs } from './tell-other-tabs';

/** Marks one notice read, or unread again. */
export const markRead = command(
  'engagement.mark-read',
  { access: signedIn, input: markReadInput },
  async (ctx, { id, read }) => {
    const notice = await findOwnNotice(ctx, id);
    const now = ctx.now();
    await ctx.db.notification.update({
      where: { id: notice },
      data: read ? { readAt: now, seenAt: now } : { readAt: null },
    });
    tellOtherTabs(ctx);
    return { id, read };
  },
);
