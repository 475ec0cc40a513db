import type { Ctx } from '@/server/core/context';
import { type GradedAttemptDto, getQuizCard, type WaitingAttemptDto } from '@/server/domains/assessment';
import { QuizResult } from './quiz-result';

/** A handed-in attempt, with whether another one is possible and what was reached before. */
export async function FinishedAttempt({ attempt, ctx }: { attempt: GradedAttemptDto | WaitingAttemptDto; ctx: Ctx }) {
  const card = await getQuizCard(ctx, { item: attempt.item }).catch(() => null);
  const again = card?.as === 'learner' && card.attemptsLeft !== 0 && card.best?.passed !== true;
  const better = attempt.passed ? null : card?.best?.passed ? card.best.percent : null;
  return <QuizResult attempt={attempt} again={again} passedBefore={better} locale={ctx.locale} ctx={ctx} />;
}
