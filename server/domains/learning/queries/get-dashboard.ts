import { z } from 'zod';
import { type Counted, parseCursor, toPage } from '@/lib/paging/cursor';
import { orFromTheStart } from '@/server/core/keyset';
import { signedIn } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { parseRanges } from '../commands/record-heartbeat';
import type { DashboardDto, DueDto, MyCourseDto } from '../dto';
import { nearLock, nextLesson, skippedBefore, toMyCourse } from '../rules/my-courses';
import { nextOf } from '../rules/outline';
import { loadMyCourses, type MyCourseRow } from './load-my-courses';

/** So many courses, the latest, are looked through for what is due and locked; the list of all has its own page. */
const ON_DASHBOARD = 50;

/** What a learner sees first: where to go on, what is due, what is locked and why, and what a mentor wrote. One statement. */
export const getDashboard = query(
  'learning.get_dashboard',
  { access: signedIn, input: z.strictObject({}) },
  async (ctx): Promise<DashboardDto> => {
    const now = ctx.now();
    const rows = (await loadMyCourses(ctx, ON_DASHBOARD)).slice(0, ON_DASHBOARD);
    const courses = rows.map((row) => toMyCourse(row, now));
    const first = rows.findIndex((row) => row.status === 'active' && nextLesson(row, now) !== null);
    const [row, course] = [rows[first], courses[first]];
    const lesson = row && nextLesson(row, now);
    const note = rows[0]?.note ?? null;
    return {
      goOn: row && course && lesson ? { course, lesson: pick(lesson), video: videoOf(row, lesson.id) } : null,
      courses,
      due: rows.flatMap((one) => dueOf(one, ctx.locale)).sort(byDue),
      locked: rows.flatMap((one) => lockedOf(one, now, ctx.locale)),
      note: note && {
        author: note.author,
        at: new Date(note.at).toISOString(),
        body: note.body,
        title: note.title,
        href: `/${ctx.locale}/learn/${note.course}/${note.lesson}`,
      },
      unread: rows[0]?.unread ?? 0,
    };
  },
);

const listMyCoursesInput = z.strictObject({
  cursor: z.string().max(80).optional(),
  limit: z.int().min(1).max(100).default(25),
});

/** One page of the acting person's courses, the latest first. One statement. */
export const listMyCourses = query(
  'learning.list_my_courses',
  { access: signedIn, input: listMyCoursesInput },
  orFromTheStart(async (ctx, { limit, ...asked }): Promise<Counted<MyCourseDto>> => {
    const cursor = parseCursor(asked.cursor);
    const rows = await loadMyCourses(ctx, limit, cursor);
    const page = toPage(rows, cursor, limit);
    const total = { count: rows[0]?.total ?? 0, more: false };
    return { ...page, items: page.items.map((row) => toMyCourse(row, ctx.now())), total };
  }),
);

const pick = ({ slug, number, title }: { slug: string; number: number; title: string }) => ({ slug, number, title });

function videoOf(row: MyCourseRow, lesson: string) {
  if (!row.video || lesson !== String(row.last_lesson_id) || row.video.position < 1) return null;
  const { position, duration } = row.video;
  const skippedSeconds = skippedBefore(position, parseRanges(row.video.seen));
  return { positionSeconds: Math.floor(position), durationSeconds: duration, skippedSeconds };
}

function dueOf(row: MyCourseRow, locale: string): DueDto[] {
  return (row.near ?? []).flatMap(({ work, slug }) => {
    if (!work || (work.state !== 'not_submitted' && work.state !== 'submitted' && work.state !== 'returned')) return [];
    const { title, state, reviewer, comments } = work;
    const dueAt = work.dueAt && new Date(work.dueAt).toISOString();
    return [
      { title, course: row.title, state, dueAt, reviewer, comments, href: `/${locale}/learn/${row.slug}/${slug}` },
    ];
  });
}

/** What needs the learner first, then by date; what waits for a mentor comes last. */
function byDue(a: DueDto, b: DueDto): number {
  const rank = (due: DueDto) => (due.state === 'submitted' ? 1 : 0);
  return rank(a) - rank(b) || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9');
}

function lockedOf(row: MyCourseRow, now: Date, locale: string): DashboardDto['locked'] {
  if (row.status !== 'active') return [];
  return (row.near ?? []).flatMap((lesson) => {
    const why = nearLock(row, lesson, now);
    if (!why) return [];
    const work = why === 'previous_approved' ? lesson.previousWork : null;
    const waiting = why === 'previous_approved' || why === 'previous_completed';
    const lock = {
      why,
      opensAt: lesson.opensAt && new Date(lesson.opensAt) > now ? new Date(lesson.opensAt).toISOString() : null,
      waitsFor: waiting && lesson.previous ? { number: lesson.number - 1, title: lesson.previous.title } : null,
      assignment: work && { title: work.title, state: work.state },
      next: nextOf(why, row.slug, lesson.previous, work?.state ?? null, locale),
    };
    return [{ title: lesson.title, course: row.title, lock }];
  });
}
