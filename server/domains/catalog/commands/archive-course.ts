import { command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { tags } from '@/server/core/revalidate';
import { coursePolicy } from '../policy';
import { loadCourse } from '../queries/load-course';
import { courseInput } from '../schema';

/** Takes a course out of the catalogue; who has a place keeps it, with everything learnt and every certificate. */
export const archiveCourse = command(
  'catalog.archive_course',
  { access: holders('course.publish'), input: courseInput },
  async (ctx, input) => {
    const course = await loadCourse(ctx, input.course);
    ctx.authorize(coursePolicy.archive, course.subject);
    await ctx.db.course.update({
      where: { id: course.id, status: 'published' },
      data: { status: 'archived', archivedAt: ctx.now() },
    });
    ctx.revalidate(tags.catalogue(ctx.org.slug), tags.course(ctx.org.slug, course.slug));
    return { course: course.uuid, slug: course.slug };
  },
);
