import { command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { openAccount } from '../accounts';
import { sendLink } from '../links';
import { invitePersonInput } from '../schema';

/** Staff create a person, who chooses a password by the invitation's link: no password is ever mailed. */
export const invitePerson = command(
  'identity.invite-person',
  { access: holders('people.create'), input: invitePersonInput },
  async (ctx, input) => {
    const person = await openAccount(ctx, input);
    await sendLink(ctx, person, 'invite');
    return { person: person.uuid };
  },
);
