import { fill } from '@/lib/i18n/fill';
import type { CompletionDto } from '@/server/domains/learning';

/** What to say after a proof: nothing unless a lesson or the course is done. */
export function doneWords(
  outcome: CompletionDto,
  labels: { lessonDone: string; lessonDoneOpened: string; courseDone: string },
): string | null {
  if (outcome.courseCompleted) return labels.courseDone;
  if (!outcome.lessonCompleted) return null;
  return outcome.unlockedLesson
    ? fill(labels.lessonDoneOpened, { title: outcome.unlockedLesson.title })
    : labels.lessonDone;
}
