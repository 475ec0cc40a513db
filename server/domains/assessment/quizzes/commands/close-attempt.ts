import type { Translations } from '@/lib/i18n/locales';
import type { CommandCtx } from '@/server/core/command';
import { markItemCompleted } from '@/server/domains/learning';
import { attemptGraded, attemptSubmitted } from '../../events';
import { loadQuestionKeys } from '../queries/load-question-keys';
import { gradeAnswer, outcomeOf, percentOf } from '../rules/grade';
import { type AnswerResponse, answerResponse } from '../schema';

/** What handing in led to. */
export type Closing = {
  attempt: string;
  state: 'submitted' | 'graded';
  submittedAt: Date;
  passed: boolean | null;
  unlockedLesson: { slug: string; title: Translations<string> } | null;
  /** It had been handed in before; nothing changed now. */
  already: boolean;
};

type Locked = {
  uuid: string;
  state: 'in_progress' | 'submitted' | 'graded';
  ends_at: Date | null;
  submitted_at: Date | null;
  passed: boolean | null;
  person_id: bigint;
  quiz_id: bigint;
  pass_percent: number;
  content_item_id: bigint;
};

/**
 * Ends a running attempt by the server's clock and grades what can be graded, in the caller's transaction: after its end
 * the answers that arrived in time count and the time of handing in is the end. Twice is once. The caller has authorised.
 */
export async function closeAttempt(ctx: CommandCtx, attemptId: bigint): Promise<Closing> {
  const attempt = await lockAttempt(ctx, attemptId);
  if (attempt.state !== 'in_progress')
    return {
      attempt: attempt.uuid,
      state: attempt.state,
      submittedAt: attempt.submitted_at ?? ctx.now(),
      passed: attempt.passed,
      unlockedLesson: null,
      already: true,
    };
  const now = ctx.now();
  const submittedAt = attempt.ends_at && attempt.ends_at < now ? attempt.ends_at : now;
  const outcome = await gradeAnswers(ctx, attemptId, attempt);
  await ctx.db.quizAttempt.update({
    where: { id: attemptId, state: 'in_progress' },
    data: {
      state: outcome.state,
      submittedAt,
      gradedAt: outcome.state === 'graded' ? now : null,
      points: outcome.points,
      maxPoints: outcome.maxPoints,
      passed: outcome.passed,
    },
  });
  ctx.announce(attemptSubmitted, { attemptId: String(attemptId), awaitsPerson: outcome.state === 'submitted' });
  if (outcome.state === 'graded')
    ctx.announce(attemptGraded, { attemptId: String(attemptId), passed: outcome.passed === true });
  const completion = outcome.passed
    ? await completeQuiz(ctx, attempt, percentOf(outcome.points, outcome.gradedMax))
    : null;
  return {
    attempt: attempt.uuid,
    state: outcome.state,
    submittedAt,
    passed: outcome.passed,
    unlockedLesson: completion?.unlockedLesson ?? null,
    already: false,
  };
}

/** The item is done for the learner, and what follows from it happens in the same transaction. */
export function completeQuiz(
  ctx: CommandCtx,
  attempt: { uuid: string; person_id: bigint; content_item_id: bigint },
  percent: number,
) {
  return markItemCompleted(ctx, {
    personId: attempt.person_id,
    contentItemId: attempt.content_item_id,
    proof: { kind: 'quiz', attempt: attempt.uuid, percent: Math.min(100, percent) },
  });
}

/** The row, locked against answers that are being saved and against a second hand-in. */
async function lockAttempt(ctx: CommandCtx, attemptId: bigint): Promise<Locked> {
  const [row] = await ctx.sql<Locked>`
    select a.uuid, a.state::text as state, a.ends_at, a.submitted_at, a.passed, a.person_id, a.quiz_id, q.pass_percent, q.content_item_id
    from quiz_attempts a join quizzes q on q.organization_id = a.organization_id and q.id = a.quiz_id
    where a.id = ${attemptId} for update of a`;
  if (!row) throw new Error(`attempt ${attemptId} vanished`);
  return row;
}

async function gradeAnswers(ctx: CommandCtx, attemptId: bigint, attempt: Locked) {
  const questions = await loadQuestionKeys(ctx, attempt.quiz_id);
  const answers = await ctx.db.attemptAnswer.findMany({
    where: { attemptId },
    select: { questionId: true, response: true },
  });
  const given = new Map(answers.map((answer) => [answer.questionId, readResponse(answer.response)]));
  const grades = questions.map(({ key }) => ({
    id: key.id,
    max: key.points,
    ...gradeAnswer(key, given.get(key.id) ?? null),
  }));
  const marks = JSON.stringify(grades.map((g) => ({ question: String(g.id), points: g.points, correct: g.isCorrect })));
  await ctx.sql`
    update attempt_answers a set points = m.points, is_correct = m.correct
    from jsonb_to_recordset(${marks}::jsonb) as m(question bigint, points float8, correct boolean)
    where a.attempt_id = ${attemptId} and a.question_id = m.question
    returning a.id`;
  return outcomeOf(grades, attempt.pass_percent);
}

/** What was stored, or nothing if it does not read. */
export function readResponse(stored: unknown): AnswerResponse {
  return answerResponse.safeParse(stored).data ?? null;
}
