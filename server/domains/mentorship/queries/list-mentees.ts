import { type Translations, translated } from '@/lib/i18n/locales';
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
  learner: string;
  name_en: string | null;
  name_ar: string | null;
  course_slug: string | null;
  course_title: Translations<string> | null;
  started_at: Date;
  done: number;
  total: number;
  last_active_at: Date | null;
  waiting: string | null;
  status: Mentee['enrolment'];
};

/** The learners the actor mentors now, one line per course, with how far they are. */
export const listMentees = query(
  'mentorship.mentee.list',
  { access: holders('submission.review'), input: listMenteesInput },
  async (ctx, input): Promise<Mentee[]> => {
    const rows = await ctx.sql<Row>`
      select p.uuid as learner, p.name_en, p.name_ar, c.slug as course_slug, min(m.started_at) as started_at,
        case when c.id is null then null else jsonb_build_object('en', c.translations->'en'->>'title', 'ar', c.translations->'ar'->>'title') end as course_title,
        (select count(*)::int from lesson_progress g where g.organization_id = p.organization_id and g.person_id = p.id and g.course_id = c.id
          and g.completed_at is not null and exists (select from lessons x where x.organization_id = g.organization_id and x.id = g.lesson_id)) as done,
        (select count(*)::int from lessons l where l.organization_id = p.organization_id and l.course_id = c.id) as total,
        e.last_active_at, e.status::text as status,
        (select s.uuid from submissions s join assignments a on a.organization_id = s.organization_id and a.id = s.assignment_id
          join content_items i on i.organization_id = a.organization_id and i.id = a.content_item_id
          join lessons l on l.organization_id = i.organization_id and l.id = i.lesson_id
          where s.organization_id = p.organization_id and s.person_id = p.id and l.course_id = c.id and s.status = 'submitted'
          order by s.submitted_at limit 1) as waiting
      from mentor_assignments m
      join people p on p.organization_id = m.organization_id and p.id = m.learner_id
      left join enrolments e on e.organization_id = m.organization_id and e.person_id = m.learner_id and (m.course_id is null or e.course_id = m.course_id)
      left join courses c on c.organization_id = m.organization_id and c.id = coalesce(e.course_id, m.course_id)
      where m.mentor_id = ${ctx.actor.personId} and m.ended_at is null
        and (${input.course ?? null}::text is null or c.slug = ${input.course ?? null}::text)
      group by p.id, p.uuid, p.organization_id, p.name_en, p.name_ar, c.id, c.slug, c.translations, e.last_active_at, e.status
      order by e.last_active_at desc nulls last, p.id limit 500`;
    return rows.map((row) => ({
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
      lessons: row.total,
      lastActiveAt: row.last_active_at?.toISOString() ?? null,
      waiting: row.waiting,
      enrolment: row.status,
    }));
  },
);
