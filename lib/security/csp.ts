import { EMBED_HOSTS } from './embeds';
import policy from './policy.json';

/**
 * The content security policy. Scripts run by nonce (dynamic pages) or by hash (cached pages), never `unsafe-inline`.
 * `style-src-attr` stays open because progress lines carry their width as a style attribute; style *elements* do not.
 * The words stand in policy.json, which server/edge/cache-handler.cjs reads too: it is loaded by Next, not bundled.
 */
export function contentSecurityPolicy(scriptSource: string, development = false): string {
  const embeds = EMBED_HOSTS.map((host) => `https://${host}`).join(' ');
  return Object.entries(policy.directives)
    .map(([name, value]) => `${name} ${value.replace('{scripts}', scriptSource).replace('{embeds}', embeds)}`)
    .map((line) => (development ? line.replace(/^script-src .*/, "$& 'unsafe-eval'") : line))
    .map((line) => (development ? line.replace(/^style-src .*/, "$& 'unsafe-inline'") : line))
    .join('; ');
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
