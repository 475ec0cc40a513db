import { passthrough } from '@/lib/zod/passthrough';
import { procedure, router } from '@/server/api/trpc';
import { sendMailAgain } from '@/server/core/mail/send-again';
import { retryJob } from '@/server/core/maintenance/retry-job';
import { jobInput, mailInput } from './schema';

/** What the staff side may do again. */
export const adminRouter = router({
  retryJob: procedure.input(passthrough(jobInput)).mutation(({ ctx, input }) => retryJob(ctx.ctx, input)),
  sendMailAgain: procedure.input(passthrough(mailInput)).mutation(({ ctx, input }) => sendMailAgain(ctx.ctx, input)),
});
