import { describe, expect, it } from 'vitest';
import { isCachedPage } from '@/lib/navigation/cached-pages';

describe('which pages are cached', () => {
  it('knows the public pages and no other', () => {
    for (const path of ['', '/courses', '/courses/first-shop', '/privacy', '/accessibility'])
      expect(isCachedPage(path, ''), path).toBe(true);
    for (const path of ['/courses/search', '/dashboard', '/learn/first-shop', '/courses/a/b', '/verify'])
      expect(isCachedPage(path, ''), path).toBe(false);
  });

  it('takes a filtered catalogue for what it is: a page of its own per question', () => {
    expect(isCachedPage('/courses', '?level=beginner')).toBe(false);
    expect(isCachedPage('/courses/first-shop', '?utm_source=x')).toBe(true);
  });
});
