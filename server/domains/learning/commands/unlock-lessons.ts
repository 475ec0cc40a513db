import { AppError } from '@/lib/errors/app-error';
import type { Translations } from '@/lib/i18n/locales';
import type { CommandCtx } from '@/server/core/command';
import { lessonUnlocked } from '../events';
import type { LessonFacts, UnlockSource } from '../rules/course-facts';

// What opens together with the place is not news of its own.
const WITH_THE_PLACE = new Set(['enrolment', 'date', 'preview']);

/** Writes unlock rows for lessons that became due, each with what granted it, and announces them. Twice is once. */
export async function grantUnlocks(
  ctx: CommandCtx,
  input: { personId: bigint; enrolmentId: bigint; due: { lesson: Pick<LessonFacts, 'id'>; source: UnlockSource }[] },
): Promise<void> {
  if (input.due.length === 0) return;
  const by = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  const rows = JSON.stringify(input.due.map(({ lesson, source }) => ({ lesson: String(lesson.id), source })));
  const granted = await ctx.sql<{ lesson_id: bigint; source: string }>`
    insert into lesson_unlocks (organization_id, person_id, lesson_id, source, unlocked_at, unlocked_by_id, reason)
    select ${ctx.org.id}, ${input.personId}, (d->>'lesson')::bigint, (d->>'source')::unlock_source, ${ctx.now()}, ${by},
      jsonb_build_object('enrolment', (select uuid from enrolments where id = ${input.enrolmentId}))
    from jsonb_array_elements(${rows}::jsonb) d
    on conflict (organization_id, person_id, lesson_id) do nothing
    returning lesson_id, source::text as source`;
  for (const row of granted.filter((one) => !WITH_THE_PLACE.has(one.source)))
    ctx.announce(lessonUnlocked, {
      personId: String(input.personId),
      lessonId: String(row.lesson_id),
      source: row.source,
    });
}

type Next = { id: bigint; uuid: string; slug: string; title: Translations<string>; enrolment_id: bigint };

/** Opens the lesson after `lessonId` for an enrolled person, whatever its own rule says; null at the end of the course. */
export async function unlockNextLesson(
  ctx: CommandCtx,
  input: { personId: bigint; lessonId: bigint; source: UnlockSource },
): Promise<Omit<Next, 'enrolment_id'> | null> {
  const [place] = await ctx.sql<{ course_id: bigint; position: number; enrolment_id: bigint | null }>`
    select l.course_id, l.position, e.id as enrolment_id from lessons l
    left join enrolments e on e.organization_id = l.organization_id and e.course_id = l.course_id and e.person_id = ${input.personId}
    where l.id = ${input.lessonId}`;
  if (!place) throw new AppError('not_found');
  if (place.enrolment_id === null) throw new AppError('forbidden', { reason: 'learning.not_enrolled' });
  const [next] = await ctx.sql<Omit<Next, 'enrolment_id'>>`
    select l.id, l.uuid, l.slug,
      jsonb_build_object('en', l.translations->'en'->>'title', 'ar', l.translations->'ar'->>'title') as title
    from lessons l where l.course_id = ${place.course_id} and (l.position, l.id) > (${place.position}::int, ${input.lessonId}::bigint)
    order by l.position, l.id limit 1`;
  if (!next) return null;
  const due = [{ lesson: { id: next.id }, source: input.source }];
  await grantUnlocks(ctx, { personId: input.personId, enrolmentId: place.enrolment_id, due });
  return next;
}
