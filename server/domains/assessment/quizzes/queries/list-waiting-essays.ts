import { z } from 'zod';
import { type Translations, translated } from '@/lib/i18n/locales';
import { holders } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { promisedBy } from '../../submissions/rules/promise';

/** A handed-in attempt whose essays wait for points. */
export type WaitingEssay = {
  attempt: string;
  learner: { uuid: string; name: string };
  title: string;
  course: { slug: string; title: string };
  sentAt: string;
  promisedBy: string;
  overdue: boolean;
};

type Row = {
  uuid: string;
  submitted_at: Date;
  person_uuid: string;
  name_en: string | null;
  name_ar: string | null;
  title: Translations<string>;
  course_slug: string;
  course_title: Translations<string>;
};

/** Attempts with essays to read, the longest waiting first; an instructor sees those of courses taught. */
export const listWaitingEssays = query(
  'assessment.essay.list',
  {
    access: holders('quiz.grade'),
    input: z.strictObject({ course: z.string().max(200).optional(), limit: z.int().min(1).max(100).default(50) }),
  },
  async (ctx, input): Promise<WaitingEssay[]> => {
    const me = ctx.actor.personId;
    const reach = ctx.actor.reach('quiz.grade') ?? '';
    const rows = await ctx.sql<Row>`
      select t.uuid, t.submitted_at, p.uuid as person_uuid, p.name_en, p.name_ar,
        jsonb_build_object('en', ci.translations->'en'->>'title', 'ar', ci.translations->'ar'->>'title') as title,
        c.slug as course_slug, jsonb_build_object('en', c.translations->'en'->>'title', 'ar', c.translations->'ar'->>'title') as course_title
      from quiz_attempts t
      join quizzes q on q.organization_id = t.organization_id and q.id = t.quiz_id
      join content_items ci on ci.organization_id = q.organization_id and ci.id = q.content_item_id
      join lessons l on l.organization_id = ci.organization_id and l.id = ci.lesson_id
      join courses c on c.organization_id = l.organization_id and c.id = l.course_id
      join people p on p.organization_id = t.organization_id and p.id = t.person_id
      where t.state = 'submitted' and t.person_id <> ${me}
        and (${reach}::text in ('organization', 'platform') or exists (select from course_instructors i
          where i.organization_id = l.organization_id and i.course_id = l.course_id and i.person_id = ${me}))
        and (${input.course ?? null}::text is null or c.slug = ${input.course ?? null}::text)
      order by t.submitted_at, t.id limit ${input.limit}::int`;
    return rows.map((row) => {
      const promised = promisedBy(row.submitted_at);
      const names = { en: row.name_en ?? undefined, ar: row.name_ar ?? undefined };
      return {
        attempt: row.uuid,
        learner: { uuid: row.person_uuid, name: translated(names, ctx.locale) ?? '' },
        title: translated(row.title, ctx.locale) ?? '',
        course: { slug: row.course_slug, title: translated(row.course_title, ctx.locale) ?? '' },
        sentAt: row.submitted_at.toISOString(),
        promisedBy: promised.toISOString(),
        overdue: promised < ctx.now(),
      };
    });
  },
);
