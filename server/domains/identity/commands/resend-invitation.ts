import { AppError } from '@/lib/errors/app-error';
import { command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { takeFromLimit } from '@/server/core/rate-limit';
import { sendLink } from '../links';
import { loadPerson } from '../load-person';
import { personPolicy } from '../policy';
import { personInput } from '../schema';

/** Mails a new invitation to somebody who has not accepted the first; the earlier link ends. Three an hour per person. */
export const resendInvitation = command(
  'identity.resend-invitation',
  { access: holders('people.create'), input: personInput },
  async (ctx, input) => {
    const person = await loadPerson(ctx, input.person);
    ctx.authorize(personPolicy.update, person.subject);
    if (person.emailVerifiedAt) throw new AppError('conflict', { reason: 'identity.already_accepted' });
    await takeFromLimit(`invitation:${person.uuid}`, { limit: 3, windowSeconds: 3600 });
    await sendLink(ctx, person, 'invite');
    return { person: person.uuid };
  },
);
