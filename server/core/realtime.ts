import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** Who may open one connection, from which host, until when. */
export type RealtimeTicket = {
  /** The organisation's database key (as text) and uuid. */
  orgId: string;
  org: string;
  person: string;
  session: string;
  /** The host the page was served from; the connection must come from there. */
  host: string;
  /** Milliseconds since 1970. */
  expires: number;
};

const TICKET_MS = 30_000;
const shape = z.strictObject({
  orgId: z.string().regex(/^\d+$/),
  org: z.uuid(),
  person: z.uuid(),
  session: z.uuid(),
  host: z.string().max(255),
  expires: z.number().int(),
  nonce: z.string(),
});

const sign = (secret: string, body: string) =>
  createHmac('sha256', `${secret}|realtime`).update(body).digest('base64url');

/** A ticket as text, good for 30 s; web and realtime share the secret. */
export function issueTicket(secret: string, who: Omit<RealtimeTicket, 'expires'>, now = Date.now()): string {
  const nonce = randomBytes(9).toString('base64url');
  const body = Buffer.from(JSON.stringify({ ...who, expires: now + TICKET_MS, nonce })).toString('base64url');
  return `${body}.${sign(secret, body)}`;
}

/** What a ticket says; null when it was forged, changed, or is too old. */
export function readTicket(secret: string, ticket: string, now = Date.now()): RealtimeTicket | null {
  const [body, signature, more] = ticket.split('.');
  if (!body || !signature || more !== undefined) return null;
  const expected = Buffer.from(sign(secret, body));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  try {
    const { nonce: _, ...who } = shape.parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
    return who.expires > now && who.expires <= now + TICKET_MS ? who : null;
  } catch {
    return null;
  }
}

/** The subprotocol of our connections; the ticket travels beside it, so that it stands in no address and no log. */
export const REALTIME_PROTOCOL = 'growthos.1';

/** What travels on the channel `realtime`: for one person, or (`person: null`) for a whole organisation. */
export const realtimeMessage = z.object({
  org: z.uuid(),
  person: z.uuid().nullable(),
  event: z.looseObject({ type: z.string() }),
});
