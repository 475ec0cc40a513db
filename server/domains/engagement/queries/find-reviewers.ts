import type { CommandCtx } from '@/server/core/command';

type Found = { id: bigint };

/** The mentors who read this learner's work in this course now. */
export async function findMentors(ctx: CommandCtx, learnerId: bigint, courseId: bigint): Promise<bigint[]> {
  const rows = await ctx.sql<Found>`
    select distinct m.mentor_id as id from mentor_assignments m
    join people p on p.organization_id = m.organization_id and p.id = m.mentor_id and p.deleted_at is null
      and p.status in ('active', 'inactive')
    where m.organization_id = ${ctx.org.id} and m.learner_id = ${learnerId} and m.ended_at is null and m.deleted_at is null
      and (m.course_id is null or m.course_id = ${courseId})
    order by id`;
  return rows.map((row) => row.id);
}

/** Staff who may review anybody's work: they are told when a learner has no mentor. */
export async function findReviewStaff(ctx: CommandCtx): Promise<bigint[]> {
  const rows = await ctx.sql<Found>`
    select distinct p.id from people p
    join person_roles pr on pr.organization_id = p.organization_id and pr.person_id = p.id
    join role_permissions rp on rp.role_id = pr.role_id and rp.permission = 'submission.review'
      and rp.reach in ('organization', 'platform')
    where p.organization_id = ${ctx.org.id} and p.deleted_at is null and p.status in ('active', 'inactive')
    order by p.id`;
  return rows.map((row) => row.id);
}
