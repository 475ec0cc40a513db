import type { LessonStateDto, LockDto, LockNext, OutlineLessonDto, WorkState } from '../dto';
import type { OutlineLessonRow, OutlineRow } from '../queries/load-outline';
import { type LockReason, lockReason } from './lock';

/** What decides how a lesson is shown besides the lesson itself. */
export type OutlineReader = { staff: boolean; now: Date; locale: string };

/** Every lesson of a course in order, as its reader sees it. */
export function outlineLessons(row: OutlineRow, reader: OutlineReader): OutlineLessonDto[] {
  const lessons = (row.sections ?? []).flatMap((section) => section.lessons);
  return lessons.map((lesson, index) => {
    const lock = reader.staff ? null : lockOf(row, lesson, lessons[index - 1] ?? null, index, reader);
    const open = lock === null || (lesson.isPreview && row.status === 'published');
    return {
      uuid: lesson.uuid,
      slug: lesson.slug,
      number: index + 1,
      title: lesson.title,
      minutes: lesson.minutes,
      isPreview: lesson.isPreview,
      readByMentor: lesson.mentor,
      state: open ? stateOf(lesson) : 'locked',
      inked: lesson.completedAt ? 1 : Math.min(0.99, Math.max(0, lesson.share)),
      lock: open ? null : lock,
      work:
        lesson.assignment && lesson.unlocked
          ? { state: lesson.assignment.state, dueAt: lesson.assignment.dueAt }
          : null,
    };
  });
}

function stateOf(lesson: OutlineLessonRow): LessonStateDto {
  if (lesson.completedAt) return 'done';
  if (lesson.assignment?.state === 'returned') return 'returned';
  if (lesson.assignment?.state === 'submitted') return 'waiting';
  return lesson.share > 0 ? 'current' : 'open';
}

function lockOf(
  row: OutlineRow,
  lesson: OutlineLessonRow,
  previous: OutlineLessonRow | null,
  index: number,
  { now, locale }: OutlineReader,
): LockDto | null {
  const why = lockReason(
    {
      enrolment: row.enrolment_status,
      entitled: row.entitled,
      unlocked: lesson.unlocked,
      opening: lesson.opening,
      opensAt: lesson.opensAt ? new Date(lesson.opensAt) : null,
    },
    now,
  );
  if (!why) return null;
  const work = why === 'previous_approved' ? (previous?.assignment ?? null) : null;
  const waiting = why === 'previous_approved' || why === 'previous_completed';
  return {
    why,
    opensAt: lesson.opensAt && new Date(lesson.opensAt) > now ? lesson.opensAt : null,
    waitsFor: waiting && previous ? { number: index, title: previous.title } : null,
    assignment: work ? { title: work.title, state: work.state } : null,
    next: nextOf(why, row.slug, previous, work?.state ?? null, locale),
  };
}

/** What to do about a lock. Nothing can be done about a date, nor about a lesson that is itself still closed. */
export function nextOf(
  why: LockReason,
  course: string,
  previous: { slug: string; unlocked: boolean } | null,
  work: WorkState | null,
  locale: string,
): { label: LockNext; href: string } | null {
  if (why === 'not_enrolled' || why === 'access_ended')
    return { label: 'see_course', href: `/${locale}/courses/${course}` };
  if (why === 'date' || !previous?.unlocked) return null;
  const href = `/${locale}/learn/${course}/${previous.slug}`;
  if (why === 'previous_completed' || work === null) return { label: 'open_lesson', href };
  const labels: Record<WorkState, LockNext> = {
    not_submitted: 'start_assignment',
    submitted: 'see_assignment',
    graded: 'see_assignment',
    approved: 'open_lesson',
    returned: 'send_again',
  };
  return { label: labels[work], href };
}

/** The lesson to go on with: the last one seen while unfinished, else the first open and unfinished one. */
export function goOnWith(row: OutlineRow, lessons: readonly OutlineLessonDto[]): OutlineLessonDto | null {
  const raw = (row.sections ?? []).flatMap((section) => section.lessons);
  const last = raw.findIndex((lesson) => row.last_lesson_id !== null && lesson.id === String(row.last_lesson_id));
  const seen = lessons[last];
  if (seen && seen.state !== 'locked' && seen.state !== 'done' && seen.state !== 'waiting') return seen;
  const open = lessons.filter((lesson) => lesson.state !== 'locked' && lesson.state !== 'done');
  return open.find((lesson) => lesson.state !== 'waiting') ?? open[0] ?? null;
}
