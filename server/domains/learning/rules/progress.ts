import type { ItemFacts, LessonFacts } from './course-facts';

/** The items a lesson's completion waits for: the required ones, or all of them when none is required. */
function counting(items: readonly ItemFacts[]): readonly ItemFacts[] {
  const required = items.filter((item) => item.required);
  return required.length > 0 ? required : items;
}

/** When the lesson was completed according to its proofs: the moment of the last missing one; null while one is missing. */
export function lessonCompletedAt(items: readonly ItemFacts[]): Date | null {
  let last: Date | null = null;
  for (const item of counting(items)) {
    if (!item.completedAt) return null;
    if (!last || item.completedAt > last) last = item.completedAt;
  }
  return last;
}

/** How far a person is in a course, from proofs alone. */
export type CourseProgress = { done: number; total: number; percent: number; completedAt: Date | null };

/** Lessons done of lessons there are. A lesson without items cannot be proven and does not count. */
export function courseProgress(lessons: readonly Pick<LessonFacts, 'items'>[]): CourseProgress {
  const counted = lessons.filter((lesson) => lesson.items.length > 0);
  const dates = counted.map((lesson) => lessonCompletedAt(lesson.items));
  const done = dates.filter((date) => date !== null);
  const complete = counted.length > 0 && done.length === counted.length;
  return {
    done: done.length,
    total: counted.length,
    percent: percentOf(done.length, counted.length),
    completedAt: complete ? new Date(Math.max(...done.map((date) => date.getTime()))) : null,
  };
}

/** Whole percent, never 100 before the last one and never 0 after the first. */
export function percentOf(done: number, total: number): number {
  if (total <= 0 || done <= 0) return 0;
  if (done >= total) return 100;
  return Math.min(99, Math.max(1, Math.round((done / total) * 100)));
}
