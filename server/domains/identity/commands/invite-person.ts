import { AppError } from '@/lib/errors/app-error';
import { command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { createPerson } from '../create-person';
import { sendLink } from '../links';
import { personPolicy } from '../policy';
import { invitePersonInput } from '../schema';

/** Staff create a person, who chooses a password by the invitation's link: no password is ever mailed. */
export const invitePerson = command(
  'identity.invite-person',
  { access: holders('people.create'), input: invitePersonInput },
  async (ctx, input) => {
    ctx.authorize(personPolicy.create, { personId: 0n, roles: [input.role] });
    if (!input.nameEn && !input.nameAr)
      throw new AppError('validation', { fields: [{ path: 'nameEn', key: 'name_in_one_script' }] });
    if (await ctx.db.person.findFirst({ where: { email: input.email }, select: { id: true } })) {
      throw new AppError('conflict', {
        reason: 'identity.email_taken',
        fields: [{ path: 'email', key: 'email_taken' }],
      });
    }
    const person = await createPerson(ctx, {
      ...input,
      passwordHash: null,
      roles: [input.role],
      emailVerifiedAt: null,
    });
    await sendLink(ctx, person, 'invite');
    return { person: person.uuid };
  },
);
