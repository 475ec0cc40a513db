import { type Conditions, conditions } from '@/server/core/conditions';
import type { Ctx } from '@/server/core/context';

/** Submissions with what they belong to, by the names that `readable` speaks of. */
export const SUBMISSIONS = `submissions s
  join assignments a on a.organization_id = s.organization_id and a.id = s.assignment_id
  join content_items ci on ci.organization_id = a.organization_id and ci.id = a.content_item_id
  join lessons l on l.organization_id = ci.organization_id and l.id = ci.lesson_id
  join courses c on c.organization_id = l.organization_id and c.id = l.course_id
  join people p on p.organization_id = s.organization_id and p.id = s.person_id`;

/**
 * What of `SUBMISSIONS` the actor may read: a mentor assigned learners in the course of the assignment, an instructor
 * courses taught, staff everything; nobody their own.
 */
export function readable(
  ctx: Ctx,
  filter: { state: string; course?: string | undefined; learner?: string | undefined },
): Conditions {
  const me = ctx.actor.personId;
  const reach = ctx.actor.reach('submission.review') ?? '';
  const c = conditions();
  c.add`s.status = ${filter.state === 'waiting' ? 'submitted' : filter.state}::submission_status and s.person_id <> ${me}`;
  if (!['organization', 'platform'].includes(reach))
    c.add`exists (select from mentor_assignments m where m.organization_id = s.organization_id and m.mentor_id = ${me} and m.learner_id = s.person_id
        and m.ended_at is null and (m.course_id is null or m.course_id = l.course_id))
      or (${reach}::text = 'owned' and exists (select from course_instructors i where i.organization_id = l.organization_id
        and i.course_id = l.course_id and i.person_id = ${me}))`;
  if (filter.course) c.add`c.slug = ${filter.course}`;
  if (filter.learner) c.add`p.uuid = ${filter.learner}::uuid`;
  return c;
}
