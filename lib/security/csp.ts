import { EMBED_HOSTS } from './embeds';

/**
 * The content security policy. Scripts run by nonce (dynamic pages) or by hash (cached pages), never `unsafe-inline`.
 * `style-src-attr` stays open because progress lines carry their width as a style attribute; style *elements* do not.
 */
export function contentSecurityPolicy(scriptSource: string, development = false): string {
  return [
    "default-src 'self'",
    `script-src ${scriptSource}${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self' ws: wss:",
    `frame-src 'self' ${EMBED_HOSTS.map((host) => `https://${host}`).join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The script source of a dynamic page. */
export const nonceSource = (nonce: string): string => `'nonce-${nonce}' 'strict-dynamic'`;

/** Security headers of every answer. */
export const SECURITY_HEADERS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
};
