import { z } from 'zod';
import type { Translations } from '@/lib/i18n/locales';
import type { Ctx } from '@/server/core/context';
import type { QuestionKey } from '../rules/grade';

/** The words of a question in one language. */
export type QuestionText = { prompt: string; explanation?: string; guidance?: string };

/** A question with its key: for grading and for the review of a graded attempt, never for a running one. */
export type QuestionWithKey = {
  uuid: string;
  key: QuestionKey;
  translations: Translations<QuestionText>;
  options: { uuid: string; isCorrect: boolean; translations: Translations<{ text: string }> }[];
};

const words = z.array(z.string());
/** What is stored as the key: true or false, or the accepted words (one list, or one per language). */
export const answerKey = z.object({
  answer: z.boolean().optional(),
  accepted: z.union([words, z.partialRecord(z.enum(['en', 'ar']), words)]).optional(),
});

const textOf = z.object({ accepted: words.optional() }).loose();

/** Accepted words in every language together: whoever answers in the other language is right, too. */
function acceptedWords(key: unknown, translations: unknown): string[] {
  const stored = answerKey.safeParse(key).data?.accepted ?? [];
  const listed = Array.isArray(stored) ? stored : Object.values(stored).flat();
  const written = z.record(z.string(), textOf).safeParse(translations).data ?? {};
  return [...listed, ...Object.values(written).flatMap((text) => text.accepted ?? [])];
}

/** The questions of a quiz in their order, with what is right. */
export async function loadQuestionKeys(ctx: Ctx, quizId: bigint): Promise<QuestionWithKey[]> {
  const rows = await ctx.db.question.findMany({
    where: { quizId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { questionOption_question: { orderBy: [{ position: 'asc' }, { id: 'asc' }] } },
  });
  return rows.map((row) => {
    const options = row.questionOption_question.map((option) => ({
      uuid: option.uuid,
      isCorrect: option.isCorrect,
      translations: option.translations as Translations<{ text: string }>,
    }));
    const base = { id: row.id, points: row.points };
    const key: QuestionKey =
      row.type === 'multiple_choice'
        ? { ...base, type: row.type, correct: options.filter((o) => o.isCorrect).map((o) => o.uuid) }
        : row.type === 'true_false'
          ? { ...base, type: row.type, answer: answerKey.safeParse(row.answerKey).data?.answer ?? false }
          : row.type === 'short_answer'
            ? { ...base, type: row.type, accepted: acceptedWords(row.answerKey, row.translations) }
            : { ...base, type: row.type };
    return { uuid: row.uuid, key, translations: row.translations as Translations<QuestionText>, options };
  });
}
