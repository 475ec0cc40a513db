import { AppError } from '@/lib/errors/app-error';
import { command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { keepOneAdmin } from '../keep-one-admin';
import { loadPerson } from '../load-person';
import { personPolicy } from '../policy';
import { banPersonInput } from '../schema';

/**
 * Closes an account for good, with a reason for the file; it opens again only by `identity.restore-person`. The database
 * ends every session in the same transaction (LKP-2). Whoever was banned in the meantime stays so for the first reason.
 */
export const banPerson = command(
  'identity.ban-person',
  { access: holders('people.suspend'), input: banPersonInput },
  async (ctx, input) => {
    const person = await loadPerson(ctx, input.person);
    ctx.authorize(personPolicy.ban, person.subject);
    await keepOneAdmin(ctx, person.id, person.roles);
    const { count } = await ctx.db.person.updateMany({
      where: { id: person.id, status: { not: 'banned' } },
      data: { status: 'banned', statusReason: input.reason, suspendedUntil: null },
    });
    if (count === 0) throw new AppError('conflict', { reason: 'identity.already_banned' });
    return { person: person.uuid };
  },
);
