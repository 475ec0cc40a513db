import { command } from '@/server/core/command';
import { anyone } from '@/server/core/operations';
import { consumeLink } from '../links';
import { tokenInput } from '../schema';
import { openSession } from '../sessions';

/** Confirms an e-mail address by its link and signs in: the link proved who is here. */
export const verifyEmail = command(
  'identity.verify-email',
  { access: anyone('the link is the proof'), input: tokenInput, elevated: 'acts for the person whom the link names' },
  async (ctx, input) => {
    const link = await consumeLink(ctx, input.token, ['verify_email']);
    await ctx.db.person.updateMany({
      where: { id: link.personId, emailVerifiedAt: null },
      data: { emailVerifiedAt: ctx.now() },
    });
    return { session: await openSession(ctx, link.personId) };
  },
);
