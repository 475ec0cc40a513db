import { AppError } from '@/lib/errors/app-error';
import type { CommandCtx } from '@/server/core/command';
import { noticePolicy } from '../policy';

/** The actor's notice of this uuid, authorised for change; a foreign one looks like a missing one. */
export async function findOwnNotice(ctx: CommandCtx, uuid: string): Promise<bigint> {
  const notice = await ctx.db.notification.findFirst({ where: { uuid }, select: { id: true, personId: true } });
  if (!notice) throw new AppError('not_found');
  ctx.authorize(noticePolicy.change, notice);
  return notice.id;
}
