import { z } from 'zod';
import { type Translations, translated } from '@/lib/i18n/locales';
import { type Counted, parseCursor, toPage } from '@/lib/paging/cursor';
import { type Conditions, conditions } from '@/server/core/conditions';
import type { Ctx } from '@/server/core/context';
import { armedSql } from '@/server/core/db';
import { keyset, orFromTheStart } from '@/server/core/keyset';
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
  total: number;
  submitted_at: Date;
  person_uuid: string;
  name_en: string | null;
  name_ar: string | null;
  title: Translations<string>;
  course_slug: string;
  course_title: Translations<string>;
};

const input = z.strictObject({
  course: z.string().max(200).optional(),
  cursor: z.string().max(80).optional(),
  limit: z.int().min(1).max(100).default(25),
});

// What of the essays the reader may grade; an instructor those of courses taught.
function readable(ctx: Ctx, course: string | undefined): { from: string; c: Conditions } {
  const c = conditions();
  const me = ctx.actor.personId;
  c.add`t.state = 'submitted' and t.person_id <> ${me}`;
  if (!['organization', 'platform'].includes(ctx.actor.reach('quiz.grade') ?? ''))
    c.add`exists (select from course_instructors i where i.organization_id = l.organization_id and i.course_id = l.course_id and i.person_id = ${me})`;
  if (course) c.add`c.slug = ${course}`;
  const from = `quiz_attempts t
    join quizzes q on q.organization_id = t.organization_id and q.id = t.quiz_id
    join content_items ci on ci.organization_id = q.organization_id and ci.id = q.content_item_id
    join lessons l on l.organization_id = ci.organization_id and l.id = ci.lesson_id
    join courses c on c.organization_id = l.organization_id and c.id = l.course_id`;
  return { from, c };
}

/** Attempts with essays to read, the longest waiting first; an instructor sees those of courses taught. */
export const listWaitingEssays = query(
  'assessment.essay.list',
  { access: holders('quiz.grade'), input },
  orFromTheStart(async (ctx, { course, limit, ...asked }): Promise<Counted<WaitingEssay>> => {
    const cursor = parseCursor(asked.cursor);
    const { from, c } = readable(ctx, course);
    const total = `(select count(*)::int from ${from} ${c.where()})`;
    const order = keyset(c, { cursor, table: 'quiz_attempts', alias: 't', key: ['t.submitted_at', 't.id'] });
    const rows = await armedSql<Row>(
      ctx.arming,
      `select t.uuid, t.submitted_at, p.uuid as person_uuid, p.name_en, p.name_ar, ${total} as total,
         jsonb_build_object('en', ci.translations->'en'->>'title', 'ar', ci.translations->'ar'->>'title') as title,
         c.slug as course_slug, jsonb_build_object('en', c.translations->'en'->>'title', 'ar', c.translations->'ar'->>'title') as course_title
       from ${from} join people p on p.organization_id = t.organization_id and p.id = t.person_id
       ${c.where()} order by ${order} limit ${c.value(limit + 1)}`,
      c.values,
    );
    const page = toPage(rows, cursor, limit);
    return {
      ...page,
      items: page.items.map((row) => toEssay(ctx, row)),
      total: { count: rows[0]?.total ?? 0, more: false },
    };
  }),
);

function toEssay(ctx: Ctx, row: Row): WaitingEssay {
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
}
