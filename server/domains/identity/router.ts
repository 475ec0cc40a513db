import { passthrough } from '@/lib/zod/passthrough';
import { procedure, router } from '@/server/api/trpc';
import { banPerson } from './commands/ban-person';
import { changeEmail } from './commands/change-email';
import { changePassword } from './commands/change-password';
import { endSession } from './commands/end-session';
import { erasePerson } from './commands/erase-person';
import { invitePerson } from './commands/invite-person';
import { requestPasswordReset } from './commands/request-password-reset';
import { resendInvitation } from './commands/resend-invitation';
import { setRoles } from './commands/set-roles';
import { signUp } from './commands/sign-up';
import { restorePerson, suspendPerson } from './commands/suspend-person';
import { updatePerson } from './commands/update-person';
import { updateProfile } from './commands/update-profile';
import { listSessions } from './queries/list-sessions';
import {
  banPersonInput,
  changeEmailInput,
  changePasswordInput,
  emailInput,
  endSessionInput,
  invitePersonInput,
  personInput,
  setRolesInput,
  signUpInput,
  suspendPersonInput,
  updatePersonInput,
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
  resendInvitation: procedure
    .input(passthrough(personInput))
    .mutation(({ ctx, input }) => resendInvitation(ctx.ctx, input)),
  updatePerson: procedure
    .input(passthrough(updatePersonInput))
    .mutation(({ ctx, input }) => updatePerson(ctx.ctx, input)),
  changeEmail: procedure.input(passthrough(changeEmailInput)).mutation(({ ctx, input }) => changeEmail(ctx.ctx, input)),
  setRoles: procedure.input(passthrough(setRolesInput)).mutation(({ ctx, input }) => setRoles(ctx.ctx, input)),
  suspendPerson: procedure
    .input(passthrough(suspendPersonInput))
    .mutation(({ ctx, input }) => suspendPerson(ctx.ctx, input)),
  banPerson: procedure.input(passthrough(banPersonInput)).mutation(({ ctx, input }) => banPerson(ctx.ctx, input)),
  restorePerson: procedure.input(passthrough(personInput)).mutation(({ ctx, input }) => restorePerson(ctx.ctx, input)),
  erasePerson: procedure.input(passthrough(personInput)).mutation(({ ctx, input }) => erasePerson(ctx.ctx, input)),
  endSession: procedure.input(passthrough(endSessionInput)).mutation(({ ctx, input }) => endSession(ctx.ctx, input)),
  listSessions: procedure.query(({ ctx }) => listSessions(ctx.ctx, {})),
});
