import type { Cursor } from '@/lib/paging/cursor';
import type { Ctx } from '@/server/core/context';
import type { WorkState } from '../dto';
import type { Opening } from '../rules/course-facts';
import type { LockFacts } from '../rules/lock';

/** An assignment as the dashboard statement brings it. */
export type WorkRow = {
  title: string;
  state: WorkState;
  dueAt: string | null;
  reviewer: string | null;
  comments: number;
};

/** A lesson one could act on: open and unfinished, or the first locked one after an open one. */
export type NearLessonRow = {
  id: string;
  number: number;
  slug: string;
  title: string;
  unlocked: boolean;
  opening: Opening;
  opensAt: string | null;
  share: number;
  work: WorkRow | null;
  previous: { slug: string; title: string; unlocked: boolean } | null;
  previousWork: WorkRow | null;
};

/** A course of one's own as the statement brings it. */
export type MyCourseRow = {
  /** The enrolment's. */
  uuid: string;
  /** How many courses there are in all. */
  total: number;
  slug: string;
  title: string;
  tint: string;
  status: NonNullable<LockFacts['enrolment']>;
  completed_at: Date | null;
  entitled: boolean;
  last_lesson_id: bigint | null;
  certificate: string | null;
  /** Per lesson: section, minutes, mentor reads, share in percent, open. */
  lines: [number, number, number, number, number][];
  near: NearLessonRow[] | null;
  /** The video of the last lesson seen. */
  video: { position: number; duration: number; seen: string } | null;
  unread: number;
  note: { author: string; at: string; body: string; title: string; course: string; lesson: string } | null;
};

/**
 * A page of the acting person's courses, the latest first, with progress, what is due, what is locked, the newest note of
 * a mentor and the number of unread notices: one statement. One row more than `limit` says that there is another page; a
 * page before comes in reverse (`toPage`). A person without a course gets no row.
 */
export async function loadMyCourses(ctx: Ctx, limit: number, cursor: Cursor | null = null): Promise<MyCourseRow[]> {
  const backwards = cursor?.direction === 'before';
  const from = cursor?.key ?? null;
  const me = ctx.actor.personId;
  const now = ctx.now();
  const { locale } = ctx;
  return ctx.sql<MyCourseRow>`
    with own as materialized (
      select e.*, coalesce(e.last_active_at, '-infinity') as active_at
      from enrolments e where e.person_id = ${me} and e.status in ('active', 'completed')
    ), mine as materialized (
      select e.*, row_number() over (order by case when ${backwards} then e.active_at end, case when ${backwards} then e.id end, e.active_at desc, e.id desc) as place
      from own e
      where ${from}::uuid is null or case when ${backwards} then (e.active_at, e.id) > (select o.active_at, o.id from own o where o.uuid = ${from}::uuid)
        else (e.active_at, e.id) < (select o.active_at, o.id from own o where o.uuid = ${from}::uuid) end
      order by place limit ${limit + 1}
    ), marks as materialized (
      -- each list is read once and hashed: joined directly, the tables' row rules make the planner expect two rows and loop over all of them
      select x.lesson_id, bool_or(x.unlocked) as unlocked, max(x.unlocked_at) as unlocked_at, max(x.completed_at) as completed_at
      from (select u.lesson_id, true as unlocked, u.unlocked_at, null::timestamptz as completed_at from lesson_unlocks u where u.person_id = ${me}
        union all select p.lesson_id, false, null, p.completed_at from lesson_progress p where p.person_id = ${me} and p.completed_at is not null) x
      group by x.lesson_id
    ), base as materialized (
      select l.organization_id, l.course_id, l.id, l.opening, l.opens_at, l.minutes, l.section_id, l.position,
        coalesce(k.unlocked, false) as unlocked, k.unlocked_at, k.completed_at,
        exists (select from content_items ci where ci.organization_id = l.organization_id and ci.lesson_id = l.id and ci.kind = 'assignment' and ci.deleted_at is null) as mentor
      from mine m join lessons l on l.organization_id = m.organization_id and l.course_id = m.course_id
      left join marks k on k.lesson_id = l.id
    ), work as materialized (
      -- only of lessons one is in: finished ones are whole, locked ones are empty
      select ci.lesson_id,
        avg(case when ic.id is not null then 1 when vp.duration_seconds > 0 then least(1, vp.seen_seconds::float8 / vp.duration_seconds) else 0 end) as share,
        min(a.id) filter (where ic.id is null) as assignment_id
      from base n join content_items ci on ci.organization_id = n.organization_id and ci.lesson_id = n.id
      left join item_completions ic on ic.organization_id = ci.organization_id and ic.content_item_id = ci.id and ic.person_id = ${me}
      left join video_progress vp on ci.kind = 'video' and vp.organization_id = ci.organization_id and vp.content_item_id = ci.id and vp.person_id = ${me}
      left join assignments a on ci.kind = 'assignment' and a.organization_id = ci.organization_id and a.content_item_id = ci.id
      where n.unlocked and n.completed_at is null
      group by ci.lesson_id
    ), lines as materialized (
      select n.*, s.position as part, row_number() over w as number, coalesce(k.share, 0) as share, k.assignment_id,
        lag(n.id) over w as previous_id, lag(n.unlocked) over w as previous_unlocked, lag(k.assignment_id) over w as previous_assignment
      from base n join sections s on s.organization_id = n.organization_id and s.id = n.section_id
      left join work k on k.lesson_id = n.id
      window w as (partition by n.course_id order by n.position, n.id)
    ), assignments_near as (
      select a.id, json_build_object('title', coalesce(ci.translations->${locale}->>'title', ci.translations->'en'->>'title', ci.translations->'ar'->>'title'),
        'state', coalesce(s.status, 'not_submitted'), 'dueAt', coalesce(s.due_at, n.unlocked_at + make_interval(days => a.due_days_after_opening)),
        'reviewer', coalesce(case when ${locale} = 'ar' then r.name_ar else r.name_en end, r.name_en, r.name_ar),
        'comments', (select count(*) from submission_comments x where x.organization_id = s.organization_id and x.submission_id = s.id and x.version = s.version and x.author_id <> ${me})) as work
      from lines n join assignments a on a.id = n.assignment_id
      join content_items ci on ci.organization_id = a.organization_id and ci.id = a.content_item_id
      left join submissions s on s.organization_id = a.organization_id and s.assignment_id = a.id and s.person_id = ${me}
      left join people r on r.organization_id = s.organization_id and r.id = s.reviewed_by_id
      where n.unlocked and n.completed_at is null
    ), drawn as materialized (
      select n.course_id,
        json_agg(json_build_array(n.part, n.minutes, n.mentor::int, round(case when n.completed_at is not null then 100 else least(99, n.share * 100) end)::int,
          n.unlocked::int) order by n.number) as lines,
        json_agg((select json_build_object('id', l.id::text, 'number', n.number, 'slug', l.slug,
            'title', coalesce(l.translations->${locale}->>'title', l.translations->'en'->>'title', l.translations->'ar'->>'title'),
            'unlocked', n.unlocked, 'opening', n.opening, 'opensAt', n.opens_at, 'share', n.share, 'work', b.work,
            'previous', case when o.id is null then null else json_build_object('slug', o.slug, 'unlocked', n.previous_unlocked,
              'title', coalesce(o.translations->${locale}->>'title', o.translations->'en'->>'title', o.translations->'ar'->>'title')) end,
            'previousWork', d.work)
          from lessons l
          left join lessons o on o.organization_id = l.organization_id and o.id = n.previous_id
          left join assignments_near b on b.id = n.assignment_id
          left join assignments_near d on d.id = n.previous_assignment and not n.unlocked
          where l.organization_id = n.organization_id and l.id = n.id) order by n.number)
          filter (where n.completed_at is null and (n.unlocked or coalesce(n.previous_unlocked, true))) as near
      from lines n group by n.course_id
    ), note as (
      select json_build_object('author', coalesce(case when ${locale} = 'ar' then p.name_ar else p.name_en end, p.name_en, p.name_ar), 'at', x.at, 'body', x.body,
        'title', coalesce(ci.translations->${locale}->>'title', ci.translations->'en'->>'title', ci.translations->'ar'->>'title'), 'course', c.slug, 'lesson', l.slug) as note
      from (
        (select v.reviewer_id as author_id, v.submission_id, v.comment as body, v.reviewed_at as at from submission_reviews v
          where v.person_id = ${me} and v.comment <> '' order by v.reviewed_at desc limit 1)
        union all
        (select y.author_id, y.submission_id, y.body, y.created_at from submission_comments y
          where y.person_id = ${me} and y.author_id <> ${me} order by y.created_at desc limit 1)
        order by at desc limit 1
      ) x
      join submissions s on s.id = x.submission_id join assignments a on a.id = s.assignment_id
      join content_items ci on ci.id = a.content_item_id join lessons l on l.id = ci.lesson_id join courses c on c.id = l.course_id
      left join people p on p.id = x.author_id
    )
    select m.uuid, (select count(*)::int from own) as total, c.slug, coalesce(c.translations->${locale}->>'title', c.translations->'en'->>'title', c.translations->'ar'->>'title') as title, c.tint,
      m.status::text as status, m.completed_at, m.last_lesson_id,
      exists (select from entitlements t where t.organization_id = c.organization_id and t.person_id = ${me} and t.course_id = c.id and t.revoked_at is null
        and t.starts_at <= ${now} and (t.ends_at is null or t.ends_at > ${now})) as entitled,
      (select z.number from certificates z where z.organization_id = c.organization_id and z.person_id = ${me} and z.course_id = c.id and z.revoked_at is null
        order by z.id desc limit 1) as certificate,
      g.lines, g.near,
      (select json_build_object('position', vp.position_seconds, 'duration', vp.duration_seconds, 'seen', vp.seen::text) from content_items ci
        join video_progress vp on vp.organization_id = ci.organization_id and vp.content_item_id = ci.id and vp.person_id = ${me}
        where ci.organization_id = c.organization_id and ci.lesson_id = m.last_lesson_id and ci.kind = 'video' order by ci.position limit 1) as video,
      (select count(*)::int from (select from notifications f where f.person_id = ${me} and f.read_at is null and f.archived_at is null limit 100) q) as unread,
      (select note.note from note) as note
    from mine m
    join courses c on c.organization_id = m.organization_id and c.id = m.course_id
    left join drawn g on g.course_id = m.course_id
    order by m.place`;
}
