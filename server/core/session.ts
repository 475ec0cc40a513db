import { decode } from 'next-auth/jwt';
import { env, publicProtocol } from '@/lib/env/server';
import { isLocale } from '@/lib/i18n/locales';
import { isPermissionCode, isRoleCode, type Reach } from '@/server/domains/identity/permissions';
import { type Actor, ANONYMOUS, makeActor, type Org } from './context';
import { kernelSql } from './pools';

/** How long a sign-in lasts without being renewed, and at most. */
export const SESSION_SECONDS = 30 * 24 * 3600;

/** The name of the sign-in cookie: host-only and secure wherever the scheme allows it. */
export function sessionCookieName(): string {
  return publicProtocol() === 'https' ? '__Host-session' : 'session';
}

/** What the signed token carries: only the name of a session row and its organisation. Rights are read anew each time. */
export type SessionToken = { sid: string; org: string };

type ActorRow = {
  session_id: bigint;
  session_uuid: string;
  last_seen_at: Date;
  person_id: bigint;
  person_uuid: string;
  email: string;
  name_en: string | null;
  name_ar: string | null;
  locale: string;
  timezone: string;
  digits: string;
  theme: string;
  roles: string[];
  permissions: [string, Reach][];
};

/** The actor of a sign-in cookie, or the anonymous actor: revoked, expired, suspended and foreign tokens are nobody. */
export async function actorOfToken(
  org: Org,
  cookie: string | undefined,
): Promise<{ actor: Actor; sessionId: bigint; stale: boolean } | { actor: Actor }> {
  if (!cookie) return { actor: ANONYMOUS };
  const token = await readToken(cookie);
  if (!token || token.org !== org.uuid) return { actor: ANONYMOUS };
  const [row] = await kernelSql<ActorRow>('select * from session_actor($1, $2)', [org.id, token.sid]);
  if (!row) return { actor: ANONYMOUS };
  const actor = makeActor({
    kind: 'person',
    personId: row.person_id,
    personUuid: row.person_uuid,
    sessionUuid: row.session_uuid,
    name: { en: row.name_en, ar: row.name_ar },
    email: row.email,
    roles: new Set(row.roles.filter(isRoleCode)),
    permissions: widest(row.permissions),
    preferences: {
      locale: isLocale(row.locale) ? row.locale : 'en',
      timezone: row.timezone,
      theme: row.theme,
      digits: row.digits,
    },
  });
  return { actor, sessionId: row.session_id, stale: Date.now() - row.last_seen_at.getTime() > 60_000 };
}

const READ_AGAIN_MS = 60_000;
const read = new Map<string, { token: SessionToken; at: number }>();

/**
 * What a cookie's token says. Opening it costs more than the look-up of the session, so what was opened is remembered
 * for a minute; it only names the session, whose state is asked at every request all the same.
 */
async function readToken(cookie: string): Promise<SessionToken | null> {
  const known = read.get(cookie);
  if (known && Date.now() - known.at < READ_AGAIN_MS) return known.token;
  const opened = await decode({ token: cookie, secret: env().AUTH_SECRET }).catch(() => null);
  if (typeof opened?.sid !== 'string' || typeof opened.org !== 'string') return null;
  const token = { sid: opened.sid, org: opened.org };
  if (read.size >= 10_000) read.clear();
  read.set(cookie, { token, at: Date.now() });
  return token;
}

const WIDTH: Reach[] = ['self', 'assigned', 'owned', 'organization', 'platform'];

function widest(pairs: [string, Reach][]): Actor['permissions'] {
  const held = new Map();
  for (const [code, reach] of pairs) {
    if (!isPermissionCode(code)) continue;
    const before = held.get(code) as Reach | undefined;
    if (!before || WIDTH.indexOf(reach) > WIDTH.indexOf(before)) held.set(code, reach);
  }
  return held;
}
