import { z } from 'zod';
import { AppError } from '@/lib/errors/app-error';
import { type Translations, translated } from '@/lib/i18n/locales';
import { signedIn } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { requireOpenLesson } from '@/server/domains/learning';
import { promisedBy } from '../../submissions/rules/promise';
import { bestAttempt, percentOf } from '../rules/grade';

/** One attempt in a list. */
export type AttemptSummary = {
  uuid: string;
  number: number;
  state: 'in_progress' | 'submitted' | 'graded';
  passed: boolean | null;
  points: number | null;
  maxPoints: number;
  percent: number | null;
  submittedAt: string | null;
  /** Until when a person reads it, while one must. */
  promisedBy: string | null;
};

/** A quiz before it is begun and between attempts. */
export type QuizCardDto = {
  item: string;
  title: string;
  intro: string | null;
  questions: number;
  points: number;
  hasEssay: boolean;
  passPercent: number;
  attemptsAllowed: number;
  attemptsLeft: number | null;
  timeLimitSeconds: number | null;
  /** Staff and preview readers see the card without a start. */
  as: 'learner' | 'preview' | 'staff';
  running: string | null;
  best: AttemptSummary | null;
  attempts: AttemptSummary[];
};

/** The quiz of a content item with the learner's attempts, newest first. Refused while the lesson is locked. */
export const getQuizCard = query(
  'assessment.quiz.card',
  { access: signedIn, input: z.strictObject({ item: z.uuid() }) },
  async (ctx, { item }): Promise<QuizCardDto> => {
    const quiz = await ctx.db.quiz.findFirst({
      where: { contentItem: { uuid: item } },
      include: {
        contentItem: { select: { id: true, translations: true } },
        question_quiz: { select: { points: true, type: true } },
      },
    });
    if (!quiz) throw new AppError('not_found');
    const open = await requireOpenLesson(ctx, { contentItemId: quiz.contentItem.id });
    const rows = await ctx.db.quizAttempt.findMany({
      where: { quizId: quiz.id, personId: ctx.actor.personId },
      orderBy: { number: 'desc' },
    });
    const attempts = rows.map(
      (row): AttemptSummary => ({
        uuid: row.uuid,
        number: row.number,
        state: row.state,
        passed: row.passed,
        points: row.points,
        maxPoints: row.maxPoints,
        percent: row.points === null ? null : percentOf(row.points, row.maxPoints),
        submittedAt: row.submittedAt?.toISOString() ?? null,
        promisedBy: row.state === 'submitted' && row.submittedAt ? promisedBy(row.submittedAt).toISOString() : null,
      }),
    );
    const texts = quiz.translations as Translations<{ intro?: string }>;
    const title = quiz.contentItem.translations as Translations<{ title?: string }>;
    return {
      item,
      title: translated(title, ctx.locale)?.title ?? '',
      intro: translated(texts, ctx.locale)?.intro ?? null,
      questions: quiz.question_quiz.length,
      points: quiz.question_quiz.reduce((sum, question) => sum + question.points, 0),
      hasEssay: quiz.question_quiz.some((question) => question.type === 'essay'),
      passPercent: quiz.passPercent,
      attemptsAllowed: quiz.attemptsAllowed,
      attemptsLeft: quiz.attemptsAllowed > 0 ? Math.max(0, quiz.attemptsAllowed - rows.length) : null,
      timeLimitSeconds: quiz.timeLimitSeconds,
      as: open.as,
      running:
        rows.find((row) => row.state === 'in_progress' && (!row.endsAt || row.endsAt >= ctx.now()))?.uuid ?? null,
      best: bestAttempt(attempts),
      attempts,
    };
  },
);
