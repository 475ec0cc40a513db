import { procedure, router } from '@/server/api/trpc';
import { archiveCourse } from './commands/archive-course';
import { publishCourse } from './commands/publish-course';
import { updateCourse } from './commands/update-course';
import { listPublicCourses } from './queries/list-public-courses';
import { courseInput, listPublicCoursesInput, updateCourseInput } from './schema';

/** The catalogue's procedures. */
export const catalogRouter = router({
  list: procedure.input(listPublicCoursesInput).query(({ ctx, input }) => listPublicCourses(ctx.ctx, input)),
  update: procedure.input(updateCourseInput).mutation(({ ctx, input }) => updateCourse(ctx.ctx, input)),
  publish: procedure.input(courseInput).mutation(({ ctx, input }) => publishCourse(ctx.ctx, input)),
  archive: procedure.input(courseInput).mutation(({ ctx, input }) => archiveCourse(ctx.ctx, input)),
});
