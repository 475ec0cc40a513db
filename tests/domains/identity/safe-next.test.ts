import { describe, expect, test } from 'vitest';
import { safeNext } from '@/server/domains/identity/rules/safe-next';

describe('where a sign-in may lead', () => {
  const table: [string, boolean][] = [
    ['/en/dashboard', true],
    ['/ar', true],
    ['/en?x=1', true],
    ['/en#top', true],
    ['/ar/learn/a/b?at=1', true],
    ['', false],
    ['/', false],
    ['dashboard', false],
    ['//evil.example', false],
    ['/\\evil.example', false],
    ['/en//evil.example', false],
    ['/en/\\evil.example', false],
    ['https://evil.example/en', false],
    ['javascript:alert(1)', false],
    ['/enx/evil', false],
    ['/english', false],
    ['/api/identity/sign-out', false],
    [' /en/dashboard', false],
    ['\t//evil.example', false],
  ];
  test.each(table)('%j → %s', (next, allowed) => {
    expect(safeNext(next)).toBe(allowed ? next : null);
  });
});
