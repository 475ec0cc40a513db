import type { Ctx } from '@/server/core/context';
import { signedIn } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { promisedBy } from '../../submissions/rules/promise';
import {
  type AttemptDto,
  type StoredAnswer,
  toAttemptHead,
  toGradedAttempt,
  toGradedQuestionDto,
  toQuestionDto,
} from '../dto';
import { attemptPolicy } from '../policy';
import { attemptInput } from '../schema';
import { loadAttempt } from './load-attempt';
import { loadQuestionKeys } from './load-question-keys';

/** The stored answers of an attempt by question. */
export async function loadAnswers(ctx: Ctx, attemptId: bigint): Promise<Map<bigint, StoredAnswer>> {
  const rows = await ctx.db.attemptAnswer.findMany({
    where: { attemptId },
    select: {
      questionId: true,
      response: true,
      flagged: true,
      sequence: true,
      savedAt: true,
      points: true,
      isCorrect: true,
      feedback: true,
    },
  });
  return new Map(rows.map((row) => [row.questionId, row]));
}

/** An attempt for its learner or its grader. What is right leaves the server only when the attempt is graded. */
export const getAttempt = query(
  'assessment.attempt.get',
  { access: signedIn, input: attemptInput },
  async (ctx, input): Promise<AttemptDto> => {
    const row = await loadAttempt(ctx, input.attempt);
    ctx.authorize(attemptPolicy.read, { personId: row.person_id, teaches: row.teaches });
    const [questions, answers] = await Promise.all([loadQuestionKeys(ctx, row.quiz_id), loadAnswers(ctx, row.id)]);
    const head = toAttemptHead(row, ctx.locale);
    if (row.state === 'graded')
      return toGradedAttempt(
        row,
        questions.map((q) => toGradedQuestionDto(q, answers.get(q.key.id), ctx.locale)),
        ctx.locale,
      );
    const asked = questions.map((q) => toQuestionDto(q, answers.get(q.key.id), ctx.locale));
    if (row.state === 'in_progress')
      return {
        ...head,
        state: 'in_progress',
        now: ctx.now().toISOString(),
        timeLimitSeconds: row.time_limit_seconds,
        questions: asked,
      };
    const waiting = questions.filter(({ key }) => {
      const answer = answers.get(key.id);
      return key.type === 'essay' && answer !== undefined && answer.points === null;
    });
    const waitingPoints = waiting.reduce((sum, question) => sum + question.key.points, 0);
    return {
      ...head,
      state: 'submitted',
      points: row.points ?? 0,
      gradedMax: row.max_points - waitingPoints,
      promisedBy: promisedBy(row.submitted_at ?? row.started_at).toISOString(),
      passed: row.passed,
      questions: asked,
    };
  },
);
