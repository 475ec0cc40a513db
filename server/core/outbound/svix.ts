import { createHmac, timingSafeEqual } from 'node:crypto';

const TOLERANCE_SECONDS = 5 * 60;

/** The three headers of a signed call (Standard Webhooks, as Svix sends them). */
export type SvixHeaders = { id: string | null; timestamp: string | null; signature: string | null };

/**
 * Whether a call was signed with this secret within five minutes of `now`: HMAC-SHA256 over id, time and the raw body.
 * While a secret is being changed the header holds several signatures; one that fits is enough.
 */
export function isSignedBySvix(secret: string, headers: SvixHeaders, rawBody: string, now: Date): boolean {
  const { id, timestamp, signature } = headers;
  if (!id || !timestamp || !signature || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1_000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${rawBody}`).digest();
  return signature.split(' ').some((one) => {
    const [version, text] = one.split(',');
    const given = Buffer.from(text ?? '', 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
}
