import type { LessonFacts, UnlockSource } from './course-facts';
import { lessonCompletedAt } from './progress';

/** True when every assignment of the lesson that needs an approval has one; without such an assignment, when it is done. */
export function isApproved(lesson: Pick<LessonFacts, 'items'>): boolean {
  const deciding = lesson.items.filter((item) => item.needsApproval);
  if (deciding.length === 0) return lessonCompletedAt(lesson.items) !== null;
  return deciding.every((item) => item.completedAt !== null);
}

/** What opens the lesson at `index` by now, or null while it stays locked. A date beside the rule is checked at reading. */
export function unlockSourceOf(lessons: readonly LessonFacts[], index: number): UnlockSource | null {
  const lesson = lessons[index];
  const previous = lessons[index - 1];
  if (!lesson) return null;
  if (!previous || lesson.opening === 'enrolment') return lesson.opensAt ? 'date' : 'enrolment';
  if (lesson.isPreview) return 'preview';
  if (lesson.opening === 'previous_approved') return isApproved(previous) ? 'previous_approved' : null;
  // an empty lesson cannot be completed, so it does not hold up the next one
  if (previous.items.length === 0) return unlockSourceOf(lessons, index - 1) ? 'previous_completed' : null;
  return lessonCompletedAt(previous.items) ? 'previous_completed' : null;
}

/** The lessons that should be open and have no unlock row yet, in course order. */
export function dueUnlocks(lessons: readonly LessonFacts[]): { lesson: LessonFacts; source: UnlockSource }[] {
  return lessons.flatMap((lesson, index) => {
    if (lesson.unlocked) return [];
    const source = unlockSourceOf(lessons, index);
    return source ? [{ lesson, source }] : [];
  });
}
