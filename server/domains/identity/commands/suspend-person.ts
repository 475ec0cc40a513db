import { AppError } from '@/lib/errors/app-error';
import { command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { endAllSessions } from '../end-sessions';
import { keepOneAdmin } from '../keep-one-admin';
import { loadPerson } from '../load-person';
import { personPolicy } from '../policy';
import { personInput, suspendPersonInput } from '../schema';

/** Keeps a person out, with a reason for the file and an end if there is one; every session ends at once (LKP-2). */
export const suspendPerson = command(
  'identity.suspend-person',
  { access: holders('people.suspend'), input: suspendPersonInput },
  async (ctx, input) => {
    const person = await loadPerson(ctx, input.person);
    ctx.authorize(personPolicy.suspend, person.subject);
    await keepOneAdmin(ctx, person.id, person.roles);
    let until: Date | null = null;
    if (input.until) {
      const [day] = await ctx.sql<{ end: Date }>`
        select (${input.until}::date + 1)::timestamp at time zone ${ctx.org.timezone} as end`;
      until = day?.end ?? null;
      if (!until || until <= ctx.now())
        throw new AppError('validation', { fields: [{ path: 'until', key: 'date_past' }] });
    }
    await ctx.db.person.update({
      where: { id: person.id },
      data: { status: 'suspended', statusReason: input.reason, suspendedUntil: until },
    });
    await endAllSessions(ctx, person, 'suspended');
    return { person: person.uuid };
  },
);

/** Lets a suspended or closed account in again. */
export const restorePerson = command(
  'identity.restore-person',
  { access: holders('people.suspend'), input: personInput },
  async (ctx, input) => {
    const person = await loadPerson(ctx, input.person);
    ctx.authorize(personPolicy.suspend, person.subject);
    await ctx.db.person.update({
      where: { id: person.id },
      data: { status: 'active', statusReason: null, suspendedUntil: null },
    });
    return { person: person.uuid };
  },
);
