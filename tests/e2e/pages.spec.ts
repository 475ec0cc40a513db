import type { Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/password';
import { contextOf, personPath } from './support/people';
import { enterAs, expect, fitsItsWindow, looksRight, test, visit, words } from './support/school';

const COURSE = 'your-first-online-shop';

const WHO: { key: string; paths: string[]; forbidden: string[] }[] = [
  {
    key: 'mariam',
    paths: [
      '/dashboard',
      '/my-courses',
      '/assignments',
      '/certificates',
      '/notifications',
      '/account',
      '/account/activity',
      `/learn/${COURSE}`,
      `/learn/${COURSE}/the-person-behind-the-order`,
      `/learn/${COURSE}/ten-conversations`,
      `/learn/${COURSE}/quiz-who-is-it-for`,
      `/learn/${COURSE}/words-that-answer-questions`,
    ],
    forbidden: [
      '/admin',
      '/admin/people',
      '/admin/people/new',
      '{noor}',
      '{noor}/edit',
      '/admin/audit',
      '/admin/settings',
      '/mentor',
      '/mentor/review/0199d2a0-0000-7000-8000-000000000000',
      '/mentor/essay/0199d2a0-0000-7000-8000-000000000000',
    ],
  },
  {
    key: 'lina',
    paths: ['/admin/people', '/admin/people?state=suspended', '/admin/people/new', '{noor}', '{noor}/edit', '/account'],
    forbidden: ['/admin', '/admin/settings', '/admin/mails', '/admin/jobs', '/mentor'],
  },
  {
    key: 'salma',
    paths: ['/admin/courses', '/mentor', '/account'],
    forbidden: ['/admin', '/admin/people', '/admin/people/new', '{noor}', '{noor}/edit', '/admin/settings'],
  },
  {
    key: 'omar',
    paths: ['/account', '/notifications'],
    forbidden: ['/admin', '/admin/people', '/admin/people/new', '/admin/courses', '/mentor'],
  },
  {
    key: 'yusuf',
    paths: ['/mentor', '/mentor?state=approved', '/notifications', '/account', `/learn/${COURSE}`],
    forbidden: ['/admin', '/admin/people', '/admin/people/new', '{noor}', '/admin/mails', '/admin/settings'],
  },
  {
    key: 'huda',
    paths: [
      '/admin',
      '/admin/people',
      '/admin/people?search=nobody-of-this-name',
      '/admin/people/new',
      '{noor}',
      '{noor}/edit',
      '/admin/courses',
      '/admin/audit',
      '/admin/jobs',
      '/admin/mails',
      '/admin/settings',
      '/account',
    ],
    forbidden: [],
  },
];

for (const locale of ['en', 'ar'] satisfies Locale[]) {
  for (const who of WHO) {
    test(`${who.key}: every page, wide and on a phone, light and dark, ${locale}`, async ({
      page,
      browser,
      baseURL,
    }) => {
      test.setTimeout(300_000);
      const t = words(locale);
      const noor = await personPath(browser, baseURL, 'noor@kurrasa.example');
      await enterAs(page, locale, who.key);
      for (const path of who.paths.map((one) => one.replace('{noor}', noor))) {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize({ width: 1280, height: 800 });
        const response = await page.goto(`/${locale}${path}`);
        expect(response?.status(), path).toBe(200);
        await looksRight(page, locale);
        for (const width of [1024, 900, 768, 320]) {
          await page.setViewportSize({ width, height: 740 });
          await fitsItsWindow(page);
        }
        await page.setViewportSize({ width: 375, height: 740 });
        await page.emulateMedia({ colorScheme: 'dark' });
        await looksRight(page, locale);
      }
      await page.setViewportSize({ width: 1280, height: 800 });
      for (const path of who.forbidden.map((one) => one.replace('{noor}', noor))) {
        await page.goto(`/${locale}${path}`);
        await expect(page.getByText(t('shell.forbidden.title')), path).toBeVisible();
      }
    });
  }
}

/** The first address of a kind that a page links to, without its language. */
async function firstLink(page: Page, list: string, kind: RegExp): Promise<string> {
  await page.goto(list);
  const all = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const found = all.find((href) => kind.test(href));
  expect(found, `${list} leads to ${kind}`).toBeTruthy();
  return (found ?? '').replace(/^\/(en|ar)/, '');
}

for (const locale of ['en', 'ar'] satisfies Locale[]) {
  test(`what a list leads to: an entry, a mail, a course, a certificate that is shown, ${locale}`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.setTimeout(180_000);
    const looked = async (path: string, named: string | RegExp) => {
      for (const width of [1280, 375]) {
        await page.setViewportSize({ width, height: 800 });
        await visit(page, locale, path);
      }
      await expect(page).toHaveTitle(named);
    };
    await enterAs(page, locale, 'huda');
    const uuid = '[0-9a-f-]{36}';
    const entry = await firstLink(page, `/${locale}/admin/audit`, new RegExp(`/admin/audit/${uuid}`));
    await looked(entry, words(locale)('audit.title'));
    await looked(await firstLink(page, `/${locale}/admin/mails`, new RegExp(`/admin/mails/${uuid}`)), /\S/);
    await expect(page).not.toHaveTitle(words(locale)('admin.mails.title'));
    await looked(`/admin/courses/${COURSE}`, { en: 'Your first online shop', ar: 'متجرك الأول على الإنترنت' }[locale]);
    const person = await personPath(browser, baseURL, 'noor@kurrasa.example');
    await looked(person, { en: 'Noor Khalil', ar: 'نور خليل' }[locale]);
    const own = await firstLink(page, `/${locale}/account/activity`, new RegExp(`/account/activity/${uuid}`));
    await looked(own, words(locale)('audit.own.title'));

    const noor = await contextOf(browser, baseURL, 'noor');
    const list = await (await noor.request.get(`/${locale}/certificates`)).text();
    const number = /KRS-\d{4}-[0-9A-Z]+-[0-9A-Z]/.exec(list)?.[0];
    const hers = await noor.newPage();
    await hers.goto(`/${locale}/certificates/${number}`);
    await hers.getByRole('switch').check();
    await page.context().clearCookies();
    // asked until the switch has reached the server
    const shown = `/${locale}/certificates/shared/${number}`;
    await expect.poll(async () => (await page.request.get(shown)).status()).toBe(200);
    await looked(`/certificates/shared/${number}`, { en: /^Noor Khalil · /, ar: /^نور خليل · / }[locale]);
    await hers.getByRole('switch').uncheck();
    await expect.poll(async () => (await page.request.get(shown)).status()).toBe(404);
    await noor.close();
  });
}

test('the language goes along with the place on the page', async ({ page }) => {
  await page.goto(`/en/courses/${COURSE}`);
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const read = Math.round((await height()) * 0.5);
  await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), read);
  // where a reader presses it does not matter here: the header stands above what is read
  await page.locator('header a[hreflang=ar]').first().dispatchEvent('click');
  await page.waitForURL(`**/ar/courses/${COURSE}`);
  await expect
    .poll(async () => (await page.evaluate(() => window.scrollY)) / (await height()), { timeout: 5_000 })
    .toBeCloseTo(0.5, 1);
});

test('what an address cannot mean is a missing page, never a fault', async ({ page }) => {
  await enterAs(page, 'en', 'huda');
  const asked = [
    '/admin/people?search',
    '/admin/audit?request',
    '/admin/mails?search',
    '/admin/jobs?search',
    '/courses?search',
  ];
  const paths = ['/learn/%E0%A4%A', '/courses/%E0%A4%A', '/share/%E0%A4%A.png', '/certificates/%00', '/learn/%00/%00'];
  for (const path of [...asked.map((one) => `${one}=%00`), '/mentor?course=%00', ...paths]) {
    const response = await page.request.get(`/en${path}`);
    expect(response.status(), path).toBeLessThan(500);
  }
});

test('everything works without a mouse: the sign-in and the first lesson by keyboard', async ({ page }) => {
  await page.goto('/en/courses');
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => document.activeElement?.textContent);
  expect(first).toBe(words('en')('shell.skip'));
  await enterAs(page, 'en', 'jonas');
  await page.goto(`/en/learn/${COURSE}/the-person-behind-the-order`);
  const video = page.locator('video');
  await page.keyboard.press('k');
  await expect.poll(() => video.evaluate((v: HTMLVideoElement) => v.currentTime)).toBeGreaterThan(2);
  await page.keyboard.press('k');
  const stopped = await video.evaluate((v: HTMLVideoElement) => v.currentTime);
  // Where it was left is where it goes on, in another browser too.
  await expect(async () => {
    await page.reload();
    const again = await page.locator('video').evaluate((v: HTMLVideoElement) => v.currentTime);
    expect(Math.abs(again - stopped)).toBeLessThan(2);
  }).toPass({ timeout: 10_000 });
});

test('the language goes along: page, query, cookie, account, and the next browser', async ({
  page,
  browser,
  baseURL,
}) => {
  await enterAs(page, 'en', 'huda');
  await page.goto('/en/admin/people?search=a');
  const other = page.locator('#account-menu a[hreflang=ar]');
  await expect(other).toHaveAttribute('href', '/ar/admin/people?search=a');
  await page.locator('.me').click();
  const kept = page.waitForResponse((response) => response.url().endsWith('/api/identity/language'));
  await other.click();
  expect((await kept).status()).toBe(204);
  await page.waitForURL((url) => url.pathname + url.search === '/ar/admin/people?search=a');
  expect((await page.context().cookies()).find((cookie) => cookie.name === 'locale')?.value).toBe('ar');

  const fresh = await browser.newContext({ baseURL });
  const data = { email: 'huda@kurrasa.example', password: DEMO_PASSWORD, locale: 'en' };
  const entered = await fresh.request.post('/api/identity/sign-in', { data });
  expect(await entered.json()).toEqual({ location: '/ar/admin' });
  expect((await fresh.cookies()).find((cookie) => cookie.name === 'locale')?.value).toBe('ar');
  await fresh.request.post('/api/identity/language', { data: { locale: 'en' } });
  await fresh.close();
});

const HOMES = {
  nadia: '/admin',
  huda: '/admin',
  lina: '/admin/people',
  salma: '/admin/courses',
  yusuf: '/mentor',
  omar: '/account',
  noor: '/dashboard',
};

test('each of the seven roles lands on its own page after signing in', async ({ page, browser, baseURL }) => {
  for (const [who, home] of Object.entries(HOMES)) {
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    const data = { email: `${who}@kurrasa.example`, password: DEMO_PASSWORD, locale: 'en' };
    const { location } = await (await context.request.post('/api/identity/sign-in', { data })).json();
    expect(location.replace(/^\/(en|ar)/, ''), who).toBe(home);
    await page.context().clearCookies();
    await page.context().addCookies(await context.cookies());
    const response = await page.goto(location);
    expect(response?.status(), who).toBe(200);
    expect(new URL(page.url()).pathname, who).toBe(location);
    await expect(page.locator('main h1')).toBeVisible();
    await context.close();
  }
});
