import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long a link to the bytes works: the end of somebody's access takes effect within this time. */
export const LINK_SECONDS = 300;

/** What a link is bound to. `holder` is the session it was made for, or everybody. */
export type LinkFacts = { organization: string; file: string; holder: string };

function signature(secret: string, facts: LinkFacts, expires: number): Buffer {
  // A key of its own, so that no signature made for another purpose with the same secret fits here.
  const key = createHmac('sha256', secret).update('file-link/1').digest();
  return createHmac('sha256', key)
    .update(JSON.stringify([facts.organization, facts.file, facts.holder, expires]))
    .digest();
}

/** The query of a link that works until `expires` (seconds since 1970). */
export function signLink(secret: string, facts: LinkFacts, expires: number): string {
  return `e=${expires}&s=${signature(secret, facts, expires).toString('base64url')}`;
}

/** Whether a link was made by us for this holder, and whether it still works. A far expiry we never give is forged. */
export function checkLink(
  secret: string,
  facts: LinkFacts,
  query: URLSearchParams,
  now: Date,
): 'valid' | 'expired' | 'forged' {
  const expires = Number(query.get('e'));
  const given = Buffer.from(query.get('s') ?? '', 'base64url');
  if (!Number.isSafeInteger(expires)) return 'forged';
  const expected = signature(secret, facts, expires);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
  const seconds = now.getTime() / 1000;
  if (expires > seconds + LINK_SECONDS + 1) return 'forged';
  return expires > seconds ? 'valid' : 'expired';
}
