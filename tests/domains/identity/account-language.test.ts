import { describe, expect, test } from 'vitest';
import type { Ctx } from '@/server/core/context';
import { chooseLanguage, getProfile, signIn, signInThrough } from '@/server/domains/identity';
import { ownerSql } from '@/tests/support/db';
import { ctxFor } from '@/tests/support/world';
import { accountsWorld, here, member, PASSWORD, refusal, visitor } from './school';

accountsWorld();

describe('the language of an account (CMS-3)', () => {
  const enter = async (ctx: Ctx, email: string, fields: object, cookie?: string, opens?: 'page') => {
    const request = new Request('http://school.test/api/identity/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
      body: JSON.stringify({ email, password: PASSWORD, locale: 'en', ...fields }),
    });
    const response = await signInThrough(signIn, ctx, request, 'sign-in', opens);
    const cookies = response.headers.getSetCookie().filter((line) => line.startsWith('locale='));
    return { location: ((await response.json()) as { location: string }).location, cookies };
  };

  test('identity.choose-language keeps what was switched to, once', async () => {
    const person = await member({ locale: 'en' });
    const ctx = ctxFor(person, here().org);
    await chooseLanguage(ctx, { locale: 'ar' });
    await chooseLanguage(ctx, { locale: 'ar' });
    expect(await getProfile(ctx, {})).toMatchObject({ locale: 'ar' });
    const traces =
      await ownerSql`select changes from audit_entries where entity_type = 'people' and entity_id = ${person.id} and action = 'updated'`;
    expect(traces).toEqual([{ changes: { locale: { old: 'en', new: 'ar' } } }]);
    expect(await refusal(chooseLanguage(ctx, { locale: 'fr' as 'en' }))).toMatchObject({ kind: 'validation' });
  });

  test('a browser that never chose opens in it and remembers it; one that chose stays as it is', async () => {
    const person = await member({ locale: 'ar' });
    const fresh = await enter(visitor(), person.email, {});
    expect(fresh.location).toMatch(/^\/ar\//);
    expect(fresh.cookies).toEqual([expect.stringMatching(/^locale=ar; Path=\/; SameSite=Lax; Max-Age=31536000/)]);
    const onwards = await enter(visitor(), person.email, { next: '/en/learn/a/b?at=1' });
    expect(onwards.location).toBe('/ar/learn/a/b?at=1');
    const chosen = await enter(visitor(), person.email, { next: '/en/learn/a/b' }, 'theme=dark; locale=en');
    expect(chosen).toEqual({ location: '/en/learn/a/b', cookies: [] });
    const demo = await enter(visitor(), person.email, {}, undefined, 'page');
    expect(demo.location).toMatch(/^\/en\//);
    expect(demo.cookies).toEqual([]);
  });
});
