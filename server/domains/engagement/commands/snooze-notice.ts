import { AppError } from '@/lib/errors/app-error';
import { command } from '@/server/core/command';
import { signedIn } from '@/server/core/operations';
import { findOwnNotice } from '../queries/find-own-notice';
import { snoozeNoticeInput } from '../schema';
import { tellOtherTabs } from './tell-other-tabs';

const LONGEST_MS = 31 * 24 * 3_600_000;

/** Hides a notice until a moment; then it is there again, unseen. Null shows it now. */
export const snoozeNotice = command(
  'engagement.snooze-notice',
  { access: signedIn, input: snoozeNoticeInput },
  async (ctx, { id, until }) => {
    const notice = await findOwnNotice(ctx, id);
    const at = until === null ? null : new Date(until);
    const wait = at === null ? 0 : at.getTime() - ctx.now().getTime();
    if (at !== null && (wait <= 0 || wait > LONGEST_MS))
      throw new AppError('validation', { fields: [{ path: 'until', key: 'invalid' }] });
    await ctx.db.notification.update({
      where: { id: notice },
      data: { snoozedUntil: at, ...(at ? { seenAt: null, readAt: null } : {}) },
    });
    tellOtherTabs(ctx);
    return { id, until };
  },
);
