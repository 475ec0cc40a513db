import { signInByApi } from './support/live';
import { ownerSql } from './support/owner-sql';
import { enterAs, expect, looksRight, test, words } from './support/school';
import { twinOf } from './support/twin';

const NOBODY = '0199d2a0-0000-7000-8000-000000000000';

const WHO: { key: string; refused: [path: string, status: 403 | 404][] }[] = [
  {
    key: 'mariam',
    refused: [
      ['/learn/no-such-course', 404],
      ['/learn/your-first-online-shop/no-such-lesson', 404],
      [`/quiz/${NOBODY}`, 404],
      ['/certificates/KRS-0000-000000', 404],
      [`/account/activity/${NOBODY}`, 404],
      ['/admin', 403],
      ['/admin/people', 403],
      ['/admin/jobs', 403],
      ['/mentor', 403],
      [`/mentor/review/${NOBODY}`, 403],
    ],
  },
  {
    key: 'huda',
    refused: [
      [`/admin/people/${NOBODY}`, 404],
      [`/admin/people/${NOBODY}/edit`, 404],
      ['/admin/courses/no-such-course', 404],
      [`/admin/mails/${NOBODY}`, 404],
      [`/admin/audit/${NOBODY}`, 404],
      [`/mentor/essay/${NOBODY}`, 404],
    ],
  },
];

for (const locale of ['en', 'ar'] as const) {
  for (const who of WHO) {
    test(`${locale}: what ${who.key} may not see or misspelt is a page, with its status, also without script`, async ({
      page,
      browser,
    }) => {
      const t = words(locale);
      await enterAs(page, locale, who.key);
      const bare = await browser.newContext({
        javaScriptEnabled: false,
        storageState: await page.context().storageState(),
      });
      const still = await bare.newPage();
      for (const [path, status] of who.refused) {
        const answer = await still.goto(`/${locale}${path}`);
        expect(answer?.status(), path).toBe(status);
        const title = t(status === 404 ? 'shell.notFound.title' : 'shell.forbidden.title');
        await expect(still.getByRole('heading', { level: 1, name: title }), path).toBeVisible();
        await expect(still.getByRole('link', { name: t('shell.forbidden.home') }), path).toBeVisible();
        expect(await still.locator('html').getAttribute('lang'), path).toBe(locale);
        expect(await still.title(), path).not.toBe('');
        expect(await still.locator('title').count(), path).toBe(1);
      }
      await bare.close();
    });
  }

  test(`${locale}: a click on what is gone by now shows so in place, and the way back leads on`, async ({ page }) => {
    const t = words(locale);
    await enterAs(page, locale, 'mariam');
    await page.goto(`/${locale}/my-courses`);
    await page.evaluate((address) => {
      const { next } = Object.assign(window, { kept: true }) as unknown as {
        next: { router: { push(to: string): void } };
      };
      next.router.push(address);
    }, `/${locale}/learn/gone-meanwhile`);
    await expect(page.getByRole('heading', { level: 1, name: t('shell.notFound.title') })).toBeVisible();
    expect(await page.evaluate(() => 'kept' in window), 'the page was not loaded anew').toBe(true);
    await page.getByRole('link', { name: t('shell.forbidden.home') }).click();
    await page.waitForURL(`**/${locale}/dashboard`);
  });
}

for (const locale of ['en', 'ar'] as const) {
  test(`${locale}: a page that fails on the server says so in its frame, with its status and a number, also without script`, async ({
    page,
    browser,
    baseURL,
    trouble,
  }) => {
    const t = words(locale);
    const { email } = await twinOf('jonas', { en: 'Jonas', ar: 'يوناس' });
    // A row that no code of ours could have written, so that reading the list fails.
    await ownerSql(
      `insert into certificates (organization_id, person_id, course_id, number, sheet, completed_on, signature, fingerprint)
       select p.organization_id, p.id, c.id, 'KRS-2026-' || upper(right(md5(p.id::text), 8)) || '-X', '{}', current_date, 'none', 'none'
       from people p join courses c on c.organization_id = p.organization_id where p.email = $1 order by c.id limit 1`,
      [email],
    );
    await signInByApi(page.context().request, email);
    const storageState = await page.context().storageState();
    const bare = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '', storageState });
    for (const one of [page, await bare.newPage()]) {
      const answer = await one.goto(`/${locale}/certificates`);
      expect(answer?.status()).toBe(500);
      await expect(one.getByRole('heading', { level: 1, name: t('shell.failed.title') })).toBeVisible();
      await expect(one.locator('main')).toContainText(new RegExp(`${t('shell.failed.reference')}\\s[0-9a-f]{8}`));
      await expect(one.getByRole('link', { name: t('shell.failed.retry') })).toHaveAttribute(
        'href',
        `/${locale}/certificates`,
      );
      await expect(one.locator('nav').first()).toBeVisible();
    }
    await looksRight(page, locale);
    await bare.close();
    trouble.list.length = 0; // the failure itself
  });
}
