import { AppError } from '@/lib/errors/app-error';
import { command } from '@/server/core/command';
import { signedIn } from '@/server/core/operations';
import { takeFromLimit } from '@/server/core/rate-limit';
import { refuseLeaked } from '../breached';
import { personPolicy } from '../policy';
import { hashPassword, isGuessable, passwordMatches } from '../rules/password';
import { changePasswordInput } from '../schema';

/** Changes one's password, given the present one; every other session ends. */
export const changePassword = command(
  'identity.change-password',
  { access: signedIn, input: changePasswordInput, before: refuseLeaked },
  async (ctx, input) => {
    const { personId } = ctx.actor;
    ctx.authorize(personPolicy.manageOwn, { personId, roles: [] });
    await takeFromLimit(`change-password:${ctx.actor.personUuid}`, { limit: 10, windowSeconds: 600 });
    const person = await ctx.db.person.findUniqueOrThrow({
      where: { id: personId },
      select: { passwordHash: true, email: true },
    });
    if (!(await passwordMatches(person.passwordHash, input.currentPassword))) {
      throw new AppError('validation', { fields: [{ path: 'currentPassword', key: 'password_wrong' }] });
    }
    if (isGuessable(input.password, [person.email.split('@')[0] ?? '', ctx.org.slug])) {
      throw new AppError('validation', { fields: [{ path: 'password', key: 'password_guessable' }] });
    }
    await ctx.db.person.update({ where: { id: personId }, data: { passwordHash: await hashPassword(input.password) } });
    await ctx.db.session.updateMany({
      where: { personId, endedAt: null, uuid: { not: ctx.actor.sessionUuid ?? '' } },
      data: { endedAt: ctx.now(), endReason: 'password_changed' },
    });
    return {};
  },
);
