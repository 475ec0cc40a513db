import { AppError } from '@/lib/errors/app-error';
import type { Ctx } from '@/server/core/context';
import type { CourseSubject } from '../policy';

type Row = {
  id: bigint;
  slug: string;
  status: CourseSubject['courseStatus'];
  visibility: CourseSubject['visibility'];
  price_minor: bigint;
  teaches: boolean;
  enrolled: boolean;
};

/** A course as the enrolment rules read it; `not_found` when there is none. */
export async function loadCourseSubject(
  ctx: Ctx,
  course: string,
  personId: bigint,
): Promise<{ id: bigint; slug: string; subject: CourseSubject }> {
  const [row] = await ctx.sql<Row>`
    select c.id, c.slug, c.status::text as status, c.visibility::text as visibility, c.price_minor,
      exists (select from course_instructors i where i.organization_id = c.organization_id and i.course_id = c.id and i.person_id = ${ctx.actor.personId}) as teaches,
      exists (select from enrolments e where e.organization_id = c.organization_id and e.course_id = c.id and e.person_id = ${personId}) as enrolled
    from courses c where c.uuid = ${course}::uuid`;
  if (!row) throw new AppError('not_found');
  const { id, slug, status, visibility, teaches, enrolled } = row;
  return { id, slug, subject: { courseStatus: status, visibility, priceMinor: row.price_minor, teaches, enrolled } };
}
