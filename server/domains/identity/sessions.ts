import { encode } from 'next-auth/jwt';
import { env, publicProtocol } from '@/lib/env/server';
import type { Locale } from '@/lib/i18n/locales';
import { recordAudit } from '@/server/core/audit';
import { type Ctx, makeActor } from '@/server/core/context';
import type { Db } from '@/server/core/db';
import { SESSION_SECONDS, sessionCookieName } from '@/server/core/session';

/**
 * Opens a session row for a person; the row is what signs in, the token only names it. Whichever door it was (`operation`),
 * the trail has it as the person's own act: from here on they are somebody. An inactive account is active again by it:
 * nobody had shut it, and the clean-up of inactive accounts passes it by (LKP-2, G17).
 */
export async function openSession(ctx: Ctx & { db: Db }, personId: bigint, operation: string): Promise<string> {
  await ctx.db.person.updateMany({ where: { id: personId, status: 'inactive' }, data: { status: 'active' } });
  const session = await ctx.db.session.create({
    data: {
      organizationId: ctx.org.id,
      personId,
      ip: ctx.ip,
      userAgent: ctx.userAgent,
      expiresAt: new Date(ctx.now().getTime() + SESSION_SECONDS * 1000),
    },
    select: { uuid: true, person: { select: { uuid: true } } },
  });
  const actor = makeActor({ kind: 'person', personId, personUuid: session.person.uuid, sessionUuid: session.uuid });
  await recordAudit(
    { ...ctx, actor },
    { action: 'signed_in', operation, entityType: 'people', entityId: personId, entityUuid: session.person.uuid },
  );
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
