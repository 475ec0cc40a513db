import { anyone } from '@/server/core/operations';
import { query } from '@/server/core/query';
import type { CourseCardDto, CoverDto } from '../dto';
import { listPublicCoursesInput } from '../schema';

type Row = {
  uuid: string;
  slug: string;
  title: string;
  tagline: string | null;
  level: string;
  tint: string;
  price_minor: bigint;
  currency: string;
  languages: string[];
  minutes: number;
  lesson_count: number;
  assignment_count: number;
  instructors: string[] | null;
  cover: CoverDto | null;
};

/**
 * The published, public courses of a school, newest first. The search looks at both languages at once and takes the forms
 * of alef, yeh and teh marbuta as one. One statement.
 */
export const listPublicCourses = query(
  'catalog.list_public_courses',
  { access: anyone('the catalogue of a school is public'), input: listPublicCoursesInput },
  async (ctx, input): Promise<{ items: CourseCardDto[]; next: string | null }> => {
    const words = (input.search ?? '').split(/\s+/).filter(Boolean).slice(0, 8);
    const languages = [...new Set([ctx.locale, ...(input.language ? [input.language] : [])])];
    const rows = await ctx.sql<Row>`
      select c.uuid, c.slug, coalesce(c.translations->${ctx.locale}->>'title', c.translations->'en'->>'title', c.translations->'ar'->>'title') as title,
        c.translations->${ctx.locale}->>'tagline' as tagline, c.level, c.tint, c.price_minor, c.currency, c.published_locales as languages,
        coalesce(o.minutes, 0) as minutes, coalesce(o.lesson_count, 0) as lesson_count, coalesce(o.assignment_count, 0) as assignment_count, o.cover,
        (select array_agg(coalesce(case when ${ctx.locale} = 'ar' then p.name_ar else p.name_en end, p.name_en, p.name_ar) order by i.position, i.id)
          from course_instructors i join people p on p.organization_id = i.organization_id and p.id = i.person_id
          where i.organization_id = c.organization_id and i.course_id = c.id) as instructors
      from courses c
      left join lateral (
        select sum(s.minutes)::int as minutes, sum(s.lessons)::int as lesson_count, sum(s.assignments)::int as assignment_count,
          jsonb_agg(jsonb_build_object('lessons', s.cover) order by s.position, s.id) as cover
        from (
          select x.id, x.position, sum(l.minutes) as minutes, count(*) as lessons, sum(m.n) as assignments,
            jsonb_agg(jsonb_build_object('minutes', l.minutes, 'mentor', m.n > 0) order by l.position, l.id) as cover
          from sections x join lessons l on l.organization_id = x.organization_id and l.section_id = x.id
          cross join lateral (select count(*) as n from content_items ci join assignments a on a.organization_id = ci.organization_id and a.content_item_id = ci.id
            where ci.organization_id = l.organization_id and ci.lesson_id = l.id and ci.kind = 'assignment') m
          where x.organization_id = c.organization_id and x.course_id = c.id group by x.id, x.position
        ) s
      ) o on true
      where c.status = 'published' and c.visibility = 'public' and c.published_locales @> ${languages}::text[]
        and (${input.level ?? null}::text is null or c.level = ${input.level ?? null})
        and (${input.price ?? null}::text is null or (c.price_minor = 0) = (${input.price ?? null} = 'free'))
        and not exists (select from unnest(${words}::text[]) w where position(search_text(w) in search_text(
          concat_ws(' ', c.translations->'en'->>'title', c.translations->'ar'->>'title', c.translations->'en'->>'tagline', c.translations->'ar'->>'tagline',
            c.translations->'en'->>'summary', c.translations->'ar'->>'summary'))) = 0)
        and (${input.cursor ?? null}::uuid is null or (c.published_at, c.id) < (select k.published_at, k.id from courses k where k.uuid = ${input.cursor ?? null}::uuid))
      order by c.published_at desc, c.id desc
      limit ${input.limit + 1}::int`;
    const items = rows.slice(0, input.limit).map(toCard);
    return { items, next: rows.length > input.limit ? (items.at(-1)?.uuid ?? null) : null };
  },
);

function toCard(row: Row): CourseCardDto {
  return {
    uuid: row.uuid,
    slug: row.slug,
    title: row.title,
    tagline: row.tagline ?? '',
    level: row.level,
    tint: row.tint,
    priceMinor: Number(row.price_minor),
    currency: row.currency,
    languages: row.languages,
    minutes: row.minutes,
    lessonCount: row.lesson_count,
    assignmentCount: row.assignment_count,
    instructors: row.instructors ?? [],
    cover: row.cover ?? [],
  };
}
