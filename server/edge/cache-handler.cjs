// Next's own page cache, plus one thing: a stored page carries a policy with the hashes of its inline scripts, so that
// cached pages need neither a nonce nor unsafe-inline. The header is replayed on MISS and HIT. The words are those of
// lib/security/csp.ts; tests/site/csp.test.ts holds the two together.
const { createHash } = require('node:crypto');
const policy = require('../../lib/security/policy.json');
const FileSystemCache = require('next/dist/server/lib/incremental-cache/file-system-cache').default;

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

function policyFor(html) {
  const hashes = new Set(["'self'"]);
  for (const [, body] of html.matchAll(INLINE_SCRIPT)) {
    if (body) hashes.add(`'sha256-${createHash('sha256').update(body).digest('base64')}'`);
  }
  const scripts = [...hashes].join(' ');
  const embeds = policy.embedHosts.map((host) => `https://${host}`).join(' ');
  return Object.entries(policy.directives)
    .map(([name, value]) => `${name} ${value.replace('{scripts}', scripts).replace('{embeds}', embeds)}`)
    .join('; ');
}

module.exports = class HashingPageCache extends FileSystemCache {
  async set(key, data, context) {
    if (data?.kind === 'APP_PAGE' && typeof data.html === 'string') {
      data.headers = { ...data.headers, 'content-security-policy': policyFor(data.html) };
    }
    return super.set(key, data, context);
  }
};
