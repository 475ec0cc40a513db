import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import type { Locale } from '@/lib/i18n/locales';
import { press, tabTo, walk } from './support/keyboard';
import { call, signInByApi, toastRegion } from './support/live';
import { expect, looksRight, test, words } from './support/school';

// The forms of staff, filled, refused and saved without touching the mouse.
const come = (page: Page, who: string) => signInByApi(page.context().request, `${who}@kurrasa.example`);
const field = (page: Page, name: string) => page.locator(`main [name="${name}"]:visible`).first();

/** Tabs to a field and types over what stands in it. */
async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
}

/** The refusal stands at the field, in words, and the first such field has the focus; the rest can still be reached. */
async function refusedAt(page: Page, locale: Locale, first: string, ...others: string[]): Promise<void> {
  await expect(field(page, first)).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page, first)).toBeFocused();
  for (const name of [first, ...others]) {
    await expect(field(page, name)).toHaveAttribute('aria-invalid', 'true');
    await expect(field(page, name)).toHaveAccessibleDescription(locale === 'ar' ? /[\u0600-\u06ff]{3}/ : /[a-z]{3}/i);
  }
  await looksRight(page, locale);
  await walk(page);
}

for (const locale of ['en', 'ar'] satisfies Locale[]) {
  const t = words(locale);
  const button = (page: Page, key: string) => page.getByRole('button', { name: t(key), exact: true });

  test(`a person is added and edited by keys alone, ${locale}`, async ({ page }) => {
    test.setTimeout(180_000);
    await come(page, 'lina');
    await page.goto(`/${locale}/admin/people/new`);
    await walk(page);
    await press(page, button(page, 'admin.newPerson.submit'));
    await refusedAt(page, locale, 'nameEn', 'email');

    const email = `keys.${locale}.${Date.now()}@shop.example`;
    await type(page, field(page, 'nameEn'), 'Keys Alone');
    await type(page, field(page, 'nameAr'), 'مفاتيح وحدها');
    await type(page, field(page, 'email'), 'keys');
    await type(page, field(page, 'phone'), 'call me');
    await press(page, page.getByRole('checkbox').first(), 'Space');
    await expect(page.getByRole('checkbox').first()).toBeChecked();
    await tabTo(page, field(page, 'mentor'));
    await page.keyboard.press('ArrowDown');
    await expect(field(page, 'mentor')).not.toHaveValue('');
    await press(page, button(page, 'admin.newPerson.submit'));
    await refusedAt(page, locale, 'email', 'phone');
    await expect(field(page, 'nameAr')).toHaveValue('مفاتيح وحدها');
    await type(page, field(page, 'email'), email);
    await type(page, field(page, 'phone'), '+962 79 000 0002');
    // Enter in a field sends the form, as everywhere
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/admin\/people\/[0-9a-f-]{36}$/);
    await expect(page.getByText(email).first()).toBeVisible();
    await walk(page);

    await press(page, page.getByRole('link', { name: t('admin.person.edit') }));
    await page.waitForURL(/\/edit$/);
    await walk(page);
    await type(page, field(page, 'shopUrl'), 'not an address');
    await type(page, field(page, 'city'), 'Irbid');
    await press(page, button(page, 'admin.edit.save'));
    await refusedAt(page, locale, 'shopUrl');
    await expect(field(page, 'city')).toHaveValue('Irbid');
    await type(page, field(page, 'shopUrl'), 'https://keys.example');
    await press(page, button(page, 'admin.edit.save'));
    await expect(toastRegion(page, locale)).toContainText(t('admin.edit.saved'));

    await press(page, button(page, 'admin.edit.suspend'));
    await refusedAt(page, locale, 'reason');
    await type(page, field(page, 'reason'), 'Asked for a pause');
    await page.keyboard.press('Enter');
    await expect(button(page, 'admin.edit.restore')).toBeVisible();
    await press(page, button(page, 'admin.edit.restore'));
    await expect(button(page, 'admin.edit.suspend')).toBeVisible();
    await page.reload();
    await expect(field(page, 'shopUrl')).toHaveValue('https://keys.example');
  });
}

test.describe('the settings of the school', () => {
  // one school, one file and one logo
  test.describe.configure({ mode: 'serial' });
  for (const locale of ['en', 'ar'] satisfies Locale[]) {
    const t = words(locale);
    const button = (page: Page, key: string) => page.getByRole('button', { name: t(key), exact: true });
    const dialog = (page: Page) => page.getByRole('dialog');

    test(`the rules for search engines by keys alone, ${locale}`, async ({ page }) => {
      test.setTimeout(180_000);
      await come(page, 'huda');
      await call(page.request, 'organizations.updateRobots', { rules: '' });
      await page.goto(`/${locale}/admin/settings`);
      await walk(page);
      const form = (key: string) => `organizations.robots.form.${key}`;
      await type(page, field(page, 'rules'), 'Disallow');
      await press(page, button(page, form('save')));
      await refusedAt(page, locale, 'rules');
      await expect(field(page, 'rules')).toHaveValue('Disallow');

      await type(page, field(page, 'rules'), 'User-agent: KeysBot\nDisallow: /');
      await press(page, button(page, form('save')));
      await expect(dialog(page).locator('[data-safe]')).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden();
      await expect(page.getByText(t(form('notSaved')))).toBeVisible();
      await expect(field(page, 'rules')).toHaveValue('User-agent: KeysBot\nDisallow: /');
      await press(page, button(page, form('save')));
      await press(page, dialog(page).getByRole('button', { name: t(form('confirm')) }));
      await expect(toastRegion(page, locale)).toContainText(t(form('saved')));
      await expect.poll(async () => (await page.request.get('/robots.txt')).text()).toContain('KeysBot');

      await press(page, button(page, form('reset')));
      await expect(dialog(page).locator('[data-safe]')).toBeFocused();
      await press(page, dialog(page).getByRole('button', { name: t(form('reset')), exact: true }));
      await expect(toastRegion(page, locale)).toContainText(t(form('resetDone')));
      await expect(field(page, 'rules')).toHaveValue('');
      await expect.poll(async () => (await page.request.get('/robots.txt')).text()).not.toContain('KeysBot');
    });

    test(`the logo by keys alone, ${locale}`, async ({ page }) => {
      test.setTimeout(180_000);
      const form = (key: string) => `organizations.logo.form.${key}`;
      await come(page, 'huda');
      // what an attempt that was broken off left behind
      await page.request.post('/api/trpc/organizations.removeLogo', { data: {} });
      await page.goto(`/${locale}/admin/settings`);
      await press(page, button(page, form('choose')));
      await expect(field(page, 'alt.en')).toBeVisible();
      await walk(page);
      await press(page, button(page, form('save')));
      await expect(page.locator('main [role=alert]').filter({ hasText: t(form('noFile')) })).toBeFocused();

      const choose = async (name: string, mimeType: string, buffer: Buffer) => {
        const opened = page.waitForEvent('filechooser');
        await press(page, page.locator('main input[type=file]'));
        await (await opened).setFiles({ name, mimeType, buffer });
      };
      await choose('logo.txt', 'text/plain', Buffer.from('no picture'));
      await expect(page.locator('main').getByText('logo.txt')).toBeVisible();
      const picture = { width: 240, height: 80, channels: 4, background: '#0b5e65' } as const;
      await choose('logo.png', 'image/png', await sharp({ create: picture }).png().toBuffer());
      await expect(page.getByText(t(form('previewTitle')))).toBeVisible();
      await press(page, button(page, form('save')));
      await refusedAt(page, locale, 'alt.en', 'alt.ar');
      await type(page, field(page, 'alt.en'), 'Kurrasa, a school');
      await type(page, field(page, 'alt.ar'), 'كُرّاسة، مدرسة');
      await press(page, button(page, form('save')));
      await expect(toastRegion(page, locale)).toContainText(t(form('saved')));
      await expect(
        page.getByRole('img', { name: locale === 'ar' ? 'كُرّاسة، مدرسة' : 'Kurrasa, a school' }).first(),
      ).toBeVisible();

      await press(page, button(page, form('remove')));
      await expect(dialog(page).locator('[data-safe]')).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(button(page, form('remove'))).toBeFocused();
      await page.keyboard.press('Enter');
      await press(page, dialog(page).getByRole('button', { name: t(form('remove')), exact: true }));
      await expect(toastRegion(page, locale)).toContainText(t(form('removed')));
      await expect(button(page, form('choose'))).toBeVisible();
    });
  }
});
