import { AppError } from '@/lib/errors/app-error';
import { type Locale, type Translations, translated } from '@/lib/i18n/locales';
import type { Ctx } from '@/server/core/context';
import { lessonPolicy, readsAsStaff } from '../policy';
import type { Opening } from '../rules/course-facts';
import { type LockFacts, lockReason } from '../rules/lock';

/** A lesson that may be opened, and in which capacity. */
export type OpenLesson = {
  lessonId: bigint;
  lessonUuid: string;
  lessonSlug: string;
  courseId: bigint;
  courseUuid: string;
  courseSlug: string;
  /** Null for staff and for a preview without an enrolment: nothing of theirs is recorded. */
  enrolmentId: bigint | null;
  as: 'learner' | 'preview' | 'staff';
};

/** Which lesson: itself, or the one an item stands in. `personId` defaults to the actor. */
export type LessonQuestion = { personId?: bigint } & ({ lessonId: bigint } | { contentItemId: bigint });

type Row = {
  id: bigint;
  uuid: string;
  slug: string;
  course_id: bigint;
  course_uuid: string;
  course_slug: string;
  course_status: 'draft' | 'published' | 'archived';
  visibility: 'public' | 'private';
  is_preview: boolean;
  opening: Opening;
  opens_at: Date | null;
  enrolment_id: bigint | null;
  enrolment_status: LockFacts['enrolment'];
  entitled: boolean;
  unlocked: boolean;
  teaches: boolean;
  guides: boolean;
  previous_number: bigint;
  previous_title: Translations<string> | null;
};

/**
 * The gate in front of everything inside a lesson: answers where the lesson stands, or throws `not_found` for a lesson
 * nobody may know of and `forbidden` with reason `learning.locked` (params say why) for one that is not open. One statement.
 */
export async function requireOpenLesson(ctx: Ctx, question: LessonQuestion): Promise<OpenLesson> {
  const personId = question.personId ?? ctx.actor.personId;
  const row = await loadRow(ctx, personId, question);
  if (!row) throw new AppError('not_found');
  const facts: LockFacts = {
    enrolment: row.enrolment_status,
    entitled: row.entitled,
    unlocked: row.unlocked,
    opening: row.opening,
    opensAt: row.opens_at,
  };
  const lock = lockReason(facts, ctx.now());
  const subject = {
    personId,
    courseStatus: row.course_status,
    visibility: row.visibility,
    enrolled: row.enrolment_id !== null,
    isPreview: row.is_preview,
    teaches: row.teaches,
    guides: row.guides,
    lock,
  };
  ctx.authorize(lessonPolicy.see, subject);
  if (lessonPolicy.open(ctx.actor, subject) !== true && lock) throw lockedError(row, lock, ctx.locale);
  ctx.authorize(lessonPolicy.open, subject);
  const learner = lock === null && row.enrolment_id !== null;
  return {
    lessonId: row.id,
    lessonUuid: row.uuid,
    lessonSlug: row.slug,
    courseId: row.course_id,
    courseUuid: row.course_uuid,
    courseSlug: row.course_slug,
    enrolmentId: learner ? row.enrolment_id : null,
    as: learner ? 'learner' : readsAsStaff(ctx.actor, subject) ? 'staff' : 'preview',
  };
}

function lockedError(row: Row, why: string, locale: Locale): AppError {
  return new AppError('forbidden', {
    reason: 'learning.locked',
    params: {
      why,
      lesson: Number(row.previous_number),
      title: translated(row.previous_title, locale) ?? '',
      date: row.opens_at?.toISOString() ?? '',
    },
  });
}

async function loadRow(ctx: Ctx, personId: bigint, question: LessonQuestion): Promise<Row | undefined> {
  const lessonId = 'lessonId' in question ? question.lessonId : null;
  const itemId = 'contentItemId' in question ? question.contentItemId : null;
  const [row] = await ctx.sql<Row>`
    select l.id, l.uuid, l.slug, l.course_id, c.uuid as course_uuid, c.slug as course_slug, c.status::text as course_status,
      c.visibility::text as visibility, l.is_preview, l.opening::text as opening, l.opens_at,
      e.id as enrolment_id, e.status::text as enrolment_status,
      exists (select from entitlements t where t.organization_id = l.organization_id and t.person_id = ${personId} and t.course_id = l.course_id
        and t.revoked_at is null and t.starts_at <= ${ctx.now()} and (t.ends_at is null or t.ends_at > ${ctx.now()})) as entitled,
      exists (select from lesson_unlocks u where u.organization_id = l.organization_id and u.person_id = ${personId} and u.lesson_id = l.id) as unlocked,
      exists (select from course_instructors i where i.organization_id = l.organization_id and i.course_id = l.course_id
        and i.person_id = ${ctx.actor.personId}) as teaches,
      exists (select from mentor_assignments m join enrolments g on g.organization_id = m.organization_id and g.person_id = m.learner_id
        where m.organization_id = l.organization_id and m.mentor_id = ${ctx.actor.personId} and m.ended_at is null
          and (m.course_id is null or m.course_id = l.course_id) and g.course_id = l.course_id) as guides,
      (select count(*) from lessons b where b.organization_id = l.organization_id and b.course_id = l.course_id
        and (b.position, b.id) < (l.position, l.id)) as previous_number,
      (select jsonb_build_object('en', b.translations->'en'->>'title', 'ar', b.translations->'ar'->>'title') from lessons b
        where b.organization_id = l.organization_id and b.course_id = l.course_id and (b.position, b.id) < (l.position, l.id)
        order by b.position desc, b.id desc limit 1) as previous_title
    from lessons l
    join courses c on c.organization_id = l.organization_id and c.id = l.course_id
    left join enrolments e on e.organization_id = l.organization_id and e.course_id = l.course_id and e.person_id = ${personId}
    where l.id = coalesce(${lessonId}::bigint, (select ci.lesson_id from content_items ci where ci.id = ${itemId}::bigint))`;
  return row;
}
