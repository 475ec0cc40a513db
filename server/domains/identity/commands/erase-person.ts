import { command } from '@/server/core/command';
import { DB_NULL } from '@/server/core/db';
import { holders } from '@/server/core/operations';
import { endAllSessions } from '../end-sessions';
import { personErased } from '../events';
import { keepOneAdmin } from '../keep-one-admin';
import { withdrawLinks } from '../links';
import { loadPerson } from '../load-person';
import { personPolicy } from '../policy';
import { LINK_HOURS } from '../rules/link-token';
import { erasedAddress, erasedValues, PERSON_DATA, STUDENT_DATA } from '../rules/personal-data';
import { personInput } from '../schema';

/** Json columns know two kinds of null; ours are the database's. */
const forDatabase = (values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, field === 'bio' && value === null ? DB_NULL : value]),
  );

/**
 * Takes everything that says who a person is out of the account, the profile, mails and sessions; cannot be taken back.
 * Learning and accounting rows stay and point at an account without a name. The trail masks what stood in it.
 */
export const erasePerson = command(
  'identity.erase-person',
  { access: holders('people.delete'), input: personInput },
  async (ctx, input) => {
    const person = await loadPerson(ctx, input.person);
    ctx.authorize(personPolicy.erase, person.subject);
    await keepOneAdmin(ctx, person.id, person.roles);
    const where = { personId: person.id };
    await endAllSessions(ctx, person, 'erased');
    await ctx.db.session.updateMany({ where, data: { ip: null, userAgent: null } });
    await withdrawLinks(ctx, person.id, Object.keys(LINK_HOURS) as (keyof typeof LINK_HOURS)[]);
    await ctx.db.identityToken.updateMany({ where, data: { payload: {} } });
    await ctx.sql`
      update mail_messages set to_email = ${erasedAddress(person.uuid)}, to_name = null, subject = '', html = '', text = '',
        state = case when state in ('queued', 'failed') then 'suppressed'::mail_state else state end
      where person_id = ${person.id}`;
    await ctx.db.studentProfile.updateMany({ where, data: erasedValues(STUDENT_DATA, person.uuid) });
    await ctx.db.personRole.deleteMany({ where });
    const { deletedAt: _, ...values } = erasedValues(PERSON_DATA, person.uuid);
    await ctx.withDeleted(() =>
      ctx.db.person.update({ where: { id: person.id }, data: { ...forDatabase(values), deletedAt: ctx.now() } }),
    );
    ctx.announce(personErased, { personId: String(person.id) });
    return { erased: person.uuid };
  },
);
