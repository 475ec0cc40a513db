import { type Locale, translated } from '@/lib/i18n/locales';
import type { CompletionOutcome } from './commands/mark-item-completed';

/** What a learner is told after a proof. */
export type CompletionDto = {
  lessonCompleted: boolean;
  courseCompleted: boolean;
  unlockedLesson: { uuid: string; slug: string; title: string } | null;
};

/** The outcome of a proof without database keys, in the reader's language. */
export function toCompletionDto(outcome: CompletionOutcome, locale: Locale): CompletionDto {
  const next = outcome.unlockedLesson;
  return {
    lessonCompleted: outcome.lessonCompleted,
    courseCompleted: outcome.courseCompleted,
    unlockedLesson: next && { uuid: next.uuid, slug: next.slug, title: translated(next.title, locale) ?? '' },
  };
}
