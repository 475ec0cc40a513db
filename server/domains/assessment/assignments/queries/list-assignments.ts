import { type Translations, translated } from '@/lib/i18n/locales';
import { type Counted, parseCursor, toPage } from '@/lib/paging/cursor';
import { conditions } from '@/server/core/conditions';
import type { Ctx } from '@/server/core/context';
import { armedSql } from '@/server/core/db';
import { keyset, orFromTheStart } from '@/server/core/keyset';
import { signedIn } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { promisedBy } from '../../submissions/rules/promise';
import { ASSIGNMENT_STATES, type AssignmentState, listAssignmentsInput } from '../schema';

/** One of the learner's own assignments in a list. */
export type AssignmentListItem = {
  item: string;
  title: string;
  course: { slug: string; title: string };
  lesson: { slug: string; number: number; title: string };
  state: AssignmentState;
  version: number;
  hasDraft: boolean;
  dueAt: string | null;
  sentAt: string | null;
  reviewedAt: string | null;
  promisedBy: string | null;
};

/** A page of the learner's assignments whose lessons are open: what came back first, then what is to do, waits, is done. */
export type AssignmentList = Counted<AssignmentListItem> & { counts: Record<AssignmentState, number> };

type Row = Record<AssignmentState, number> & {
  uuid: string;
  state: AssignmentState;
  title: Translations<string>;
  course_slug: string;
  course_title: Translations<string>;
  lesson_slug: string;
  lesson_title: Translations<string>;
  lesson_number: number;
  version: number;
  has_draft: boolean;
  due_at: Date | null;
  submitted_at: Date | null;
  reviewed_at: Date | null;
};

// What is to be done comes by its date; what is done with the newest first, or it would be on the last page.
const MINE = `select ci.id, ci.uuid, ci.organization_id, ci.translations, l.id as lesson_id, k.state,
    array_position(array['returned', 'todo', 'waiting', 'done'], k.state) as rank,
    case when k.state = 'done' then -extract(epoch from coalesce(s.reviewed_at, s.submitted_at, u.unlocked_at))
      else extract(epoch from coalesce(s.due_at, u.unlocked_at)) end as at,
    coalesce(s.version, 0) as version, coalesce(s.draft_text <> '', false) as has_draft,
    coalesce(s.due_at, (date_trunc('day', u.unlocked_at at time zone p.timezone) + (a.due_days_after_opening + 1) * interval '1 day'
      - interval '1 minute') at time zone p.timezone) as due_at, s.submitted_at, s.reviewed_at
  from enrolments e
  join people p on p.organization_id = e.organization_id and p.id = e.person_id
  join lessons l on l.organization_id = e.organization_id and l.course_id = e.course_id
  join lesson_unlocks u on u.organization_id = l.organization_id and u.lesson_id = l.id and u.person_id = e.person_id
  join content_items ci on ci.organization_id = l.organization_id and ci.lesson_id = l.id
  join assignments a on a.organization_id = ci.organization_id and a.content_item_id = ci.id
  left join submissions s on s.organization_id = a.organization_id and s.assignment_id = a.id and s.person_id = e.person_id
  cross join lateral (select case when s.status = 'returned' then 'returned' when s.status in ('approved', 'graded') then 'done'
    when s.status = 'submitted' then case when a.needs_approval then 'waiting' else 'done' end else 'todo' end as state) k`;

const COUNTS = ASSIGNMENT_STATES.map((state) => `count(*) filter (where state = '${state}')::int as ${state}`).join(
  ', ',
);

/** One page of the actor's own assignments, by state, with how many there are in each. One statement. */
export const listAssignments = query(
  'assessment.assignment.list',
  { access: signedIn, input: listAssignmentsInput },
  orFromTheStart(async (ctx, { state, limit, ...asked }): Promise<AssignmentList> => {
    const cursor = parseCursor(asked.cursor);
    const c = conditions();
    const me = c.value(ctx.actor.personId);
    if (state) c.add`n.state = ${state}`;
    const order = keyset(c, { cursor, table: 'mine', alias: 'n', key: ['n.rank', 'n.at', 'n.id'] });
    // The counts are a row even where the page is empty.
    const rows = await armedSql<Row>(
      ctx.arming,
      `with mine as materialized (${MINE} where e.person_id = ${me} and e.status in ('active', 'completed')),
         page as materialized (select n.* from mine n ${c.where()} order by ${order} limit ${c.value(limit + 1)})
       select x.*, n.uuid, n.state, n.version, n.has_draft, n.due_at, n.submitted_at, n.reviewed_at,
         jsonb_build_object('en', n.translations->'en'->>'title', 'ar', n.translations->'ar'->>'title') as title,
         c.slug as course_slug, jsonb_build_object('en', c.translations->'en'->>'title', 'ar', c.translations->'ar'->>'title') as course_title,
         l.slug as lesson_slug, jsonb_build_object('en', l.translations->'en'->>'title', 'ar', l.translations->'ar'->>'title') as lesson_title,
         (select count(*)::int from lessons b where b.organization_id = l.organization_id and b.course_id = l.course_id
           and (b.position, b.id) <= (l.position, l.id)) as lesson_number
       from (select ${COUNTS} from mine) x
       left join (page n join lessons l on l.organization_id = n.organization_id and l.id = n.lesson_id
         join courses c on c.organization_id = l.organization_id and c.id = l.course_id) on true
       order by ${order}`,
      c.values,
    );
    const page = toPage(
      rows.filter((row) => row.uuid !== null),
      cursor,
      limit,
    );
    const counts = Object.fromEntries(
      ASSIGNMENT_STATES.map((one) => [one, rows[0]?.[one] ?? 0]),
    ) as AssignmentList['counts'];
    const count = state ? counts[state] : ASSIGNMENT_STATES.reduce((sum, one) => sum + counts[one], 0);
    return { ...page, items: page.items.map((row) => toItem(ctx, row)), counts, total: { count, more: false } };
  }),
);

function toItem(ctx: Ctx, row: Row): AssignmentListItem {
  return {
    item: row.uuid,
    title: translated(row.title, ctx.locale) ?? '',
    course: { slug: row.course_slug, title: translated(row.course_title, ctx.locale) ?? '' },
    lesson: {
      slug: row.lesson_slug,
      number: row.lesson_number,
      title: translated(row.lesson_title, ctx.locale) ?? '',
    },
    state: row.state,
    version: row.version,
    hasDraft: row.has_draft,
    dueAt: row.due_at?.toISOString() ?? null,
    sentAt: row.submitted_at?.toISOString() ?? null,
    reviewedAt: row.reviewed_at?.toISOString() ?? null,
    promisedBy: row.state === 'waiting' && row.submitted_at ? promisedBy(row.submitted_at).toISOString() : null,
  };
}
