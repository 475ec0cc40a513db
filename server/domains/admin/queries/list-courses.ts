import { AppError } from '@/lib/errors/app-error';
import { parseCursor, toPage } from '@/lib/paging/cursor';
import { orFromTheStart } from '@/server/core/keyset';
import { holders } from '@/server/core/operations';
import { query } from '@/server/core/query';
import type { CourseOutlineDto, CourseRowDto, ListDto } from '../dto';
import { courseInput, listCoursesInput } from '../schema';
import { courseConditions, courseRows } from './course-rows.sql';
import { total } from './total.sql';

/** Every course with its state; an instructor's list holds own courses only. */
export const listCourses = query(
  'admin.list-courses',
  { access: holders('course.read_draft'), input: listCoursesInput },
  orFromTheStart(async (ctx, { limit, ...filter }): Promise<ListDto<CourseRowDto>> => {
    const asked = { ...filter, limit: limit + 1 };
    const [rows, count] = await Promise.all([
      courseRows(ctx, asked),
      total(ctx, 'courses c', courseConditions(ctx, asked)),
    ]);
    return { ...toPage(rows, parseCursor(filter.cursor), limit), total: count };
  }),
);

/** A course with its outline, in both languages; somebody else's course does not exist for an instructor. */
export const getCourse = query(
  'admin.get-course',
  { access: holders('course.read_draft'), input: courseInput },
  async (ctx, input): Promise<CourseOutlineDto> => {
    const [[course], outline] = await Promise.all([
      courseRows(ctx, { slug: input.course, limit: 1 }),
      ctx.sql<CourseOutlineDto['sections'][number]>`
        select s.uuid, jsonb_build_object('en', s.translations->'en'->>'title', 'ar', s.translations->'ar'->>'title') as title,
          coalesce((select jsonb_agg(jsonb_build_object('uuid', l.uuid, 'slug', l.slug, 'number', l.number, 'minutes', l.minutes,
              'opening', l.opening, 'isPreview', l.is_preview,
              'title', jsonb_build_object('en', l.translations->'en'->>'title', 'ar', l.translations->'ar'->>'title'),
              'kinds', (select coalesce(jsonb_agg(i.kind order by i.position), '[]') from content_items i where i.lesson_id = l.id)
            ) order by l.position)
            from (select x.*, row_number() over (order by x.position) as number from lessons x where x.course_id = s.course_id) l
            where l.section_id = s.id), '[]') as lessons
        from sections s join courses c on c.id = s.course_id where c.slug = ${input.course} order by s.position`,
    ]);
    if (!course) throw new AppError('not_found');
    return { ...course, sections: outline };
  },
);
