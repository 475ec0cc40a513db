import { passthrough } from '@/lib/zod/passthrough';
import { procedure, router } from '@/server/api/trpc';
import { completeItem, completeWatchedItem } from './commands/complete-item';
import { createStudent } from './commands/create-student';
import { enrolInCourse } from './commands/enrol-in-course';
import { enrolLearner } from './commands/enrol-learner';
import { createStudentInput, enrolInCourseInput, enrolLearnerInput, itemInput } from './schema';

/** The learning procedures. Heartbeats have their own plain route: app/api/learning/heartbeat. */
export const learningRouter = router({
  enrol: procedure.input(passthrough(enrolInCourseInput)).mutation(({ ctx, input }) => enrolInCourse(ctx.ctx, input)),
  enrolLearner: procedure
    .input(passthrough(enrolLearnerInput))
    .mutation(({ ctx, input }) => enrolLearner(ctx.ctx, input)),
  createStudent: procedure
    .input(passthrough(createStudentInput))
    .mutation(({ ctx, input }) => createStudent(ctx.ctx, input)),
  completeItem: procedure.input(passthrough(itemInput)).mutation(({ ctx, input }) => completeItem(ctx.ctx, input)),
  completeWatchedItem: procedure
    .input(passthrough(itemInput))
    .mutation(({ ctx, input }) => completeWatchedItem(ctx.ctx, input)),
});
