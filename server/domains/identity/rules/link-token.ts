import { createHash, randomBytes } from 'node:crypto';

/** How long each link is good, in hours. */
export const LINK_HOURS = { verify_email: 48, reset_password: 1, invite: 168, change_email: 24 } as const;

/** A single-use link's secret and what is kept of it. */
export function makeLinkToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashLinkToken(token) };
}

/** What is kept of a link's secret. */
export function hashLinkToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
