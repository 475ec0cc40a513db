import { AppError } from '@/lib/errors/app-error';
import type { Translations } from '@/lib/i18n/locales';
import type { Ctx } from '@/server/core/context';

/** An attempt with the place it belongs to. */
export type AttemptRow = {
  id: bigint;
  uuid: string;
  number: number;
  state: 'in_progress' | 'submitted' | 'graded';
  started_at: Date;
  ends_at: Date | null;
  submitted_at: Date | null;
  graded_at: Date | null;
  points: number | null;
  max_points: number;
  passed: boolean | null;
  person_id: bigint;
  quiz_id: bigint;
  pass_percent: number;
  attempts_allowed: number;
  time_limit_seconds: number | null;
  content_item_id: bigint;
  item_uuid: string;
  item_title: Translations<string>;
  lesson_slug: string;
  lesson_title: Translations<string>;
  course_id: bigint;
  course_slug: string;
  course_title: Translations<string>;
  learner_uuid: string;
  learner_en: string | null;
  learner_ar: string | null;
  teaches: boolean;
};

/** The attempt with that uuid as far as the actor's rows reach, or `not_found`. */
export async function loadAttempt(ctx: Ctx, uuid: string): Promise<AttemptRow> {
  const [row] = await ctx.sql<AttemptRow>`
    select a.id, a.uuid, a.number, a.state::text as state, a.started_at, a.ends_at, a.submitted_at, a.graded_at, a.points, a.max_points,
      a.passed, a.person_id, a.quiz_id, q.pass_percent, q.attempts_allowed, q.time_limit_seconds, q.content_item_id, ci.uuid as item_uuid,
      jsonb_build_object('en', ci.translations->'en'->>'title', 'ar', ci.translations->'ar'->>'title') as item_title,
      l.slug as lesson_slug,
      jsonb_build_object('en', l.translations->'en'->>'title', 'ar', l.translations->'ar'->>'title') as lesson_title,
      l.course_id, c.slug as course_slug,
      jsonb_build_object('en', c.translations->'en'->>'title', 'ar', c.translations->'ar'->>'title') as course_title,
      p.uuid as learner_uuid, p.name_en as learner_en, p.name_ar as learner_ar,
      exists (select from course_instructors i where i.organization_id = l.organization_id and i.course_id = l.course_id
        and i.person_id = ${ctx.actor.personId}) as teaches
    from quiz_attempts a
    join quizzes q on q.organization_id = a.organization_id and q.id = a.quiz_id
    join content_items ci on ci.organization_id = q.organization_id and ci.id = q.content_item_id
    join lessons l on l.organization_id = ci.organization_id and l.id = ci.lesson_id
    join courses c on c.organization_id = l.organization_id and c.id = l.course_id
    join people p on p.organization_id = a.organization_id and p.id = a.person_id
    where a.uuid = ${uuid}::uuid`;
  if (!row) throw new AppError('not_found');
  return row;
}
