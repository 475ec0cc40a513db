import type { CommandCtx } from '@/server/core/command';

/** The reader's other tabs and devices count anew. */
export function tellOtherTabs(ctx: CommandCtx): void {
  if (ctx.actor.personUuid) ctx.notifyBrowser(ctx.actor.personUuid, { type: 'notifications_seen' });
}
