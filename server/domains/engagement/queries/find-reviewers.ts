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

/** Those who teach this course and may grade its quizzes; nobody grades their own. */
export async function findGraders(ctx: CommandCtx, learnerId: bigint, courseId: bigint): Promise<bigint[]> {
  const rows = await ctx.sql<Found>`
    select distinct p.id from course_instructors i
    join people p on p.organization_id = i.organization_id and p.id = i.person_id and p.deleted_at is null
      and p.status in ('active', 'inactive')
    join person_roles pr on pr.organization_id = p.organization_id and pr.person_id = p.id
    join role_permissions rp on rp.role_id = pr.role_id and rp.permission = 'quiz.grade'
    where i.organization_id = ${ctx.org.id} and i.course_id = ${courseId} and p.id <> ${learnerId}
    order by p.id`;
  return rows.map((row) => row.id);
}

/** Staff who may do this for anybody: they are told when nobody else is there for a learner's work. */
export async function findStaff(
  ctx: CommandCtx,
  permission: 'submission.review' | 'quiz.grade',
  learnerId: bigint,
): Promise<bigint[]> {
  const rows = await ctx.sql<Found>`
    select distinct p.id from people p
    join person_roles pr on pr.organization_id = p.organization_id and pr.person_id = p.id
    join role_permissions rp on rp.role_id = pr.role_id and rp.permission = ${permission}
      and rp.reach in ('organization', 'platform')
    where p.organization_id = ${ctx.org.id} and p.deleted_at is null and p.status in ('active', 'inactive')
      and p.id <> ${learnerId}
    order by p.id`;
  return rows.map((row) => row.id);
}
