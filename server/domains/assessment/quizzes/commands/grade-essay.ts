import { AppError } from '@/lib/errors/app-error';
import { command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { attemptGraded } from '../../events';
import { attemptPolicy } from '../policy';
import { loadAttempt } from '../queries/load-attempt';
import { loadQuestionKeys } from '../queries/load-question-keys';
import { outcomeOf, percentOf } from '../rules/grade';
import { gradeEssayInput } from '../schema';
import { completeQuiz } from './close-attempt';

/** Gives the essays of a handed-in attempt their points, all at once; then the attempt is graded. */
export const gradeEssay = command(
  'assessment.essay.grade',
  { access: holders('quiz.grade'), input: gradeEssayInput },
  async (ctx, input) => {
    const attempt = await loadAttempt(ctx, input.attempt);
    ctx.authorize(attemptPolicy.grade, { personId: attempt.person_id, teaches: attempt.teaches });
    await ctx.sql`select id from quiz_attempts where id = ${attempt.id} for update`;
    const questions = await loadQuestionKeys(ctx, attempt.quiz_id);
    const answers = await ctx.db.attemptAnswer.findMany({ where: { attemptId: attempt.id } });
    const given = new Map(input.grades.map((grade) => [grade.question, grade]));
    const grades: { max: number; points: number | null }[] = [];
    for (const { uuid, key } of questions) {
      const answer = answers.find((one) => one.questionId === key.id);
      const waits = key.type === 'essay' && answer !== undefined && answer.points === null;
      if (!waits) {
        grades.push({ max: key.points, points: answer?.points ?? 0 });
        continue;
      }
      const grade = given.get(uuid);
      if (!grade) throw new AppError('validation', { fields: [{ path: `grades.${uuid}`, key: 'required' }] });
      if (grade.points > key.points)
        throw new AppError('validation', {
          fields: [{ path: `grades.${uuid}`, key: 'too_high', params: { max: key.points } }],
        });
      await ctx.db.attemptAnswer.update({
        where: { id: answer.id },
        data: {
          points: grade.points,
          isCorrect: grade.points >= key.points,
          feedback: grade.feedback || null,
          gradedById: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
        },
      });
      grades.push({ max: key.points, points: grade.points });
    }
    const outcome = outcomeOf(grades, attempt.pass_percent, attempt.passed === true);
    const { count } = await ctx.db.quizAttempt.updateMany({
      where: { id: attempt.id, state: 'submitted' },
      data: { state: 'graded', gradedAt: ctx.now(), points: outcome.points, passed: outcome.passed },
    });
    if (count === 0) throw new AppError('conflict', { reason: 'assessment.attempt_not_waiting' });
    const passesNow = outcome.passed === true && attempt.passed !== true;
    const completion = passesNow
      ? await completeQuiz(ctx, attempt, percentOf(outcome.points, outcome.maxPoints))
      : null;
    ctx.announce(attemptGraded, {
      attemptId: String(attempt.id),
      passed: outcome.passed === true,
      byPerson: true,
      unlockedLessonId: completion?.unlockedLesson ? String(completion.unlockedLesson.id) : null,
    });
    return { points: outcome.points, maxPoints: outcome.maxPoints, passed: outcome.passed === true };
  },
);
