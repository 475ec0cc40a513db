import { AppError } from '@/lib/errors/app-error';
import { signedIn } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { coursePolicy } from '../policy';
import { courseSlugInput } from '../schema';
import { loadCourse } from './load-course';

/** The address of today of a course that had this one before, for those who may see the course. */
export const findMovedCourse = query(
  'catalog.find_moved_course',
  { access: signedIn, input: courseSlugInput },
  async (ctx, input): Promise<{ slug: string }> => {
    const [row] = await ctx.sql<{ uuid: string }>`
      select c.uuid from course_slugs s join courses c on c.organization_id = s.organization_id and c.id = s.course_id
      where s.slug = ${input.slug} and c.slug <> s.slug`;
    if (!row) throw new AppError('not_found');
    const course = await loadCourse(ctx, row.uuid);
    ctx.authorize(coursePolicy.see, course.subject);
    return { slug: course.slug };
  },
);
