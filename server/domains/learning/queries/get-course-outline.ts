import type { Ctx } from '@/server/core/context';
import { signedIn } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { coursePolicy } from '@/server/domains/catalog';
import type { OutlineDto } from '../dto';
import { readsAsStaff } from '../policy';
import { goOnWith, outlineLessons } from '../rules/outline';
import { percentOf } from '../rules/progress';
import { courseSlugInput } from '../schema';
import { loadOutline, type OutlineRow } from './load-outline';

/** The outline of a course with the reader's own progress and the reason of every lock. One statement. */
export const getCourseOutline = query(
  'learning.get_course_outline',
  { access: signedIn, input: courseSlugInput },
  async (ctx, input): Promise<OutlineDto> => toOutline(ctx, await visibleOutline(ctx, input.course)),
);

/** The outline's row, if the reader may know of the course. */
export async function visibleOutline(ctx: Ctx, slug: string): Promise<OutlineRow> {
  const row = await loadOutline(ctx, slug);
  const subject = {
    status: row.status,
    visibility: row.visibility,
    teaches: row.teaches,
    enrolled: row.enrolment_id !== null,
  };
  if (!readsAsStaff(ctx.actor, row)) ctx.authorize(coursePolicy.see, subject);
  return row;
}

/** A row as its reader sees it. */
export function toOutline(ctx: Ctx, row: OutlineRow): OutlineDto {
  const staff = row.enrolment_id === null && readsAsStaff(ctx.actor, row);
  const lessons = outlineLessons(row, { staff, now: ctx.now(), locale: ctx.locale });
  const go = goOnWith(row, lessons);
  const raw = (row.sections ?? []).flatMap((section) => section.lessons);
  const counted = raw.filter((lesson) => lesson.items > 0 || lesson.completedAt);
  const done = counted.filter((lesson) => lesson.completedAt).length;
  let at = 0;
  return {
    course: {
      uuid: row.uuid,
      slug: row.slug,
      title: row.title,
      tagline: row.tagline ?? '',
      tint: row.tint,
      status: row.status,
    },
    as: staff ? 'staff' : row.enrolment_id === null ? 'visitor' : 'learner',
    enrolment: row.enrolment_uuid
      ? {
          uuid: row.enrolment_uuid,
          status: row.enrolment_status ?? 'active',
          completedAt: row.completed_at?.toISOString() ?? null,
          accessEnds: row.access_ends?.toISOString() ?? null,
        }
      : null,
    priceMinor: Number(row.price_minor),
    currency: row.currency,
    progress: { done, total: counted.length, percent: percentOf(done, counted.length) },
    minutes: lessons.reduce((sum, lesson) => sum + lesson.minutes, 0),
    resourceCount: row.resource_count,
    instructors: row.instructors ?? [],
    goOn: go && {
      slug: go.slug,
      number: go.number,
      title: go.title,
      begun: raw.some((lesson) => lesson.share > 0 || lesson.completedAt),
    },
    sections: (row.sections ?? []).map((section) => {
      const own = lessons.slice(at, at + section.lessons.length);
      at += section.lessons.length;
      return {
        uuid: section.uuid,
        title: section.title,
        done: own.filter((one) => one.state === 'done').length,
        lessons: own,
      };
    }),
  };
}
