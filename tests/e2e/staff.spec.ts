import type { Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { signInByApi, toastRegion } from './support/live';
import { contextOf } from './support/people';
import { expect, linkFromMail, looksRight, test, visit, watch, words } from './support/school';

// A person from the first line in the form to the erasure, as staff and the person see it.
const COURSE = {
  title: { en: 'Your first online shop', ar: 'متجرك الأول على الإنترنت' },
  path: '/learn/your-first-online-shop',
  first: '/learn/your-first-online-shop/the-person-behind-the-order',
};
const MENTOR: Record<Locale, string> = { en: 'Yusuf Al-Amin', ar: 'يوسف الأمين' };
const PASSWORD = 'a green kettle on the shelf';

/** Looks at the page as it stands: wide and light, on a phone and dark, and that nothing is wider than a very narrow window. */
async function looksRightEverywhere(page: Page, locale: Locale): Promise<void> {
  await looksRight(page, locale);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 375, height: 800 });
  await looksRight(page, locale);
  await page.setViewportSize({ width: 320, height: 800 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, `sideways scrolling on ${page.url()}`).toBeLessThanOrEqual(1);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 720 });
}

for (const locale of ['en', 'ar'] satisfies Locale[]) {
  const t = words(locale);

  test(`a student is added, comes in, is edited, suspended, restored and erased, ${locale}`, async ({
    page,
    browser,
    baseURL,
    trouble,
  }) => {
    test.setTimeout(300_000);
    const email = `thuraya.${locale}.${Date.now()}@shop.example`;
    const names = { en: 'Thuraya Saab', ar: 'ثريا صعب' };
    const fresh = await browser.newContext({ baseURL: baseURL ?? '' });
    const student = await fresh.newPage();
    watch(student, trouble);
    const submit = page.getByRole('button', { name: t('admin.newPerson.submit') });
    const field = (name: string) => page.locator(`main [name="${name}"]:visible`);
    let person = '';

    await test.step('nothing filled in: said at the fields, and the first has the focus', async () => {
      await signInByApi(page.context().request, 'lina@kurrasa.example');
      await visit(page, locale, '/admin/people');
      await page.getByRole('link', { name: t('admin.people.add') }).click();
      await page.waitForURL(`**/${locale}/admin/people/new`);
      await looksRightEverywhere(page, locale);
      await submit.click();
      await expect(page.locator('[aria-invalid=true]').first()).toBeFocused();
      await expect(field('email')).toHaveAccessibleDescription(/\S/);
      await looksRight(page, locale);
    });

    await test.step('an address that is taken leads to its person, and what was typed stays', async () => {
      await field('nameEn').fill(names.en);
      await field('nameAr').fill(names.ar);
      await field('email').fill('noor@kurrasa.example');
      await field('locale').selectOption(locale);
      await page.getByRole('checkbox', { name: COURSE.title[locale] }).check();
      await field('mentor').selectOption({ label: MENTOR[locale] });
      await field('phone').fill('+962 79 000 0001');
      await submit.click();
      await expect(field('email')).toHaveAttribute('aria-invalid', 'true');
      await expect(field('email')).toBeFocused();
      await expect(field('email')).toHaveAccessibleDescription(new RegExp(t('identity.errors.email_taken')));
      const known = page.getByRole('link', { name: t('admin.newPerson.taken') });
      await expect(known).toHaveAttribute('href', new RegExp(`/${locale}/admin/people/[0-9a-f-]{36}$`));
      await expect(field('nameEn')).toHaveValue(names.en);
      await expect(page.getByRole('checkbox', { name: COURSE.title[locale] })).toBeChecked();
      await looksRight(page, locale);
      await known.click();
      await expect(page.getByText('noor@kurrasa.example')).toBeVisible();
      // back in the form everything typed is there again
      await page.goBack();
      await expect(field('nameAr')).toHaveValue(names.ar);
      await expect(field('phone')).toHaveValue('+962 79 000 0001');
    });

    await test.step('with an address of its own the account is made, and staff see the invitation', async () => {
      await field('email').fill(email);
      await expect(page.getByRole('checkbox', { name: COURSE.title[locale] })).toBeChecked();
      await submit.click();
      await page.waitForURL(/\/admin\/people\/[0-9a-f-]{36}$/);
      person = new URL(page.url()).pathname.slice(3);
      await expect(toastRegion(page, locale)).toContainText(email);
      await expect(page.locator('main h1')).toHaveText(names[locale]);
      await expect(page.getByText(t('admin.people.status.invited')).first()).toBeVisible();
      await expect(page.getByText(COURSE.title[locale])).toBeVisible();
      await expect(page.getByText(MENTOR[locale])).toBeVisible();
      await expect(page.getByRole('button', { name: t('admin.person.resend') })).toBeVisible();
      await looksRightEverywhere(page, locale);
    });

    await test.step('the welcome mail has one button; the student comes in, and the first lesson is open', async () => {
      const link = await linkFromMail(student, locale, email, /accept-invitation/);
      const mail = student.frameLocator('iframe');
      await expect(mail.getByRole('link', { name: t('learning.mails.welcome.action') })).toHaveCount(1);
      await expect(mail.getByText(COURSE.title[locale])).toBeVisible();
      await student.goto(link);
      await looksRightEverywhere(student, locale);
      const password = student.locator('input[name=password]');
      await password.fill('short');
      await student.getByRole('button', { name: t('identity.reset.submit') }).click();
      await expect(student.locator('input[name=password]')).toHaveAttribute('aria-invalid', 'true');
      await looksRight(student, locale);
      await password.fill(PASSWORD);
      await student.getByRole('button', { name: t('identity.reset.submit') }).click();
      await student.waitForURL(`**/${locale}/dashboard`);
      await expect(student.locator(`main a[href*="${COURSE.path}"]`).first()).toBeVisible();
      await visit(student, locale, COURSE.first);
      await expect(student.locator('video')).toBeVisible();
      await visit(student, locale, '/account');
      await looksRightEverywhere(student, locale);
      const data = await fresh.request.get('/api/identity/my-data');
      expect(data.headers()['content-disposition']).toContain('attachment');
      expect(await data.text()).toContain(email);
    });

    await test.step('staff now see an active person and edit the details', async () => {
      await page.goto(`/${locale}${person}`);
      await expect(page.getByText(t('admin.people.status.active'), { exact: true })).toBeVisible();
      await expect(page.getByText(t('admin.people.status.invited'))).toHaveCount(0);
      await page.getByRole('link', { name: t('admin.person.edit') }).click();
      await page.waitForURL(/\/edit$/);
      await looksRightEverywhere(page, locale);
      await field('shopUrl').fill('not an address');
      await page.getByRole('button', { name: t('admin.edit.save'), exact: true }).click();
      await expect(field('shopUrl')).toHaveAttribute('aria-invalid', 'true');
      await expect(field('shopUrl')).toBeFocused();
      await field('shopUrl').fill('https://thuraya.example');
      await field('city').fill('Irbid');
      await page.getByRole('button', { name: t('admin.edit.save'), exact: true }).click();
      await expect(toastRegion(page, locale)).toContainText(t('admin.edit.saved'));
      await page.goto(`/${locale}${person}`);
      await expect(page.getByText('Irbid')).toBeVisible();
      await expect(page.getByText('https://thuraya.example')).toBeVisible();
    });

    const signIn = async () => {
      await student.goto(`/${locale}/sign-in`);
      await student.locator('input[name=email]').fill(email);
      await student.locator('input[name=password]').fill(PASSWORD);
      await student.getByRole('button', { name: t('identity.signIn.submit'), exact: true }).click();
    };

    await test.step('suspended: out at once, with a word why; restored: in again', async () => {
      await page.goto(`/${locale}${person}/edit`);
      await page.getByRole('button', { name: t('admin.edit.suspend'), exact: true }).click();
      await expect(field('reason')).toHaveAttribute('aria-invalid', 'true');
      await field('reason').fill('Asked for a pause');
      await page.getByRole('button', { name: t('admin.edit.suspend'), exact: true }).click();
      await expect(page.getByRole('button', { name: t('admin.edit.restore'), exact: true })).toBeVisible();
      await expect(page.getByText('Asked for a pause')).toBeVisible();
      await looksRightEverywhere(page, locale);
      await student.goto(`/${locale}/dashboard`);
      await student.waitForURL(/\/sign-in/);
      await signIn();
      await expect(student.getByText(t('identity.errors.suspended'))).toBeVisible();
      await page.goto(`/${locale}/admin/people?state=suspended`);
      await expect(page.getByRole('link', { name: names[locale] })).toBeVisible();
      await page.goto(`/${locale}${person}/edit`);
      await page.getByRole('button', { name: t('admin.edit.restore'), exact: true }).click();
      await expect(page.getByRole('button', { name: t('admin.edit.suspend'), exact: true })).toBeVisible();
      await signIn();
      await student.waitForURL(`**/${locale}/dashboard`);
      // who enrols does not erase
      await expect(page.getByRole('button', { name: t('admin.edit.erase') })).toHaveCount(0);
    });

    await test.step('erased after a question that says what stays', async () => {
      const office = await contextOf(browser, baseURL, 'huda');
      const admin = await office.newPage();
      watch(admin, trouble);
      await admin.goto(`/${locale}${person}/edit`);
      const erase = admin.getByRole('button', { name: t('admin.edit.erase') });
      const dialog = admin.getByRole('dialog');
      await erase.click();
      await expect(dialog.getByText(t('admin.edit.eraseStays'))).toBeVisible();
      await expect(dialog.locator('[data-safe]')).toBeFocused();
      await looksRightEverywhere(admin, locale);
      await admin.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(erase).toBeFocused();
      await erase.click();
      await dialog.getByRole('button', { name: t('admin.edit.eraseConfirm') }).click();
      await admin.waitForURL(`**/${locale}/admin/people`);
      await expect(toastRegion(admin, locale)).toContainText(t('admin.edit.erased'));
      expect((await admin.goto(`/${locale}${person}`))?.status()).toBe(404);
      await admin.goto(`/${locale}/admin/people?search=${encodeURIComponent(email)}`);
      await expect(admin.getByText(t('admin.none.title'))).toBeVisible();
      await looksRightEverywhere(admin, locale);
      await student.goto(`/${locale}/dashboard`);
      await student.waitForURL(/\/sign-in/);
      await office.close();
    });
    await fresh.close();
  });
}
