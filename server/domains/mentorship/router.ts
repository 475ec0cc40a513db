import { passthrough } from '@/lib/zod/passthrough';
import { procedure, router } from '@/server/api/trpc';
import { assignMentor } from './commands/assign-mentor';
import { endMentoring } from './commands/end-mentoring';
import { assignMentorInput, endMentoringInput } from './schema';

/** Who guides whom. */
export const mentorshipRouter = router({
  assignMentor: procedure
    .input(passthrough(assignMentorInput))
    .mutation(({ ctx, input }) => assignMentor(ctx.ctx, input)),
  endMentoring: procedure
    .input(passthrough(endMentoringInput))
    .mutation(({ ctx, input }) => endMentoring(ctx.ctx, input)),
});
