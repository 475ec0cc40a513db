import { passthrough } from '@/lib/zod/passthrough';
import { procedure, router } from '@/server/api/trpc';
import { archiveNotice } from './commands/archive-notice';
import { markAllRead } from './commands/mark-all-read';
import { markAllSeen } from './commands/mark-all-seen';
import { markRead } from './commands/mark-read';
import { snoozeNotice } from './commands/snooze-notice';
import { countUnread } from './queries/count-unread';
import { listNotifications } from './queries/list-notifications';
import { archiveNoticeInput, listNotificationsInput, markReadInput, snoozeNoticeInput } from './schema';

/** Notices over the API. */
export const engagementRouter = router({
  list: procedure
    .input(passthrough(listNotificationsInput))
    .query(({ ctx, input }) => listNotifications(ctx.ctx, input)),
  unread: procedure.query(({ ctx }) => countUnread(ctx.ctx, {})),
  markAllSeen: procedure.mutation(({ ctx }) => markAllSeen(ctx.ctx, {})),
  markAllRead: procedure.mutation(({ ctx }) => markAllRead(ctx.ctx, {})),
  markRead: procedure.input(passthrough(markReadInput)).mutation(({ ctx, input }) => markRead(ctx.ctx, input)),
  archive: procedure.input(passthrough(archiveNoticeInput)).mutation(({ ctx, input }) => archiveNotice(ctx.ctx, input)),
  snooze: procedure.input(passthrough(snoozeNoticeInput)).mutation(({ ctx, input }) => snoozeNotice(ctx.ctx, input)),
});
