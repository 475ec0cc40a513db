import type { Locale } from '@/lib/i18n/locales';
import { enterAs, expect, test, visit } from './support/school';

/** What people have always tried; each sets a flag when it runs (SEC-4). */
const SCRIPT = '<script>window.__ran = 1</script>';
const IMAGE = '"><img src=x onerror="window.__ran = 2">';
const LINK = 'javascript:window.__ran=3';
const SQL = "'); drop table people; --";
const TEMPLATE = '{{7*7}}<%= 7*7 %>';

// The fixture fails on every script error and on everything the content security policy had to refuse.
for (const locale of ['en', 'ar'] satisfies Locale[]) {
  test(`what was typed to harm is shown as text on every page that shows it, ${locale}`, async ({ page }) => {
    test.setTimeout(180_000);
    page.on('dialog', (dialog) => {
      throw new Error(`A dialog: ${dialog.message()}`);
    });
    const ran = () => page.evaluate(() => (window as unknown as { __ran?: number }).__ran);
    const email = `payload.${locale}.${Date.now()}@school.example`;
    await enterAs(page, locale, 'huda');
    const created = await page.request.post('/api/trpc/learning.createStudent', {
      data: { email, nameEn: `${SCRIPT}${IMAGE}`, nameAr: `${TEMPLATE}${SQL}`, locale },
      headers: { origin: new URL(page.url()).origin },
    });
    expect(created.status(), await created.text()).toBe(200);

    await test.step('the list of people, and the person found by a part of the name', async () => {
      await visit(page, locale, `/admin/people?search=${encodeURIComponent(email)}`);
      const shown = locale === 'en' ? SCRIPT : SQL;
      await expect(page.getByText(shown, { exact: false }).first()).toBeVisible();
      await page.locator('main a[href*="/admin/people/"]').filter({ hasText: shown }).first().click();
      await page.waitForURL(/\/admin\/people\/[0-9a-f-]{36}/);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(shown);
      expect(await ran()).toBeUndefined();
    });

    await test.step('the trail, and searches that are payloads themselves', async () => {
      await visit(page, locale, '/admin/audit');
      for (const words of [SCRIPT, IMAGE, SQL, LINK])
        for (const list of ['people', 'audit', 'mails', 'jobs']) {
          const response = await page.goto(`/${locale}/admin/${list}?search=${encodeURIComponent(words)}`);
          expect(response?.status(), `${list} ${words}`).toBe(200);
          expect(await ran(), `${list} ${words}`).toBeUndefined();
        }
      const catalogue = await page.goto(`/${locale}/courses?search=${encodeURIComponent(IMAGE)}`);
      expect(catalogue?.status()).toBe(200);
      expect(await ran()).toBeUndefined();
    });

    await test.step('the mail that was sent', async () => {
      await page.goto(`/${locale}/admin/mails?search=${encodeURIComponent(email)}`);
      await page.locator('main a[href*="/admin/mails/"]').first().click();
      await page.waitForURL(/\/admin\/mails\/[0-9a-f-]{36}/);
      await expect(page.locator('main')).toContainText(email);
      expect(await ran()).toBeUndefined();
    });
  });
}
