import { type Translations, translated } from '@/lib/i18n/locales';
import { type Counted, parseCursor, toPage } from '@/lib/paging/cursor';
import { conditions } from '@/server/core/conditions';
import type { Ctx } from '@/server/core/context';
import { armedSql } from '@/server/core/db';
import { keyset, orFromTheStart } from '@/server/core/keyset';
import { holders } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { listMenteesInput } from '../schema';

/** A learner whom the actor mentors, in one course. */
export type Mentee = {
  learner: { uuid: string; name: string };
  course: { slug: string; title: string } | null;
  since: string;
  lessonsDone: number;
  lessons: number;
  lastActiveAt: string | null;
  /** The work of theirs that waits, if any. */
  waiting: string | null;
  enrolment: 'active' | 'completed' | 'expired' | 'dropped' | null;
};

type Row = {
  uuid: string;
  total: number;
  learner: string;
  name_en: string | null;
  name_ar: string | null;
  course_slug: string | null;
  course_title: Translations<string> | null;
  started_at: Date;
  done: number;
  lessons: number;
  last_active_at: Date | null;
  waiting: string | null;
  status: Mentee['enrolment'];
};

// One line per learner and course, named by the enrolment, or by the assignment where there is none.
const MINE = `select p.organization_id, p.id as person_id, c.id as course_id, coalesce(e.uuid, min(m.uuid::text)::uuid) as uuid,
    min(m.started_at) as started_at, e.last_active_at, e.status::text as status, coalesce(e.last_active_at, '-infinity') as active_at, coalesce(c.id, 0) as course_key
  from mentor_assignments m
  join people p on p.organization_id = m.organization_id and p.id = m.learner_id
  left join enrolments e on e.organization_id = m.organization_id and e.person_id = m.learner_id and (m.course_id is null or e.course_id = m.course_id)
  left join courses c on c.organization_id = m.organization_id and c.id = coalesce(e.course_id, m.course_id)`;

// What is told of a line, looked up for the rows of one page only.
const FACTS = `c.slug as course_slug,
  case when c.id is null then null else jsonb_build_object('en', c.translations->'en'->>'title', 'ar', c.translations->'ar'->>'title') end as course_title,
  (select count(*)::int from lesson_progress g where g.organization_id = p.organization_id and g.person_id = p.id and g.course_id = c.id
    and g.completed_at is not null and exists (select from lessons x where x.organization_id = g.organization_id and x.id = g.lesson_id)) as done,
  (select count(*)::int from lessons l where l.organization_id = p.organization_id and l.course_id = c.id) as lessons,
  (select s.uuid from submissions s join assignments a on a.organization_id = s.organization_id and a.id = s.assignment_id
    join content_items i on i.organization_id = a.organization_id and i.id = a.content_item_id
    join lessons l on l.organization_id = i.organization_id and l.id = i.lesson_id
    where s.organization_id = p.organization_id and s.person_id = p.id and l.course_id = c.id and s.status = 'submitted'
    order by s.submitted_at limit 1) as waiting`;

/** The learners the actor mentors now, one line per course, with how far they are; who was active last comes first. */
export const listMentees = query(
  'mentorship.mentee.list',
  { access: holders('submission.review'), input: listMenteesInput },
  orFromTheStart(async (ctx, { course, limit, ...asked }): Promise<Counted<Mentee>> => {
    const cursor = parseCursor(asked.cursor);
    const c = conditions();
    const narrowed = [`m.mentor_id = ${c.value(ctx.actor.personId)}`, 'm.ended_at is null'];
    if (course) narrowed.push(`c.slug = ${c.value(course)}`);
    const key = ['n.active_at', 'n.person_id', 'n.course_key'];
    const order = keyset(c, { cursor, table: 'mine', alias: 'n', key, descending: true });
    const rows = await armedSql<Row>(
      ctx.arming,
      `with mine as materialized (${MINE} where ${narrowed.join(' and ')} group by p.id, c.id, e.id),
         page as materialized (select n.* from mine n ${c.where()} order by ${order} limit ${c.value(limit + 1)})
       select n.uuid, (select count(*)::int from mine) as total, n.started_at, n.last_active_at, n.status, p.uuid as learner, p.name_en, p.name_ar, ${FACTS}
       from page n join people p on p.organization_id = n.organization_id and p.id = n.person_id
       left join courses c on c.organization_id = n.organization_id and c.id = n.course_id
       order by ${order}`,
      c.values,
    );
    const page = toPage(rows, cursor, limit);
    return {
      ...page,
      items: page.items.map((row) => toMentee(ctx, row)),
      total: { count: rows[0]?.total ?? 0, more: false },
    };
  }),
);

function toMentee(ctx: Ctx, row: Row): Mentee {
  return {
    learner: {
      uuid: row.learner,
      name: translated({ en: row.name_en ?? undefined, ar: row.name_ar ?? undefined }, ctx.locale) ?? '',
    },
    course:
      row.course_slug && row.course_title
        ? { slug: row.course_slug, title: translated(row.course_title, ctx.locale) ?? '' }
        : null,
    since: row.started_at.toISOString(),
    lessonsDone: row.done,
    lessons: row.lessons,
    lastActiveAt: row.last_active_at?.toISOString() ?? null,
    waiting: row.waiting,
    enrolment: row.status,
  };
}
