import { encode } from 'next-auth/jwt';
import { env, publicProtocol } from '@/lib/env/server';
import type { Locale } from '@/lib/i18n/locales';
import type { Ctx } from '@/server/core/context';
import type { Db } from '@/server/core/db';
import { SESSION_SECONDS, sessionCookieName } from '@/server/core/session';

/**
 * Opens a session row for a person; the row is what signs in, the token only names it. An inactive account is active again
 * by it, whichever door was used: nobody had shut it, and the clean-up of inactive accounts passes it by (LKP-2, G17).
 */
export async function openSession(ctx: Ctx & { db: Db }, personId: bigint): Promise<string> {
  await ctx.db.person.updateMany({ where: { id: personId, status: 'inactive' }, data: { status: 'active' } });
  const session = await ctx.db.session.create({
    data: {
      organizationId: ctx.org.id,
      personId,
      ip: ctx.ip,
      userAgent: ctx.userAgent,
      expiresAt: new Date(ctx.now().getTime() + SESSION_SECONDS * 1000),
    },
    select: { uuid: true },
  });
  return session.uuid;
}

/** The Set-Cookie lines of a sign-in. The second one is readable: cached pages learn from it whether to ask who is here. */
export async function signInCookies(ctx: Ctx, sessionUuid: string): Promise<string[]> {
  const token = await encode({
    token: { sid: sessionUuid, org: ctx.org.uuid },
    secret: env().AUTH_SECRET,
    maxAge: SESSION_SECONDS,
  });
  const secure = publicProtocol() === 'https' ? '; Secure' : '';
  const common = `Path=/; SameSite=Lax; Max-Age=${SESSION_SECONDS}${secure}`;
  return [`${sessionCookieName()}=${token}; HttpOnly; ${common}`, `signed-in=1; ${common}`];
}

/** The Set-Cookie line of a language; readable, since the switch writes the same one. */
export function languageCookie(locale: Locale): string {
  const secure = publicProtocol() === 'https' ? '; Secure' : '';
  return `locale=${locale}; Path=/; SameSite=Lax; Max-Age=31536000${secure}`;
}

/** The Set-Cookie lines of a sign-out. */
export function signOutCookies(): string[] {
  const secure = publicProtocol() === 'https' ? '; Secure' : '';
  return [
    `${sessionCookieName()}=; HttpOnly; Path=/; SameSite=Lax; Max-Age=0${secure}`,
    `signed-in=; Path=/; SameSite=Lax; Max-Age=0${secure}`,
  ];
}
