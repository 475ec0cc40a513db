import { passthrough } from '@/lib/zod/passthrough';
import { procedure, router } from '@/server/api/trpc';
import { changePassword } from './commands/change-password';
import { endSession } from './commands/end-session';
import { invitePerson } from './commands/invite-person';
import { requestPasswordReset } from './commands/request-password-reset';
import { signUp } from './commands/sign-up';
import { updateProfile } from './commands/update-profile';
import { listSessions } from './queries/list-sessions';
import {
  changePasswordInput,
  emailInput,
  endSessionInput,
  invitePersonInput,
  signUpInput,
  updateProfileInput,
} from './schema';

/** Procedures of accounts. Signing in and links are route handlers: they set cookies. */
export const identityRouter = router({
  signUp: procedure.input(passthrough(signUpInput)).mutation(({ ctx, input }) => signUp(ctx.ctx, input)),
  requestPasswordReset: procedure
    .input(passthrough(emailInput))
    .mutation(({ ctx, input }) => requestPasswordReset(ctx.ctx, input)),
  changePassword: procedure
    .input(passthrough(changePasswordInput))
    .mutation(({ ctx, input }) => changePassword(ctx.ctx, input)),
  updateProfile: procedure
    .input(passthrough(updateProfileInput))
    .mutation(({ ctx, input }) => updateProfile(ctx.ctx, input)),
  invitePerson: procedure
    .input(passthrough(invitePersonInput))
    .mutation(({ ctx, input }) => invitePerson(ctx.ctx, input)),
  endSession: procedure.input(passthrough(endSessionInput)).mutation(({ ctx, input }) => endSession(ctx.ctx, input)),
  listSessions: procedure.query(({ ctx }) => listSessions(ctx.ctx, {})),
});
