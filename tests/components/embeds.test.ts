import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '@/lib/security/csp';
import { EMBED_HOSTS, embedAddress, linkAddress } from '@/lib/security/embeds';

describe('pages inside a lesson', () => {
  it('come from the list, by https, and from nowhere that only looks like it', () => {
    expect(embedAddress('https://player.vimeo.com/video/1')).toBe('https://player.vimeo.com/video/1');
    for (const url of [
      'http://player.vimeo.com/video/1',
      'https://player.vimeo.com.evil.example/1',
      'https://evil.example/?player.vimeo.com',
      'https://player.vimeo.com@evil.example/',
      'https://user:secret@player.vimeo.com/',
      'https://player.vimeo.com:8443/',
      'javascript:alert(1)',
      'x',
    ])
      expect(embedAddress(url), url).toBeNull();
  });

  it('are exactly those the content security policy lets in', () => {
    const policy = contentSecurityPolicy("'self'");
    const frames = policy.split('; ').find((part) => part.startsWith('frame-src '));
    expect(frames).toBe(`frame-src 'self' ${EMBED_HOSTS.map((host) => `https://${host}`).join(' ')}`);
  });

  it('are linked to only when nothing runs by it', () => {
    expect(linkAddress('https://example.org/a')).toBe('https://example.org/a');
    expect(linkAddress('javascript:alert(1)')).toBeNull();
    expect(linkAddress('data:text/html,x')).toBeNull();
  });
});
