import { passthrough } from '@/lib/zod/passthrough';
import { procedure, router } from '@/server/api/trpc';
import { gradeEssay } from './quizzes/commands/grade-essay';
import { startAttempt } from './quizzes/commands/start-attempt';
import { submitAttempt } from './quizzes/commands/submit-attempt';
import { attemptInput, gradeEssayInput, startAttemptInput } from './quizzes/schema';
import { reviewSubmission } from './submissions/commands/review-submission';
import { saveDraft } from './submissions/commands/save-draft';
import { submitAssignment } from './submissions/commands/submit-assignment';
import { reviewSubmissionInput, saveDraftInput, submitAssignmentInput } from './submissions/schema';

/** Quizzes and assignments. The autosave of answers is a plain route handler: app/api/assessment/answers. */
export const assessmentRouter = router({
  startAttempt: procedure
    .input(passthrough(startAttemptInput))
    .mutation(({ ctx, input }) => startAttempt(ctx.ctx, input)),
  submitAttempt: procedure.input(passthrough(attemptInput)).mutation(({ ctx, input }) => submitAttempt(ctx.ctx, input)),
  gradeEssay: procedure.input(passthrough(gradeEssayInput)).mutation(({ ctx, input }) => gradeEssay(ctx.ctx, input)),
  saveDraft: procedure.input(passthrough(saveDraftInput)).mutation(({ ctx, input }) => saveDraft(ctx.ctx, input)),
  submitAssignment: procedure
    .input(passthrough(submitAssignmentInput))
    .mutation(({ ctx, input }) => submitAssignment(ctx.ctx, input)),
  reviewSubmission: procedure
    .input(passthrough(reviewSubmissionInput))
    .mutation(({ ctx, input }) => reviewSubmission(ctx.ctx, input)),
});
