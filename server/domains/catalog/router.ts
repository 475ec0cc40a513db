import { passthrough } from '@/lib/zod/passthrough';
import { procedure, router } from '@/server/api/trpc';
import { archiveCourse } from './commands/archive-course';
import { attachToRecording, detachFromRecording } from './commands/attach-to-recording';
import { publishCourse } from './commands/publish-course';
import { updateCourse } from './commands/update-course';
import { listPublicCourses } from './queries/list-public-courses';
import {
  attachToRecordingInput,
  courseInput,
  detachFromRecordingInput,
  listPublicCoursesInput,
  updateCourseInput,
} from './schema';

/** The catalogue's procedures. */
export const catalogRouter = router({
  list: procedure
    .input(passthrough(listPublicCoursesInput))
    .query(({ ctx, input }) => listPublicCourses(ctx.ctx, input)),
  update: procedure.input(passthrough(updateCourseInput)).mutation(({ ctx, input }) => updateCourse(ctx.ctx, input)),
  publish: procedure.input(passthrough(courseInput)).mutation(({ ctx, input }) => publishCourse(ctx.ctx, input)),
  attachToRecording: procedure
    .input(passthrough(attachToRecordingInput))
    .mutation(({ ctx, input }) => attachToRecording(ctx.ctx, input)),
  detachFromRecording: procedure
    .input(passthrough(detachFromRecordingInput))
    .mutation(({ ctx, input }) => detachFromRecording(ctx.ctx, input)),
  archive: procedure.input(passthrough(courseInput)).mutation(({ ctx, input }) => archiveCourse(ctx.ctx, input)),
});
