import type { MyCourseDto } from '../dto';
import type { MyCourseRow, NearLessonRow } from '../queries/load-my-courses';
import { lockReason } from './lock';
import { percentOf } from './progress';

/** Why a near lesson is closed; null when it is open. */
export function nearLock(row: MyCourseRow, lesson: NearLessonRow, now: Date) {
  const { unlocked, opening } = lesson;
  const opensAt = lesson.opensAt ? new Date(lesson.opensAt) : null;
  return lockReason({ enrolment: row.status, entitled: row.entitled, unlocked, opening, opensAt }, now);
}

/** The lesson to go on with in a course: the last one seen while unfinished, else the first one that is open. */
export function nextLesson(row: MyCourseRow, now: Date): NearLessonRow | null {
  const open = (row.near ?? []).filter((lesson) => nearLock(row, lesson, now) === null);
  const idle = open.filter((lesson) => lesson.work?.state !== 'submitted');
  return idle.find((lesson) => lesson.id === String(row.last_lesson_id)) ?? idle[0] ?? open[0] ?? null;
}

/** A row as a course of one's own. */
export function toMyCourse(row: MyCourseRow, now: Date): MyCourseDto {
  const lines = row.lines ?? [];
  const done = lines.filter(([, , , share]) => share === 100).length;
  const near = row.near ?? [];
  const next = nextLesson(row, now);
  const locked = near.find((lesson) => !lesson.unlocked);
  return {
    slug: row.slug,
    title: row.title,
    tint: row.tint,
    status: row.status,
    completedAt: row.completed_at?.toISOString() ?? null,
    progress: { done, total: lines.length, percent: percentOf(done, lines.length) },
    open: lines.filter(([, , , , open]) => open === 1).length,
    begun: lines.some(([, , , share]) => share > 0),
    waits: locked?.opening === 'previous_approved' && locked.previousWork !== null,
    goOn: next && { slug: next.slug, number: next.number, title: next.title },
    certificate: row.certificate,
    cover: cover(lines),
  };
}

function cover(lines: MyCourseRow['lines']): MyCourseDto['cover'] {
  const sections = new Map<number, MyCourseDto['cover'][number]['lessons']>();
  for (const [section, minutes, mentor, share] of lines) {
    const lessons = sections.get(section) ?? [];
    lessons.push({ minutes, mentor: mentor === 1, inked: share / 100 });
    sections.set(section, lessons);
  }
  return [...sections.values()].map((lessons) => ({ lessons }));
}

/** Seconds before the position that were never seen. */
export function skippedBefore(position: number, seen: readonly (readonly [number, number])[]): number {
  const until = Math.floor(position);
  const covered = seen.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, until) - Math.min(from, until)), 0);
  return Math.max(0, until - covered);
}
