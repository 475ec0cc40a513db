import type { Locale } from '@/lib/i18n/locales';
import { expect, fitsItsWindow, looksRight, test, visit, words } from './support/school';

for (const locale of ['en', 'ar'] satisfies Locale[]) {
  const t = words(locale);
  const other = locale === 'en' ? 'ar' : 'en';

  test.describe(`a visitor, ${locale}`, () => {
    test('looks at the school, finds a course, reads its page', async ({ page }) => {
      await visit(page, locale, '');
      await expect(page.locator(`link[rel=alternate][hreflang=${other}]`)).toHaveCount(1);
      await expect(page.locator('link[rel=canonical]')).toHaveCount(1);
      await expect(page.locator('meta[property="og:title"]')).toHaveCount(1);
      await visit(page, locale, '/courses');
      await expect(page.locator('a[href$="/courses/photographs-with-a-phone"]').first()).toBeVisible();
      await visit(page, locale, '/courses/photographs-with-a-phone');
      const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
      expect(blocks.join('')).toContain('"Course"');
      await expect(page.getByRole('button', { name: t('site.course.enrolFree') }).first()).toBeVisible();
      await visit(page, locale, '/courses/your-first-online-shop');
    });

    test('search and filters stand in the address', async ({ page }) => {
      await visit(page, locale, '/courses?price=free');
      await expect(page.locator('a[href$="/courses/photographs-with-a-phone"]').first()).toBeVisible();
      await expect(page.locator('main a[href$="/courses/your-first-online-shop"]')).toHaveCount(0);
      const word = locale === 'en' ? 'shop' : 'متجر';
      await visit(page, locale, `/courses?search=${encodeURIComponent(word)}`);
      await expect(page.locator('a[href$="/courses/your-first-online-shop"]').first()).toBeVisible();
    });

    test('the doors, the papers, and what does not exist', async ({ page }) => {
      for (const path of [
        '/sign-in',
        '/sign-up',
        '/forgot-password',
        '/verify',
        '/privacy',
        '/accessibility',
        '/demo/mailbox',
      ]) {
        await visit(page, locale, path);
        for (const width of [768, 320]) {
          await page.setViewportSize({ width, height: 800 });
          await fitsItsWindow(page);
        }
        await page.setViewportSize({ width: 1280, height: 720 });
      }
      await visit(page, locale, '/nothing-is-here', 404);
      await expect(page.getByText(t('shell.notFound.title'))).toBeVisible();
      await visit(page, locale, '/courses/no-such-course', 404);
      await visit(page, locale, '/verify/KRS-2026-AAAAAAAA-A');
    });

    test('a wrong sign-in says so at the form and keeps what was typed', async ({ page }) => {
      await page.goto(`/${locale}/sign-in`);
      await page.getByLabel(t('identity.fields.email')).fill('mariam@kurrasa.example');
      await page.getByLabel(t('identity.fields.password')).fill('not the password at all');
      await page.getByRole('button', { name: t('identity.signIn.submit'), exact: true }).click();
      const refused = page.locator('input[type=password][aria-invalid=true]');
      await expect(refused).toBeVisible();
      await expect(refused).toHaveAccessibleDescription(/\S/);
      await expect(page.getByLabel(t('identity.fields.email'))).toHaveValue('mariam@kurrasa.example');
      await looksRight(page, locale);
      // the other language says it in its own words
      await page.locator(`header a[hreflang=${other}]`).click();
      await page.waitForURL(`**/${other}/sign-in?**`);
      await expect(refused).toHaveAccessibleDescription(other === 'ar' ? /[\u0600-\u06ff]{3}/ : /[a-z]{3}/);
    });

    test('a page of learners sends to the sign-in and back', async ({ page }) => {
      await page.goto(`/${locale}/dashboard`);
      expect(new URL(page.url()).pathname).toBe(`/${locale}/sign-in`);
      expect(new URL(page.url()).searchParams.get('next')).toContain('dashboard');
    });
  });
}

test('machines find the map, the rules, and the state of the house', async ({ request }) => {
  const map = await request.get('/sitemap.xml');
  expect(map.status()).toBe(200);
  expect(await map.text()).toContain('/ar/courses/photographs-with-a-phone');
  expect(await (await request.get('/robots.txt')).text()).toContain('Sitemap:');
  const health = await request.get('/api/health');
  expect(health.status()).toBe(200);
  expect(await health.json()).toMatchObject({
    ok: true,
    database: { ok: true },
    queue: { ok: true },
    storage: { ok: true },
  });
});

test('the second school is another world behind another name', async ({ page, baseURL }) => {
  const second = new URL(baseURL ?? '');
  second.hostname = 'second.localhost';
  await page.goto(`${second.origin}/en/courses`);
  await expect(page.locator('a[href$="/courses/keep-your-tools-sharp"]').first()).toBeVisible();
  await expect(page.locator('a[href*="photographs-with-a-phone"]')).toHaveCount(0);
  const foreign = await page.goto(`${second.origin}/en/courses/photographs-with-a-phone`);
  expect(foreign?.status()).toBe(404);
});

test('no page lets a script in that we did not send', async ({ request }) => {
  for (const path of ['/en', '/ar/courses', '/en/sign-in', '/en/verify']) {
    const csp = (await request.get(path)).headers()['content-security-policy'] ?? '';
    expect(csp, path).toContain("default-src 'self'");
    expect(csp.match(/script-src[^;]*/)?.[0], path).not.toContain('unsafe-inline');
  }
});
