import { encode } from 'next-auth/jwt';
import { env } from '@/lib/env/server';
import { type Ctx, createCtx } from '@/server/core/context';
import { actorOfToken, sessionCookieName } from '@/server/core/session';
import { ROLE_CODES } from '@/server/domains/identity/permissions';
import { createSession } from '@/tests/factories/people';
import type { School } from '@/tests/support/world';

/** Who tries, in the order of the letters of a cell. */
export const PRINCIPALS = ['anonymous', ...ROLE_CODES, 'suspended'] as const;

/** One of the nine. */
export type Principal = (typeof PRINCIPALS)[number];

/** Somebody at the door: the context their cookie gives, and the cookie itself. */
export type Caller = { principal: Principal; ctx(): Ctx; cookie: string | null };

let address = 0;

/** The nine callers of a school, each through a real sign-in cookie. */
export async function callersOf(school: School): Promise<Caller[]> {
  const callers: Caller[] = [];
  for (const principal of PRINCIPALS) {
    const person =
      principal === 'anonymous' ? null : principal === 'suspended' ? school.suspended : school.people[principal];
    const session = person ? await createSession(person) : null;
    const cookie = session
      ? await encode({ token: { sid: session.uuid, org: school.org.uuid }, secret: env().AUTH_SECRET })
      : undefined;
    const { actor } = await actorOfToken(school.org, cookie);
    callers.push({
      principal,
      cookie: cookie ? `${sessionCookieName()}=${cookie}` : null,
      ctx: () => {
        address += 1;
        const ip = `198.51.${(address >> 8) % 256}.${address % 256}`;
        return createCtx({ org: school.org, actor, locale: 'en', ip, userAgent: 'tests' });
      },
    });
  }
  return callers;
}
