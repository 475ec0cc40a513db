import type { CommandCtx } from '@/server/core/command';
import type { Prisma } from '@/server/generated/prisma/client';
import type { SeedLocale, SeedQuestion, SeedQuiz } from '../content/types';

const asJson = (value: unknown) => value as Prisma.InputJsonValue;

/** Writes a quiz with its questions and options below a content item. */
export async function seedQuiz(ctx: CommandCtx, contentItemId: bigint, quiz: SeedQuiz): Promise<void> {
  const organizationId = ctx.org.id;
  const row = await ctx.db.quiz.create({
    data: {
      organizationId,
      contentItemId,
      passPercent: quiz.passPercent,
      attemptsAllowed: quiz.attemptsAllowed,
      timeLimitSeconds: quiz.timeLimitMinutes === null ? null : quiz.timeLimitMinutes * 60,
      translations: { en: { intro: quiz.intro.en }, ar: { intro: quiz.intro.ar } },
    },
    select: { id: true },
  });
  for (const [at, question] of quiz.questions.entries()) {
    const made = await ctx.db.question.create({
      data: {
        organizationId,
        quizId: row.id,
        type: question.type,
        position: at + 1,
        points: question.points,
        translations: asJson({ en: words(question, 'en'), ar: words(question, 'ar') }),
        answerKey: asJson(keyOf(question)),
      },
      select: { id: true },
    });
    if (question.type !== 'multiple_choice') continue;
    await ctx.db.questionOption.createMany({
      data: question.options.map((option, index) => ({
        organizationId,
        questionId: made.id,
        position: index + 1,
        isCorrect: option.correct,
        translations: { en: { text: option.text.en }, ar: { text: option.text.ar } },
      })),
    });
  }
}

function words(question: SeedQuestion, locale: SeedLocale) {
  const prompt = question.prompt[locale];
  return question.type === 'essay'
    ? { prompt, guidance: question.guidance[locale] }
    : { prompt, explanation: question.explanation[locale] };
}

function keyOf(question: SeedQuestion) {
  if (question.type === 'true_false') return { answer: question.answer };
  if (question.type === 'short_answer') return { accepted: question.accepted };
  return {};
}
