import { command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { takeFromLimit } from '@/server/core/rate-limit';
import { requireFreeAddress } from '../accounts';
import { sendEmailChange, sendLink } from '../links';
import { loadPerson } from '../load-person';
import { personPolicy } from '../policy';
import { changeEmailInput } from '../schema';

/**
 * Staff give a person another address. A confirmed one is replaced only by the link that goes to the new one, and the
 * old one hears of it; one that nobody ever confirmed (a mistyped invitation) is replaced at once and invited again.
 */
export const changeEmail = command(
  'identity.change-email',
  { access: holders('people.update'), input: changeEmailInput },
  async (ctx, input) => {
    const person = await loadPerson(ctx, input.person);
    ctx.authorize(personPolicy.update, person.subject);
    if (input.email === person.email) return { waiting: false };
    await takeFromLimit(`change-email:${person.uuid}`, { limit: 5, windowSeconds: 3600 });
    await requireFreeAddress(ctx, input.email, person.id);
    if (person.emailVerifiedAt) {
      await sendEmailChange(ctx, person, input.email);
      return { waiting: true };
    }
    await ctx.db.person.update({ where: { id: person.id }, data: { email: input.email } });
    await sendLink(ctx, { ...person, email: input.email }, 'invite');
    return { waiting: false };
  },
);
