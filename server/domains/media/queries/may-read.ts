import { type AppError, isAppError } from '@/lib/errors/app-error';
import type { Ctx } from '@/server/core/context';
import { fileAccessOf } from '../access';
import { type FileSubject, filePolicy } from '../policy';
import { loadUses } from './load-uses';

/**
 * Whether the actor may read a file: by the row itself, or by any of its uses. `refusal` is the most telling reason
 * when not (a locked lesson says so; everything else is as if missing).
 */
export async function mayRead(
  ctx: Ctx,
  file: FileSubject & { id: bigint },
): Promise<{ allowed: true } | { allowed: false; refusal: AppError | null }> {
  if (filePolicy.read(ctx.actor, file) === true) return { allowed: true };
  let refusal: AppError | null = null;
  for (const use of await loadUses(ctx, file.id)) {
    const check = fileAccessOf(use.subjectType);
    if (!check) continue;
    try {
      if (await check(ctx, use.subjectId)) return { allowed: true };
    } catch (e) {
      if (!isAppError(e)) throw e;
      if (e.kind === 'forbidden') refusal ??= e;
    }
  }
  return { allowed: false, refusal };
}
