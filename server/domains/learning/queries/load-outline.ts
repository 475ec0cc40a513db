import { AppError } from '@/lib/errors/app-error';
import type { Ctx } from '@/server/core/context';
import type { WorkState } from '../dto';
import type { Opening } from '../rules/course-facts';
import type { LockFacts } from '../rules/lock';

/** A lesson as the outline statement brings it; ids are text because they travel in JSON. */
export type OutlineLessonRow = {
  id: string;
  uuid: string;
  slug: string;
  title: string;
  minutes: number;
  isPreview: boolean;
  opening: Opening;
  opensAt: string | null;
  unlocked: boolean;
  unlockedAt: string | null;
  completedAt: string | null;
  /** Items that count and those done; `share` is their mean, a half-seen video being a half. */
  items: number;
  done: number;
  share: number;
  mentor: boolean;
  assignment: {
    title: string;
    state: WorkState;
    dueAt: string | null;
    needsApproval: boolean;
    approved: boolean;
  } | null;
};

/** A course with one person's place and progress in it. */
export type OutlineRow = {
  id: bigint;
  uuid: string;
  slug: string;
  title: string;
  tagline: string | null;
  tint: string;
  status: 'draft' | 'published' | 'archived';
  visibility: 'public' | 'private';
  price_minor: bigint;
  currency: string;
  enrolment_id: bigint | null;
  enrolment_uuid: string | null;
  enrolment_status: LockFacts['enrolment'];
  completed_at: Date | null;
  last_lesson_id: bigint | null;
  entitled: boolean;
  access_ends: Date | null;
  teaches: boolean;
  guides: boolean;
  resource_count: number;
  instructors: string[] | null;
  sections: { uuid: string; title: string; lessons: OutlineLessonRow[] }[] | null;
};

/** One statement for everything an outline needs, about the acting person. */
export async function loadOutline(ctx: Ctx, slug: string): Promise<OutlineRow> {
  const me = ctx.actor.personId;
  const now = ctx.now();
  const { locale } = ctx;
  const [row] = await ctx.sql<OutlineRow>`
    with c as materialized (select * from courses where slug = ${slug}),
    work as (
      select ci.lesson_id,
        count(*) filter (where ci.is_required)::int as items,
        count(*) filter (where ci.is_required and ic.id is not null)::int as done,
        avg(case when ic.id is not null then 1 when vp.duration_seconds > 0 then least(1, vp.seen_seconds::float8 / vp.duration_seconds) else 0 end) as share,
        bool_or(a.id is not null) as mentor,
        (json_agg(json_build_object('title', coalesce(ci.translations->${locale}->>'title', ci.translations->'en'->>'title', ci.translations->'ar'->>'title'),
          'state', coalesce(s.status, 'not_submitted'), 'dueAt', s.due_at, 'needsApproval', a.needs_approval, 'approved', ic.id is not null)
          order by ic.id is not null, ci.position) filter (where a.id is not null))->0 as assignment
      from c join lessons l on l.organization_id = c.organization_id and l.course_id = c.id
      join content_items ci on ci.organization_id = l.organization_id and ci.lesson_id = l.id
      left join item_completions ic on ic.organization_id = ci.organization_id and ic.content_item_id = ci.id and ic.person_id = ${me}
      left join video_progress vp on ci.kind = 'video' and vp.organization_id = ci.organization_id and vp.content_item_id = ci.id and vp.person_id = ${me}
      left join assignments a on ci.kind = 'assignment' and a.organization_id = ci.organization_id and a.content_item_id = ci.id
      left join submissions s on s.organization_id = a.organization_id and s.assignment_id = a.id and s.person_id = ${me}
      group by ci.lesson_id
    ), parts as (
      select l.section_id, json_agg(json_build_object('id', l.id::text, 'uuid', l.uuid, 'slug', l.slug,
          'title', coalesce(l.translations->${locale}->>'title', l.translations->'en'->>'title', l.translations->'ar'->>'title'),
          'minutes', l.minutes, 'isPreview', l.is_preview, 'opening', l.opening, 'opensAt', l.opens_at, 'unlocked', u.id is not null, 'unlockedAt', u.unlocked_at,
          'completedAt', p.completed_at, 'items', coalesce(w.items, 0), 'done', coalesce(w.done, 0), 'share', coalesce(w.share, 0),
          'mentor', coalesce(w.mentor, false), 'assignment', w.assignment) order by l.position, l.id) as lessons
      from c join lessons l on l.organization_id = c.organization_id and l.course_id = c.id
      left join lesson_unlocks u on u.organization_id = l.organization_id and u.lesson_id = l.id and u.person_id = ${me}
      left join lesson_progress p on p.organization_id = l.organization_id and p.course_id = l.course_id and p.lesson_id = l.id and p.person_id = ${me}
      left join work w on w.lesson_id = l.id
      group by l.section_id
    )
    select c.id, c.uuid, c.slug, coalesce(c.translations->${locale}->>'title', c.translations->'en'->>'title', c.translations->'ar'->>'title') as title,
      c.translations->${locale}->>'tagline' as tagline, c.tint, c.status::text as status, c.visibility::text as visibility, c.price_minor, c.currency,
      e.id as enrolment_id, e.uuid as enrolment_uuid, e.status::text as enrolment_status, e.completed_at, e.last_lesson_id,
      coalesce(t.entitled, false) as entitled, t.access_ends,
      exists (select from course_instructors i where i.organization_id = c.organization_id and i.course_id = c.id and i.person_id = ${me}) as teaches,
      exists (select from mentor_assignments m join enrolments g on g.organization_id = m.organization_id and g.person_id = m.learner_id
        where m.organization_id = c.organization_id and m.mentor_id = ${me} and m.ended_at is null and (m.course_id is null or m.course_id = c.id) and g.course_id = c.id) as guides,
      (select count(*)::int from resources r where r.organization_id = c.organization_id and r.course_id = c.id) as resource_count,
      (select array_agg(coalesce(case when ${locale} = 'ar' then p.name_ar else p.name_en end, p.name_en, p.name_ar) order by i.position, i.id)
        from course_instructors i join people p on p.organization_id = i.organization_id and p.id = i.person_id
        where i.organization_id = c.organization_id and i.course_id = c.id) as instructors,
      (select json_agg(json_build_object('uuid', x.uuid, 'title', coalesce(x.translations->${locale}->>'title', x.translations->'en'->>'title', x.translations->'ar'->>'title'),
        'lessons', parts.lessons) order by x.position, x.id)
        from sections x join parts on parts.section_id = x.id where x.organization_id = c.organization_id and x.course_id = c.id) as sections
    from c
    left join enrolments e on e.organization_id = c.organization_id and e.course_id = c.id and e.person_id = ${me}
    left join lateral (select true as entitled, case when bool_or(x.ends_at is null) then null else max(x.ends_at) end as access_ends from entitlements x
      where x.organization_id = c.organization_id and x.course_id = c.id and x.person_id = ${me} and x.revoked_at is null and x.starts_at <= ${now}
        and (x.ends_at is null or x.ends_at > ${now}) having count(*) > 0) t on true`;
  if (!row) throw new AppError('not_found');
  return row;
}
