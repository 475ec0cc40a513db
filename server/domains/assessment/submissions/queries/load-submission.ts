import { AppError } from '@/lib/errors/app-error';
import type { Translations } from '@/lib/i18n/locales';
import type { Ctx } from '@/server/core/context';

/** A submission with the place it belongs to and how its reader stands to it. */
export type SubmissionRow = {
  id: bigint;
  uuid: string;
  status: 'not_submitted' | 'submitted' | 'graded' | 'approved' | 'returned';
  version: number;
  due_at: Date | null;
  submitted_at: Date | null;
  reviewed_at: Date | null;
  person_id: bigint;
  person_uuid: string;
  name_en: string | null;
  name_ar: string | null;
  reviewer_en: string | null;
  reviewer_ar: string | null;
  assignment_id: bigint;
  needs_approval: boolean;
  content_item_id: bigint;
  item_uuid: string;
  item_title: Translations<string>;
  lesson_id: bigint;
  lesson_slug: string;
  lesson_number: number;
  course_id: bigint;
  course_slug: string;
  course_title: Translations<string>;
  assigned: boolean;
  teaches: boolean;
};

/** The submission with that uuid as far as the actor's rows reach, or `not_found`. */
export async function loadSubmission(ctx: Ctx, uuid: string): Promise<SubmissionRow> {
  const me = ctx.actor.personId;
  const [row] = await ctx.sql<SubmissionRow>`
    select s.id, s.uuid, s.status::text as status, s.version, s.due_at, s.submitted_at, s.reviewed_at, s.person_id, p.uuid as person_uuid,
      p.name_en, p.name_ar, r.name_en as reviewer_en, r.name_ar as reviewer_ar, s.assignment_id, a.needs_approval, a.content_item_id,
      ci.uuid as item_uuid,
      jsonb_build_object('en', ci.translations->'en'->>'title', 'ar', ci.translations->'ar'->>'title') as item_title,
      ci.lesson_id, l.slug as lesson_slug, (select count(*)::int from lessons b where b.organization_id = l.organization_id and b.course_id = l.course_id
        and (b.position, b.id) <= (l.position, l.id)) as lesson_number,
      l.course_id, c.slug as course_slug,
      jsonb_build_object('en', c.translations->'en'->>'title', 'ar', c.translations->'ar'->>'title') as course_title,
      exists (select from mentor_assignments m where m.organization_id = s.organization_id and m.mentor_id = ${me}
        and m.learner_id = s.person_id and m.ended_at is null and (m.course_id is null or m.course_id = l.course_id)) as assigned,
      exists (select from course_instructors i where i.organization_id = l.organization_id and i.course_id = l.course_id
        and i.person_id = ${me}) as teaches
    from submissions s
    join assignments a on a.organization_id = s.organization_id and a.id = s.assignment_id
    join content_items ci on ci.organization_id = a.organization_id and ci.id = a.content_item_id
    join lessons l on l.organization_id = ci.organization_id and l.id = ci.lesson_id
    join courses c on c.organization_id = l.organization_id and c.id = l.course_id
    join people p on p.organization_id = s.organization_id and p.id = s.person_id
    left join people r on r.organization_id = s.organization_id and r.id = s.reviewed_by_id
    where s.uuid = ${uuid}::uuid`;
  if (!row) throw new AppError('not_found');
  return row;
}
