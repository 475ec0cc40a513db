import { AppError } from '@/lib/errors/app-error';
import { command } from '@/server/core/command';
import { anyone } from '@/server/core/operations';
import { refuseLeaked } from '../breached';
import { consumeLink } from '../links';
import { hashPassword, isGuessable } from '../rules/password';
import { resetPasswordInput } from '../schema';
import { openSession } from '../sessions';

/** Sets a new password by link (reset or invitation), ends every other session, and signs in. The link also proved the address. */
export const resetPassword = command(
  'identity.reset-password',
  {
    access: anyone('the link is the proof'),
    input: resetPasswordInput,
    before: refuseLeaked,
    elevated: 'acts for the person whom the link names',
  },
  async (ctx, input) => {
    if (isGuessable(input.password, [ctx.org.slug]))
      throw new AppError('validation', { fields: [{ path: 'password', key: 'password_guessable' }] });
    const link = await consumeLink(ctx, input.token, ['reset_password', 'invite']);
    const person = await ctx.db.person.findUniqueOrThrow({
      where: { id: link.personId },
      select: { emailVerifiedAt: true },
    });
    await ctx.db.person.update({
      where: { id: link.personId },
      data: { passwordHash: await hashPassword(input.password), emailVerifiedAt: person.emailVerifiedAt ?? ctx.now() },
    });
    await ctx.db.session.updateMany({
      where: { personId: link.personId, endedAt: null },
      data: { endedAt: ctx.now(), endReason: 'password_changed' },
    });
    return { session: await openSession(ctx, link.personId, 'identity.reset-password') };
  },
);
