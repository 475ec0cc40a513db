import { AppError } from '@/lib/errors/app-error';
import { command } from '@/server/core/command';
import { anyone } from '@/server/core/operations';
import { takeFromLimit } from '@/server/core/rate-limit';
import { refuseLeaked } from '../breached';
import { createPerson } from '../create-person';
import { sendLink } from '../links';
import { hashPassword, isGuessable } from '../rules/password';
import { safeNext } from '../rules/safe-next';
import { signUpInput } from '../schema';

/**
 * Opens an account that waits for its e-mail address to be confirmed. An address that is taken gets a mail that says so
 * and the visitor sees the same answer: nobody learns from outside who has an account here.
 */
export const signUp = command(
  'identity.sign-up',
  {
    access: anyone('everybody may join a school'),
    input: signUpInput,
    before: refuseLeaked,
    elevated: 'creates a person before anybody is signed in',
  },
  async (ctx, input) => {
    await takeFromLimit(`sign-up:${ctx.org.uuid}:${ctx.ip}`, { limit: 60, windowSeconds: 3600 });
    if (isGuessable(input.password, [input.email.split('@')[0] ?? '', ctx.org.slug, input.nameEn])) {
      throw new AppError('validation', { fields: [{ path: 'password', key: 'password_guessable' }] });
    }
    const passwordHash = await hashPassword(input.password);
    const existing = await ctx.db.person.findFirst({
      where: { email: input.email },
      select: { id: true, uuid: true, email: true, nameEn: true, nameAr: true, locale: true, emailVerifiedAt: true },
    });
    if (existing) {
      if (existing.emailVerifiedAt) await sendLink(ctx, existing, 'account_exists');
      else {
        // Either of the two may be a stranger: neither password counts, whoever reads the mailbox chooses one.
        await ctx.db.person.update({ where: { id: existing.id }, data: { passwordHash: null } });
        await sendLink(ctx, existing, 'invite');
      }
      return { sentTo: input.email };
    }
    const person = await createPerson(ctx, { ...input, passwordHash, roles: ['student'], emailVerifiedAt: null });
    await sendLink(ctx, person, 'verify_email', safeNext(input.next ?? ''));
    return { sentTo: input.email };
  },
);
