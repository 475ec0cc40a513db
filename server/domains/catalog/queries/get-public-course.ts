import { AppError } from '@/lib/errors/app-error';
import { anyone } from '@/server/core/operations';
import { query } from '@/server/core/query';
import type { InstructorDto, PublicCourseDto, PublicSectionDto } from '../dto';
import { type CourseText, courseSlugInput } from '../schema';

type Row = {
  uuid: string;
  slug: string;
  text: Partial<CourseText>;
  level: string;
  tint: string;
  price_minor: bigint;
  currency: string;
  languages: string[];
  published_at: Date | null;
  updated_at: Date;
  resource_count: number;
  instructors: InstructorDto[] | null;
  sections: PublicSectionDto[] | null;
};

/** A published, public course as anybody may read it; drafts, private and archived ones are not found. One statement. */
export const getPublicCourse = query(
  'catalog.get_public_course',
  { access: anyone('the page of a published course is public'), input: courseSlugInput },
  async (ctx, input): Promise<PublicCourseDto> => {
    const [row] = await ctx.sql<Row>`
      select c.uuid, c.slug, c.translations->${ctx.locale} as text, c.level, c.tint, c.price_minor, c.currency, c.published_locales as languages,
        c.published_at, c.updated_at,
        (select count(*)::int from resources r where r.organization_id = c.organization_id and r.course_id = c.id) as resource_count,
        (select jsonb_agg(jsonb_build_object('uuid', p.uuid, 'name', coalesce(case when ${ctx.locale} = 'ar' then p.name_ar else p.name_en end, p.name_en, p.name_ar),
            'headline', coalesce(p.bio->>${ctx.locale}, p.bio->>'en')) order by i.position, i.id)
          from course_instructors i join people p on p.organization_id = i.organization_id and p.id = i.person_id
          where i.organization_id = c.organization_id and i.course_id = c.id) as instructors,
        (select jsonb_agg(jsonb_build_object('uuid', s.uuid, 'title', coalesce(s.translations->${ctx.locale}->>'title', s.translations->'en'->>'title', s.translations->'ar'->>'title'),
            'lessons', s.lessons) order by s.position, s.id)
          from (
            select x.id, x.uuid, x.position, x.translations, jsonb_agg(jsonb_build_object('uuid', l.uuid, 'slug', l.slug, 'number', l.number,
                'title', coalesce(l.translations->${ctx.locale}->>'title', l.translations->'en'->>'title', l.translations->'ar'->>'title'), 'minutes', l.minutes,
                'isPreview', l.is_preview, 'readByMentor', coalesce(m.mentor, false), 'kinds', coalesce(m.kinds, '[]'), 'questionCount', coalesce(m.questions, 0))
                order by l.position, l.id) as lessons
            from sections x
            join (select n.*, row_number() over (order by n.position, n.id) as number from lessons n where n.course_id = c.id) l
              on l.organization_id = x.organization_id and l.section_id = x.id
            left join lateral (
              select jsonb_agg(ci.kind order by ci.position, ci.id) as kinds, bool_or(ci.kind = 'assignment') as mentor, sum(q.n)::int as questions
              from content_items ci left join lateral (select count(*) as n from quizzes z join questions y on y.organization_id = z.organization_id and y.quiz_id = z.id
                where z.organization_id = ci.organization_id and z.content_item_id = ci.id) q on ci.kind = 'quiz'
              where ci.organization_id = l.organization_id and ci.lesson_id = l.id
            ) m on true
            where x.organization_id = c.organization_id and x.course_id = c.id group by x.id, x.uuid, x.position, x.translations
          ) s) as sections
      from courses c
      where c.slug = ${input.slug} and c.status = 'published' and c.visibility = 'public' and ${ctx.locale} = any (c.published_locales)`;
    if (!row) throw new AppError('not_found');
    return toPublicCourse(row);
  },
);

function toPublicCourse(row: Row): PublicCourseDto {
  const sections = row.sections ?? [];
  const lessons = sections.flatMap((section) => section.lessons);
  const { text } = row;
  return {
    uuid: row.uuid,
    slug: row.slug,
    title: text.title ?? '',
    tagline: text.tagline ?? '',
    summary: text.summary ?? '',
    description: text.description ?? [],
    outcomes: text.outcomes ?? [],
    questions: text.questions ?? [],
    level: row.level,
    tint: row.tint,
    priceMinor: Number(row.price_minor),
    currency: row.currency,
    languages: row.languages,
    publishedAt: row.published_at?.toISOString() ?? null,
    updatedAt: row.updated_at.toISOString(),
    minutes: lessons.reduce((sum, lesson) => sum + lesson.minutes, 0),
    lessonCount: lessons.length,
    assignmentCount: lessons.filter((lesson) => lesson.readByMentor).length,
    quizCount: lessons.filter((lesson) => lesson.kinds.includes('quiz')).length,
    resourceCount: row.resource_count,
    instructors: row.instructors ?? [],
    sections,
  };
}
