import type { Ctx } from '@/server/core/context';
import { saveAnswer, startAttempt, submitAttempt } from '@/server/domains/assessment';
import { essays } from '../content/work';
import type { PlannedItem } from './course-plan';

/** How an attempt goes: everything right, one question wrong, or half of them. */
export type Luck = 'all' | 'one_wrong' | 'half';

type Answer = { options: string[] } | { value: boolean } | { text: string };

type Question = {
  uuid: string;
  type: string;
  answerKey: unknown;
  questionOption_question: { uuid: string; isCorrect: boolean }[];
};

function answerTo(question: Question, right: boolean, learner: string, locale: 'en' | 'ar'): Answer | null {
  const key = question.answerKey as { answer?: boolean; accepted?: { en: string[]; ar: string[] } };
  switch (question.type) {
    case 'multiple_choice': {
      const options = question.questionOption_question.filter((option) => option.isCorrect === right);
      return { options: (right ? options : options.slice(0, 1)).map((option) => option.uuid) };
    }
    case 'true_false':
      return { value: (key.answer === true) === right };
    case 'short_answer':
      return right ? { text: key.accepted?.[locale][0] ?? '' } : { text: locale === 'ar' ? 'لا أدري' : 'not sure' };
    default:
      return essays[learner] ? { text: essays[learner] } : null;
  }
}

/** Takes a quiz once: begins it, saves an answer at a time, hands it in. `at(minute)` is the learner's context then. */
export async function takeQuiz(
  at: (minutesBeforeEnd: number) => Ctx,
  item: PlannedItem,
  who: { key: string; locale: 'en' | 'ar' },
  luck: Luck,
): Promise<{ attempt: string; awaitsPerson: boolean; passed: boolean | null }> {
  const { attempt } = await startAttempt(at(8), { item: item.uuid });
  const questions = await at(8).db.question.findMany({
    where: { quiz: { contentItemId: item.id } },
    orderBy: { position: 'asc' },
    include: { questionOption_question: { orderBy: { position: 'asc' } } },
  });
  const answers = questions.flatMap((question, i) => {
    const isRight = luck === 'all' || (luck === 'one_wrong' ? i !== 1 : i % 2 === 0);
    const response = answerTo(question, isRight, who.key, who.locale);
    return response ? [{ question: question.uuid, response, flagged: false, sequence: i + 1 }] : [];
  });
  for (const [i, answer] of answers.entries())
    await saveAnswer(at(7 - (6 * i) / answers.length), { attempt, answers: [answer] });
  const receipt = await submitAttempt(at(0), { attempt });
  return { attempt, awaitsPerson: receipt.awaitsPerson, passed: receipt.passed };
}
