import { type Translations, translated } from '@/lib/i18n/locales';
import { type Paged, parseCursor, toPage } from '@/lib/paging/cursor';
import type { Ctx } from '@/server/core/context';
import { armedSql } from '@/server/core/db';
import { keyset, orFromTheStart } from '@/server/core/keyset';
import { holders } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { promisedBy } from '../rules/promise';
import { listSubmissionsInput, REVIEW_PROMISE_HOURS } from '../schema';
import { nameOf } from './load-history';
import { readable, SUBMISSIONS } from './readable.sql';

/** One piece of work in a reader's list. */
export type QueueItem = {
  submission: string;
  learner: { uuid: string; name: string };
  title: string;
  course: { slug: string; title: string };
  lesson: { number: number };
  version: number;
  sentAt: string;
  promisedBy: string;
  reviewedAt: string | null;
  overdue: boolean;
};

/** A page of a reader's list, with the sizes of the whole. */
export type QueuePage = Paged<QueueItem> & {
  counts: { waiting: number; overdue: number; returned: number; approved: number };
  courses: { slug: string; title: string }[];
};

type Row = {
  uuid: string;
  status: string;
  version: number;
  submitted_at: Date;
  reviewed_at: Date | null;
  person_uuid: string;
  name_en: string | null;
  name_ar: string | null;
  title: Translations<string>;
  course_slug: string;
  course_title: Translations<string>;
  lesson_number: number;
};

/**
 * Handed-in work that the actor may read: waiting work in the order it was sent, decided work newest first. Row level
 * security keeps a mentor to assigned learners; the statement also keeps the mentor to the course of the assignment and
 * an instructor to courses taught.
 */
export const listSubmissions = query(
  'assessment.submission.list',
  { access: holders('submission.review'), input: listSubmissionsInput },
  orFromTheStart(async (ctx, input): Promise<QueuePage> => {
    const { limit, ...filter } = input;
    const cursor = parseCursor(filter.cursor);
    const c = readable(ctx, filter);
    const key = filter.state === 'waiting' ? ['s.submitted_at', 's.id'] : ['s.reviewed_at', 's.id'];
    const descending = filter.state !== 'waiting';
    const order = keyset(c, { cursor, table: 'submissions', alias: 's', key, descending });
    const rows = await armedSql<Row>(
      ctx.arming,
      `select s.uuid, s.status::text as status, s.version,
         s.submitted_at, s.reviewed_at, p.uuid as person_uuid, p.name_en, p.name_ar,
         jsonb_build_object('en', ci.translations->'en'->>'title', 'ar', ci.translations->'ar'->>'title') as title,
         c.slug as course_slug, jsonb_build_object('en', c.translations->'en'->>'title', 'ar', c.translations->'ar'->>'title') as course_title,
         (select count(*)::int from lessons b where b.organization_id = l.organization_id and b.course_id = l.course_id
           and (b.position, b.id) <= (l.position, l.id)) as lesson_number
       from ${SUBMISSIONS}
       ${c.where()} order by ${order} limit ${c.value(limit + 1)}`,
      c.values,
    );
    const sizes = await countAll(ctx);
    const page = toPage(rows, cursor, limit);
    return { ...page, items: page.items.map((row) => toQueueItem(ctx, row)), ...sizes };
  }),
);

function toQueueItem(ctx: Ctx, row: Row): QueueItem {
  const promised = promisedBy(row.submitted_at);
  return {
    submission: row.uuid,
    learner: { uuid: row.person_uuid, name: nameOf({ nameEn: row.name_en, nameAr: row.name_ar }, ctx.locale) },
    title: translated(row.title, ctx.locale) ?? '',
    course: { slug: row.course_slug, title: translated(row.course_title, ctx.locale) ?? '' },
    lesson: { number: row.lesson_number },
    version: row.version,
    sentAt: row.submitted_at.toISOString(),
    promisedBy: promised.toISOString(),
    reviewedAt: row.reviewed_at?.toISOString() ?? null,
    overdue: row.status === 'submitted' && promised < ctx.now(),
  };
}

/** How much there is in each state, and in which courses. */
async function countAll(ctx: Ctx): Promise<Pick<QueuePage, 'counts' | 'courses'>> {
  const me = ctx.actor.personId;
  const reach = ctx.actor.reach('submission.review') ?? '';
  const late = new Date(ctx.now().getTime() - REVIEW_PROMISE_HOURS * 3_600_000);
  const rows = await ctx.sql<{
    slug: string;
    title: Translations<string>;
    waiting: number;
    overdue: number;
    returned: number;
    approved: number;
  }>`
    select c.slug, jsonb_build_object('en', c.translations->'en'->>'title', 'ar', c.translations->'ar'->>'title') as title,
      count(*) filter (where s.status = 'submitted')::int as waiting,
      count(*) filter (where s.status = 'submitted' and s.submitted_at < ${late}::timestamptz)::int as overdue,
      count(*) filter (where s.status = 'returned')::int as returned, count(*) filter (where s.status = 'approved')::int as approved
    from submissions s
    join assignments a on a.organization_id = s.organization_id and a.id = s.assignment_id
    join content_items ci on ci.organization_id = a.organization_id and ci.id = a.content_item_id
    join lessons l on l.organization_id = ci.organization_id and l.id = ci.lesson_id
    join courses c on c.organization_id = l.organization_id and c.id = l.course_id
    where s.status <> 'not_submitted' and s.person_id <> ${me}
      and (${reach}::text in ('organization', 'platform')
        or exists (select from mentor_assignments m where m.organization_id = s.organization_id and m.mentor_id = ${me} and m.learner_id = s.person_id
          and m.ended_at is null and (m.course_id is null or m.course_id = l.course_id))
        or (${reach}::text = 'owned' and exists (select from course_instructors i where i.organization_id = l.organization_id
          and i.course_id = l.course_id and i.person_id = ${me})))
    group by c.id, c.slug, c.translations order by c.id`;
  const counts = { waiting: 0, overdue: 0, returned: 0, approved: 0 };
  for (const row of rows) {
    counts.waiting += row.waiting;
    counts.overdue += row.overdue;
    counts.returned += row.returned;
    counts.approved += row.approved;
  }
  return {
    counts,
    courses: rows.map((row) => ({ slug: row.slug, title: translated(row.title, ctx.locale) ?? row.slug })),
  };
}
