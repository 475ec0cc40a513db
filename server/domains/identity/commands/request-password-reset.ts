import { command } from '@/server/core/command';
import { anyone } from '@/server/core/operations';
import { takeFromLimit } from '@/server/core/rate-limit';
import { sendLink } from '../links';
import { emailInput } from '../schema';

/** Mails a reset link if the address has an account; the answer is the same either way. */
export const requestPasswordReset = command(
  'identity.request-password-reset',
  {
    access: anyone('who forgot a password is not signed in'),
    input: emailInput,
    elevated: 'looks up the person by address',
  },
  async (ctx, input) => {
    await takeFromLimit(`reset:${ctx.org.uuid}:${ctx.ip}`, { limit: 20, windowSeconds: 3600 });
    await takeFromLimit(`reset:${ctx.org.uuid}:${input.email}`, { limit: 5, windowSeconds: 3600 });
    const person = await ctx.db.person.findFirst({
      where: { email: input.email },
      select: { id: true, uuid: true, email: true, nameEn: true, nameAr: true, locale: true },
    });
    if (person) await sendLink(ctx, person, 'reset_password');
    return { sentTo: input.email };
  },
);
