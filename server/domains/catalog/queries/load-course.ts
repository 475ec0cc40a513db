import { AppError } from '@/lib/errors/app-error';
import type { Ctx } from '@/server/core/context';
import type { CourseSubject } from '../policy';
import type { CourseText, PrerequisiteRule } from '../schema';

/** A course as commands need it. */
export type LoadedCourse = {
  id: bigint;
  uuid: string;
  slug: string;
  translations: { en?: CourseText; ar?: CourseText };
  publishedLocales: string[];
  prerequisites: PrerequisiteRule | null;
  subject: CourseSubject;
};

type Row = {
  id: bigint;
  uuid: string;
  slug: string;
  translations: LoadedCourse['translations'];
  published_locales: string[];
  prerequisites: PrerequisiteRule | null;
  status: CourseSubject['status'];
  visibility: CourseSubject['visibility'];
  teaches: boolean;
  enrolled: boolean;
};

/** A course with what its rules read; `not_found` when there is none. */
export async function loadCourse(ctx: Ctx, uuid: string): Promise<LoadedCourse> {
  const me = ctx.actor.personId;
  const [row] = await ctx.sql<Row>`
    select c.id, c.uuid, c.slug, c.translations, c.published_locales, c.prerequisites, c.status::text as status, c.visibility::text as visibility,
      exists (select from course_instructors i where i.organization_id = c.organization_id and i.course_id = c.id and i.person_id = ${me}) as teaches,
      exists (select from enrolments e where e.organization_id = c.organization_id and e.course_id = c.id and e.person_id = ${me}) as enrolled
    from courses c where c.uuid = ${uuid}::uuid`;
  if (!row) throw new AppError('not_found');
  return {
    id: row.id,
    uuid: row.uuid,
    slug: row.slug,
    translations: row.translations,
    publishedLocales: row.published_locales,
    prerequisites: row.prerequisites,
    subject: { status: row.status, visibility: row.visibility, teaches: row.teaches, enrolled: row.enrolled },
  };
}
