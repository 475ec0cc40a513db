import Bowser from 'bowser';
import { z } from 'zod';
import { signedIn } from '@/server/core/operations';
import { query } from '@/server/core/query';

/** One sign-in as its owner sees it. */
export type SessionDto = {
  uuid: string;
  device: string;
  ip: string | null;
  startedAt: string;
  lastSeenAt: string;
  isThis: boolean;
};

/** The person's live sessions, newest use first. */
export const listSessions = query(
  'identity.list-sessions',
  { access: signedIn, input: z.strictObject({}) },
  async (ctx): Promise<SessionDto[]> => {
    const rows = await ctx.db.session.findMany({
      where: { personId: ctx.actor.personId, endedAt: null, expiresAt: { gt: ctx.now() } },
      orderBy: { lastSeenAt: 'desc' },
      take: 100,
      select: { uuid: true, userAgent: true, ip: true, startedAt: true, lastSeenAt: true },
    });
    return rows.map((row) => ({
      uuid: row.uuid,
      device: deviceOf(row.userAgent),
      ip: row.ip,
      startedAt: row.startedAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      isThis: row.uuid === ctx.actor.sessionUuid,
    }));
  },
);

/** Browser and system in words: "Firefox · Linux". */
export function deviceOf(userAgent: string | null): string {
  if (!userAgent) return '–';
  const parsed = Bowser.parse(userAgent);
  return [parsed.browser.name, parsed.os.name].filter(Boolean).join(' · ') || userAgent.slice(0, 40);
}
