import { AppError } from '@/lib/errors/app-error';
import { emailAddress } from '@/lib/zod/person';
import { command } from '@/server/core/command';
import { anyone } from '@/server/core/operations';
import { requireFreeAddress } from '../accounts';
import { consumeLink } from '../links';
import { tokenInput } from '../schema';
import { openSession } from '../sessions';

/**
 * Confirms an e-mail address by its link and signs in: the link proved who is here. A link to a new address makes that
 * one the address of the account, if nobody took it in the meantime.
 */
export const verifyEmail = command(
  'identity.verify-email',
  { access: anyone('the link is the proof'), input: tokenInput, elevated: 'acts for the person whom the link names' },
  async (ctx, input) => {
    const link = await consumeLink(ctx, input.token, ['verify_email', 'change_email']);
    if (link.purpose === 'change_email') {
      const email = emailAddress.safeParse((link.payload as { email?: unknown }).email);
      if (!email.success) throw new AppError('not_found', { reason: 'identity.link_unknown' });
      await requireFreeAddress(ctx, email.data, link.personId);
      await ctx.db.person.update({
        where: { id: link.personId },
        data: { email: email.data, emailVerifiedAt: ctx.now() },
      });
    } else {
      await ctx.db.person.updateMany({
        where: { id: link.personId, emailVerifiedAt: null },
        data: { emailVerifiedAt: ctx.now() },
      });
    }
    return { session: await openSession(ctx, link.personId, 'identity.verify-email') };
  },
);
