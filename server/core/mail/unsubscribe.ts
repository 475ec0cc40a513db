import { z } from 'zod';
import { AppError } from '@/lib/errors/app-error';
import { command } from '../command';
import { anyone } from '../operations';
import { readUnsubscribeToken } from './links';

/** Ends bulk mail to the address that a signed token names. Asking twice is fine. */
export const unsubscribe = command(
  'mail.unsubscribe',
  {
    access: anyone('a signed token from the mail itself names the one address'),
    input: z.strictObject({ token: z.string().max(1_000) }),
  },
  async (ctx, { token }): Promise<{ email: string }> => {
    const named = readUnsubscribeToken(token);
    if (!named || named.orgUuid !== ctx.org.uuid) throw new AppError('not_found');
    await ctx.sql`
      insert into mail_suppressions (organization_id, email, reason) values (${ctx.org.id}, ${named.email}, 'unsubscribed')
      on conflict (organization_id, email) do nothing`;
    return { email: named.email };
  },
);
