import { command } from '@/server/core/command';
import { signedIn } from '@/server/core/operations';
import { findOwnNotice } from '../queries/find-own-notice';
import { archiveNoticeInput } from '../schema';
import { tellOtherTabs } from './tell-other-tabs';

/** Puts a notice away, or back into the list. */
export const archiveNotice = command(
  'engagement.archive-notice',
  { access: signedIn, input: archiveNoticeInput },
  async (ctx, { id, archived }) => {
    const notice = await findOwnNotice(ctx, id);
    await ctx.db.notification.update({ where: { id: notice }, data: { archivedAt: archived ? ctx.now() : null } });
    tellOtherTabs(ctx);
    return { id, archived };
  },
);
