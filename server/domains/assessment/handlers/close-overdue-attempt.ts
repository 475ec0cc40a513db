import type { JobHandler } from '@/server/core/jobs';
import type { closeOverdueAttempt } from '../jobs';
import { closeAttempt } from '../quizzes/commands/close-attempt';

/** Closes the attempt with what had arrived; nothing happens when it was handed in meanwhile. */
export const handler: JobHandler<typeof closeOverdueAttempt> = async (ctx, payload) => {
  const attempt = await ctx.db.quizAttempt.findFirst({
    where: { id: BigInt(payload.attemptId), state: 'in_progress' },
    select: { id: true },
  });
  if (attempt) await closeAttempt(ctx, attempt.id);
};
