import { createHmac, timingSafeEqual } from 'node:crypto';
import { env, publicProtocol } from '@/lib/env/server';
import type { Org } from '../org';

/** The address of a school's pages, without a slash at the end. */
export function orgOrigin(org: Pick<Org, 'hostname'>): string {
  const protocol = publicProtocol();
  const host = org.hostname ?? 'localhost';
  const port = protocol === 'https' || env().PORT === 80 || host.includes(':') ? '' : `:${env().PORT}`;
  return `${protocol}://${host}${port}`;
}

/** A whole address of a path of the school; whole addresses stay as they are. */
export function absoluteUrl(org: Pick<Org, 'hostname'>, href: string): string {
  return /^https?:\/\//.test(href) ? href : `${orgOrigin(org)}${href.startsWith('/') ? '' : '/'}${href}`;
}

const sign = (text: string) =>
  createHmac('sha256', `${env().INTERNAL_SECRET}|unsubscribe`).update(text).digest('base64url');

/** A token with which the reader of one address ends bulk mail of one school, without signing in. */
export function unsubscribeToken(orgUuid: string, email: string): string {
  const body = Buffer.from(`${orgUuid}|${email.toLowerCase()}`).toString('base64url');
  return `${body}.${sign(body)}`;
}

/** The organisation and address of a token; null when it was not made here. */
export function readUnsubscribeToken(token: string): { orgUuid: string; email: string } | null {
  const [body, signature] = token.split('.');
  if (!body || !signature) return null;
  const expected = Buffer.from(sign(body));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  const text = Buffer.from(body, 'base64url').toString();
  const at = text.indexOf('|');
  return at > 0 ? { orgUuid: text.slice(0, at), email: text.slice(at + 1) } : null;
}

/** Where List-Unsubscribe points: a POST there ends bulk mail at once (RFC 8058), a GET asks first. */
export function unsubscribeUrl(org: Org, email: string): string {
  return absoluteUrl(org, `/api/notifications/unsubscribe?token=${unsubscribeToken(org.uuid, email)}`);
}
