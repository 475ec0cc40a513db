import { parseCursor } from '@/lib/paging/cursor';
import { type Conditions, conditions, containing } from '@/server/core/conditions';
import type { Ctx } from '@/server/core/context';
import { armedSql } from '@/server/core/db';
import { keyset } from '@/server/core/keyset';
import type { CourseRowDto, Names } from '../dto';

/** What narrows the list of courses. */
export type CourseFilter = {
  search?: string | undefined;
  state?: string | undefined;
  slug?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

type Row = {
  uuid: string;
  slug: string;
  title_en: string | null;
  title_ar: string | null;
  status: CourseRowDto['status'];
  visibility: CourseRowDto['visibility'];
  published_locales: string[];
  missing_en: number;
  missing_ar: number;
  instructors: Names[];
  lessons: number;
  minutes: number;
  learners: number;
  completed: number;
  updated_at: Date;
};

/** Who sees which course: the whole school, or for an instructor what they teach. */
export function courseConditions(ctx: Ctx, f: CourseFilter): Conditions {
  const c = conditions();
  if (ctx.actor.reach('course.read_draft') === 'owned')
    c.add`exists (select from course_instructors ci where ci.course_id = c.id and ci.person_id = ${ctx.actor.personId})`;
  if (f.search) {
    const like = containing(f.search);
    c.add`c.slug ilike ${like} or c.translations->'en'->>'title' ilike ${like} or c.translations->'ar'->>'title' ilike ${like}`;
  }
  if (f.state) c.add`c.status = ${f.state}::course_status`;
  if (f.slug) c.add`c.slug = ${f.slug}`;
  return c;
}

// How many titles of course, sections, lessons and items a language lacks.
const missing = (locale: string) => `(
  (case when coalesce(c.translations->'${locale}'->>'title', '') = '' then 1 else 0 end)
  + (select count(*) from sections s where s.course_id = c.id and coalesce(s.translations->'${locale}'->>'title', '') = '')
  + (select count(*) from lessons l where l.course_id = c.id and coalesce(l.translations->'${locale}'->>'title', '') = '')
  + (select count(*) from content_items i join lessons l on l.id = i.lesson_id where l.course_id = c.id and coalesce(i.translations->'${locale}'->>'title', '') = '')
)::int as missing_${locale}`;

/** One page of courses by key, newest first, with what each holds. */
export async function courseRows(ctx: Ctx, f: CourseFilter): Promise<CourseRowDto[]> {
  const cursor = parseCursor(f.cursor);
  const c = courseConditions(ctx, f);
  const order = keyset(c, { cursor, table: 'courses', alias: 'c', key: ['c.id'], descending: true });
  const limit = c.value(f.limit);
  const rows = await armedSql<Row>(
    ctx.arming,
    `with c as materialized (select c.* from courses c ${c.where()} order by ${order} limit ${limit})
     select c.uuid, c.slug, c.translations->'en'->>'title' as title_en, c.translations->'ar'->>'title' as title_ar, c.status::text as status,
       c.visibility::text as visibility, c.published_locales, c.updated_at, ${missing('en')}, ${missing('ar')},
       (select coalesce(jsonb_agg(jsonb_build_object('en', p.name_en, 'ar', p.name_ar) order by ci.position), '[]')
         from course_instructors ci join people p on p.id = ci.person_id where ci.course_id = c.id) as instructors,
       (select count(*)::int from lessons l where l.course_id = c.id) as lessons,
       (select coalesce(sum(l.minutes), 0)::int from lessons l where l.course_id = c.id) as minutes,
       (select count(*)::int from enrolments e where e.course_id = c.id) as learners,
       (select count(*)::int from enrolments e where e.course_id = c.id and e.status = 'completed') as completed
     from c order by ${order}`,
    c.values,
  );
  return rows.map((row) => ({
    uuid: row.uuid,
    slug: row.slug,
    title: { en: row.title_en, ar: row.title_ar },
    status: row.status,
    visibility: row.visibility,
    languages: (['en', 'ar'] as const).map((locale) => ({
      locale,
      published: row.published_locales.includes(locale),
      missing: row[`missing_${locale}`],
    })),
    instructors: row.instructors,
    lessons: row.lessons,
    minutes: row.minutes,
    learners: row.learners,
    completed: row.completed,
    updatedAt: row.updated_at.toISOString(),
  }));
}
