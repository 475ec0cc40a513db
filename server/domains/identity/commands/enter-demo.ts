import { z } from 'zod';
import { env } from '@/lib/env/server';
import { AppError } from '@/lib/errors/app-error';
import { command } from '@/server/core/command';
import { anyone } from '@/server/core/operations';
import { openSession } from '../sessions';

/** One click in the demonstration school: signs in as one of its invented people. Does not exist outside demo mode. */
export const enterDemo = command(
  'identity.enter-demo',
  {
    access: anyone('demo mode only: the people are invented'),
    input: z.strictObject({ person: z.uuid() }),
    elevated: 'opens a session before anybody is signed in',
  },
  async (ctx, input) => {
    if (!env().DEMO) throw new AppError('not_found');
    const person = await ctx.db.person.findFirst({
      // the seed's mark: whoever signed up here has a password of their own
      where: { uuid: input.person, metadata: { path: ['invented'], equals: true } },
      select: { id: true },
    });
    if (!person) throw new AppError('not_found');
    return { session: await openSession(ctx, person.id, 'identity.enter-demo') };
  },
);
