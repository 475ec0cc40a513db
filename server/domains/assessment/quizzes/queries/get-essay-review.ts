import { AppError } from '@/lib/errors/app-error';
import { translated } from '@/lib/i18n/locales';
import { recordViewOf } from '@/server/core/audit';
import { holders } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { readResponse } from '../commands/close-attempt';
import { type AttemptHead, toAttemptHead } from '../dto';
import { attemptPolicy } from '../policy';
import { attemptInput } from '../schema';
import { loadAnswers } from './get-attempt';
import { loadAttempt } from './load-attempt';
import { loadQuestionKeys } from './load-question-keys';

/** An essay as its reader sees it. */
export type EssayDto = {
  question: string;
  prompt: string;
  guidance: string | null;
  maxPoints: number;
  text: string;
  points: number | null;
  feedback: string | null;
};

/** The essays of a handed-in attempt, for the person who gives them points. */
export type EssayReviewDto = AttemptHead & {
  state: 'submitted' | 'graded';
  learner: { uuid: string; name: string };
  points: number;
  passed: boolean | null;
  essays: EssayDto[];
};

/** What there is to read in an attempt, for whoever gives the points; that they looked stands in the trail. */
export const getEssayReview = query(
  'assessment.essay.review',
  { access: holders('quiz.grade'), input: attemptInput },
  async (ctx, input): Promise<EssayReviewDto> => {
    const row = await loadAttempt(ctx, input.attempt);
    ctx.authorize(attemptPolicy.grade, { personId: row.person_id, teaches: row.teaches });
    if (row.state === 'in_progress') throw new AppError('not_found');
    await recordViewOf(ctx, row.person_id, {
      operation: 'assessment.essay.review',
      entityType: 'quiz_attempts',
      entityId: row.id,
      entityUuid: row.uuid,
    });
    const [questions, answers] = await Promise.all([loadQuestionKeys(ctx, row.quiz_id), loadAnswers(ctx, row.id)]);
    const essays = questions.flatMap((question): EssayDto[] => {
      const answer = answers.get(question.key.id);
      const response = readResponse(answer?.response);
      if (question.key.type !== 'essay' || !answer || response === null || !('text' in response)) return [];
      const text = translated(question.translations, ctx.locale);
      return [
        {
          question: question.uuid,
          prompt: text?.prompt ?? '',
          guidance: text?.guidance ?? null,
          maxPoints: question.key.points,
          text: response.text,
          points: answer.points,
          feedback: answer.feedback,
        },
      ];
    });
    const names = { en: row.learner_en ?? undefined, ar: row.learner_ar ?? undefined };
    return {
      ...toAttemptHead(row, ctx.locale),
      state: row.state === 'graded' ? 'graded' : 'submitted',
      learner: { uuid: row.learner_uuid, name: translated(names, ctx.locale) ?? '' },
      points: row.points ?? 0,
      passed: row.passed,
      essays,
    };
  },
);
