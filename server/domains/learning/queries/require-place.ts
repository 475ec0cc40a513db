import { AppError } from '@/lib/errors/app-error';
import type { Ctx } from '@/server/core/context';
import { readsAsStaff } from '../policy';

type Row = { enrolled: boolean; entitled: boolean; draft: boolean; teaches: boolean; guides: boolean };

/** Throws unless the actor has a place in the course with access now, or works in it. One statement. */
export async function requirePlace(ctx: Ctx, courseId: bigint): Promise<void> {
  const me = ctx.actor.personId;
  const now = ctx.now();
  const [row] = await ctx.sql<Row>`
    select c.status = 'draft' as draft,
      exists (select from enrolments e where e.organization_id = c.organization_id and e.course_id = c.id and e.person_id = ${me}
        and e.status in ('active', 'completed')) as enrolled,
      exists (select from entitlements t where t.organization_id = c.organization_id and t.person_id = ${me} and t.course_id = c.id
        and t.revoked_at is null and t.starts_at <= ${now} and (t.ends_at is null or t.ends_at > ${now})) as entitled,
      exists (select from course_instructors i where i.organization_id = c.organization_id and i.course_id = c.id and i.person_id = ${me}) as teaches,
      exists (select from mentor_assignments m join enrolments g on g.organization_id = m.organization_id and g.person_id = m.learner_id
        where m.organization_id = c.organization_id and m.mentor_id = ${me} and m.ended_at is null and (m.course_id is null or m.course_id = c.id)
          and g.course_id = c.id) as guides
    from courses c where c.id = ${courseId}`;
  if (!row) throw new AppError('not_found');
  if (readsAsStaff(ctx.actor, row)) return;
  if (row.draft || !row.enrolled)
    throw new AppError(row.draft ? 'not_found' : 'forbidden', { reason: 'learning.not_enrolled' });
  if (!row.entitled) throw new AppError('forbidden', { reason: 'learning.access_ended' });
}
