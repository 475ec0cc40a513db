import { AppError } from '@/lib/errors/app-error';
import { type CommandCtx, command } from '@/server/core/command';
import { enqueue } from '@/server/core/jobs';
import { signedIn } from '@/server/core/operations';
import { requireOpenLesson } from '@/server/domains/learning';
import { closeOverdueAttempt } from '../../jobs';
import { attemptPolicy } from '../policy';
import { startAttemptInput } from '../schema';
import { closeAttempt } from './close-attempt';

/** Overdue attempts are closed by a job this long after their end, if the learner does not come back. */
const CLOSING_DELAY_SECONDS = 30;

/**
 * Begins an attempt, or goes on with the one that runs. Attempts are numbered under a lock per person and quiz and their
 * numbers are unique, so that the limit holds however many starts arrive at once.
 */
export const startAttempt = command(
  'assessment.attempt.start',
  { access: signedIn, input: startAttemptInput },
  async (ctx, { item }) => {
    const quiz = await ctx.db.quiz.findFirst({
      where: { contentItem: { uuid: item } },
      select: { id: true, contentItemId: true, attemptsAllowed: true, timeLimitSeconds: true },
    });
    if (!quiz) throw new AppError('not_found');
    const open = await requireOpenLesson(ctx, { contentItemId: quiz.contentItemId });
    ctx.authorize(attemptPolicy.take, { personId: ctx.actor.personId, teaches: false });
    if (open.as !== 'learner') throw new AppError('forbidden', { reason: 'assessment.learners_only' });

    const lock = `quiz:${quiz.id}:${ctx.actor.personId}`;
    await ctx.sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))::text`;
    const running = await goOnWith(ctx, quiz.id);
    if (running) return { attempt: running };

    const used = await ctx.db.quizAttempt.count({ where: { quizId: quiz.id, personId: ctx.actor.personId } });
    if (quiz.attemptsAllowed > 0 && used >= quiz.attemptsAllowed)
      throw new AppError('conflict', {
        reason: 'assessment.no_attempts_left',
        params: { allowed: quiz.attemptsAllowed },
      });
    const questions = await ctx.db.question.aggregate({
      where: { quizId: quiz.id },
      _sum: { points: true },
      _count: true,
    });
    if (questions._count === 0) throw new AppError('precondition', { reason: 'assessment.quiz_empty' });
    const startedAt = ctx.now();
    const limit = quiz.timeLimitSeconds;
    const created = await ctx.db.quizAttempt.create({
      data: {
        organizationId: ctx.org.id,
        personId: ctx.actor.personId,
        quizId: quiz.id,
        number: used + 1,
        startedAt,
        endsAt: limit ? new Date(startedAt.getTime() + limit * 1_000) : null,
        maxPoints: questions._sum.points ?? 0,
      },
      select: { id: true, uuid: true },
    });
    if (limit)
      enqueue(
        ctx,
        closeOverdueAttempt,
        { attemptId: String(created.id) },
        { delayMs: (limit + CLOSING_DELAY_SECONDS) * 1_000 },
      );
    return { attempt: created.uuid };
  },
);

/** The running attempt of the learner; one whose time is over is closed first. */
async function goOnWith(ctx: CommandCtx, quizId: bigint): Promise<string | null> {
  const running = await ctx.db.quizAttempt.findFirst({
    where: { quizId, personId: ctx.actor.personId, state: 'in_progress' },
    select: { id: true, uuid: true, endsAt: true },
  });
  if (!running) return null;
  if (!running.endsAt || running.endsAt >= ctx.now()) return running.uuid;
  await closeAttempt(ctx, running.id);
  return null;
}
