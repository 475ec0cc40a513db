import type { CommandCtx } from '@/server/core/command';
import type { EnrolmentStatus } from '@/server/generated/prisma/enums';
import { enrolmentCreated } from '../events';
import { loadCourseFacts } from '../queries/load-course-facts';
import { comesBack } from '../rules/enrolment-moves';
import { dueUnlocks } from '../rules/unlock';
import { grantUnlocks } from './unlock-lessons';

/** What a place in a course is made of. The caller has authorised. */
export type NewEnrolment = {
  personId: bigint;
  courseId: bigint;
  source: 'free' | 'grant' | 'purchase' | 'subscription';
  endsAt?: Date | null;
  note?: string | null;
};

/** The place a person now has; `isNew` is false when they had it already. */
export type EnrolmentPlace = { id: bigint; uuid: string; isNew: boolean };

/**
 * Gives a person a place in a course in the caller's transaction: the entitlement, the enrolment and the lessons that
 * open with it. A place that was dropped or ran out comes back with everything learnt before, as what it first was; a
 * live one stays as it is.
 */
export async function createEnrolment(ctx: CommandCtx, input: NewEnrolment): Promise<EnrolmentPlace> {
  const { personId, courseId } = input;
  const now = ctx.now();
  const [enrolment] = await ctx.sql<{ id: bigint; uuid: string; created: boolean; status: EnrolmentStatus }>`
    insert into enrolments as e (organization_id, person_id, course_id, type, status, enrolled_at, last_active_at)
    values (${ctx.org.id}, ${personId}, ${courseId}, ${input.source}::entitlement_source, 'active', ${now}, ${now})
    on conflict (organization_id, person_id, course_id) where deleted_at is null do update set updated_at = ${now}
    returning e.id, e.uuid, e.xmax = 0 as created, e.status::text as status`;
  if (!enrolment) throw new Error('an upsert answers with its row');
  const { id, uuid } = enrolment;
  if (!enrolment.created && !comesBack(enrolment.status)) {
    const [live] = await ctx.sql<{ one: number }>`
      select 1 as one from entitlements where person_id = ${personId} and course_id = ${courseId} and revoked_at is null
        and starts_at <= ${now} and (ends_at is null or ends_at > ${now}) limit 1`;
    if (live) return { id, uuid, isNew: false };
  }
  const by = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  await ctx.sql`
    with right_to as (
      insert into entitlements (organization_id, person_id, course_id, source, starts_at, ends_at, note, granted_by_id)
      values (${ctx.org.id}, ${personId}, ${courseId}, ${input.source}::entitlement_source, ${now}, ${input.endsAt ?? null}::timestamptz,
        ${input.note ?? null}::text, ${by}::bigint) returning id
    )
    update enrolments set entitlement_id = (select id from right_to),
      status = case when ${comesBack(enrolment.status)}::boolean then 'active'::enrolment_status else status end, last_active_at = ${now}
    where id = ${id}`;
  const lessons = await loadCourseFacts(ctx, { personId, courseId });
  await grantUnlocks(ctx, { personId, enrolmentId: id, due: dueUnlocks(lessons) });
  ctx.announce(enrolmentCreated, { enrolmentId: String(id) });
  return { id, uuid, isNew: true };
}
