import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { describe, expect, it, vi } from 'vitest';
import { contentSecurityPolicy } from '@/lib/security/csp';
import { EMBED_HOSTS } from '@/lib/security/embeds';

type Stored = { kind: string; html: string; headers: Record<string, string> };
type Handler = { prototype: { set(key: string, data: Stored, context: object): Promise<void> } };

const require = createRequire(import.meta.url);
const PageCache = require('../../server/edge/cache-handler.cjs') as Handler;

/** The policy with which the page cache stores this page. */
async function storedPolicy(html: string): Promise<string> {
  const data: Stored = { kind: 'APP_PAGE', html, headers: { 'x-kept': '1' } };
  const parent = Object.getPrototypeOf(PageCache.prototype) as Handler['prototype'];
  const store = vi.spyOn(parent, 'set').mockResolvedValue(undefined);
  await PageCache.prototype.set('/page', data, {});
  const [, stored] = store.mock.calls[0] ?? [];
  store.mockRestore();
  expect(stored?.headers['x-kept']).toBe('1');
  return stored?.headers['content-security-policy'] ?? '';
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the content security policy', () => {
  it('is the same for cached and for dynamic pages, but for what lets their scripts run', async () => {
    const html =
      '<script src="/a.js"></script><script>one()</script><script id="x">two()</script><script>one()</script>';
    expect(await storedPolicy(html)).toBe(contentSecurityPolicy(`'self' ${hash('one()')} ${hash('two()')}`));
  });

  it('lets frames in from the listed hosts only, on both', async () => {
    const frames = `frame-src 'self' ${EMBED_HOSTS.map((host) => `https://${host}`).join(' ')}`;
    for (const policy of [await storedPolicy(''), contentSecurityPolicy("'nonce-x'")]) {
      expect(policy.split('; ')).toContain(frames);
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    }
  });

  it('lets scripts talk to the school alone: a websocket of the page’s own host is `self` (CSP 3), any other is not', async () => {
    for (const policy of [
      await storedPolicy(''),
      contentSecurityPolicy("'nonce-x'"),
      contentSecurityPolicy("'self'", true),
    ])
      expect(policy.split('; ')).toContain("connect-src 'self'");
  });

  it('opens style elements and evaluation in development only', () => {
    expect(contentSecurityPolicy("'self'", true)).toMatch(
      /script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'/,
    );
    expect(contentSecurityPolicy("'self'")).not.toContain('unsafe-eval');
  });
});
