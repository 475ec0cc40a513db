import { type Translations, translated } from '@/lib/i18n/locales';
import { signedIn } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { promisedBy } from '../../submissions/rules/promise';
import { type AssignmentState, listAssignmentsInput } from '../schema';

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

/** The learner's assignments whose lessons are open: what came back first, then what is to do, waits, is done. */
export type AssignmentList = { items: AssignmentListItem[]; counts: Record<AssignmentState, number> };

type Row = {
  item: string;
  title: Translations<string>;
  course_slug: string;
  course_title: Translations<string>;
  lesson_slug: string;
  lesson_title: Translations<string>;
  lesson_number: number;
  status: string;
  needs_approval: boolean;
  version: number;
  has_draft: boolean;
  due_at: Date | null;
  submitted_at: Date | null;
  reviewed_at: Date | null;
};

const ORDER: AssignmentState[] = ['returned', 'todo', 'waiting', 'done'];

/** Lists the actor's own assignments, by state. */
export const listAssignments = query(
  'assessment.assignment.list',
  { access: signedIn, input: listAssignmentsInput },
  async (ctx, { state }): Promise<AssignmentList> => {
    const me = ctx.actor.personId;
    const rows = await ctx.sql<Row>`
      select ci.uuid as item, jsonb_build_object('en', ci.translations->'en'->>'title', 'ar', ci.translations->'ar'->>'title') as title,
        c.slug as course_slug, jsonb_build_object('en', c.translations->'en'->>'title', 'ar', c.translations->'ar'->>'title') as course_title,
        l.slug as lesson_slug, jsonb_build_object('en', l.translations->'en'->>'title', 'ar', l.translations->'ar'->>'title') as lesson_title,
        (select count(*)::int from lessons b where b.organization_id = l.organization_id and b.course_id = l.course_id
          and (b.position, b.id) <= (l.position, l.id)) as lesson_number,
        coalesce(s.status::text, 'not_submitted') as status, a.needs_approval, coalesce(s.version, 0) as version,
        coalesce(s.draft_text <> '', false) as has_draft,
        coalesce(s.due_at, (date_trunc('day', u.unlocked_at at time zone p.timezone) + (a.due_days_after_opening + 1) * interval '1 day'
          - interval '1 minute') at time zone p.timezone) as due_at, s.submitted_at, s.reviewed_at
      from enrolments e
      join people p on p.organization_id = e.organization_id and p.id = e.person_id
      join lessons l on l.organization_id = e.organization_id and l.course_id = e.course_id
      join lesson_unlocks u on u.organization_id = l.organization_id and u.lesson_id = l.id and u.person_id = e.person_id
      join content_items ci on ci.organization_id = l.organization_id and ci.lesson_id = l.id
      join assignments a on a.organization_id = ci.organization_id and a.content_item_id = ci.id
      join courses c on c.organization_id = l.organization_id and c.id = l.course_id
      left join submissions s on s.organization_id = a.organization_id and s.assignment_id = a.id and s.person_id = e.person_id
      where e.person_id = ${me} and e.status in ('active', 'completed')
      order by coalesce(s.due_at, u.unlocked_at), ci.id`;
    const items = rows.map((row): AssignmentListItem => {
      const group = stateOf(row);
      return {
        item: row.item,
        title: translated(row.title, ctx.locale) ?? '',
        course: { slug: row.course_slug, title: translated(row.course_title, ctx.locale) ?? '' },
        lesson: {
          slug: row.lesson_slug,
          number: row.lesson_number,
          title: translated(row.lesson_title, ctx.locale) ?? '',
        },
        state: group,
        version: row.version,
        hasDraft: row.has_draft,
        dueAt: row.due_at?.toISOString() ?? null,
        sentAt: row.submitted_at?.toISOString() ?? null,
        reviewedAt: row.reviewed_at?.toISOString() ?? null,
        promisedBy: group === 'waiting' && row.submitted_at ? promisedBy(row.submitted_at).toISOString() : null,
      };
    });
    const counts = { todo: 0, returned: 0, waiting: 0, done: 0 };
    for (const item of items) counts[item.state] += 1;
    items.sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
    return { items: state ? items.filter((item) => item.state === state) : items, counts };
  },
);

function stateOf(row: Pick<Row, 'status' | 'needs_approval'>): AssignmentState {
  if (row.status === 'returned') return 'returned';
  if (row.status === 'approved' || row.status === 'graded') return 'done';
  if (row.status === 'submitted') return row.needs_approval ? 'waiting' : 'done';
  return 'todo';
}
