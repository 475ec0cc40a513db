import type { Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/password';
import { signInByApi } from './support/live';
import { personPath } from './support/people';
import { expect, linkFromMail, looksRight, test, words } from './support/school';

/** A sentence in the language of the page. */
const SAID: Record<Locale, RegExp> = { en: /[a-z]{3}/i, ar: /[\u0600-\u06ff]{3}/ };
const SCRIPT = '"><script>window.hacked = 1</script>';
const LONG = 'x'.repeat(300);

/** What is typed by field, which fields are complained about (the first has the focus), which keep what was typed. */
type Case = { typed: Record<string, string>; wrong: string[]; kept: string[] };
type FormOf = { path: string; who?: string; cases: Case[] };

const FORMS: Record<string, FormOf> = {
  'the sign-in': {
    path: '/sign-in',
    cases: [
      { typed: { email: '', password: '' }, wrong: ['email', 'password'], kept: [] },
      { typed: { email: 'mariam', password: 'x' }, wrong: ['email'], kept: ['email', 'password'] },
      { typed: { email: SCRIPT, password: 'x' }, wrong: ['email'], kept: ['email', 'password'] },
      { typed: { email: `${LONG}@example.com`, password: 'x' }, wrong: ['email'], kept: ['email'] },
      { typed: { email: 'mariam@kurrasa.example', password: '' }, wrong: ['password'], kept: ['email'] },
    ],
  },
  'the sign-up': {
    path: '/sign-up',
    cases: [
      { typed: { email: '', password: '' }, wrong: ['name', 'email', 'password'], kept: [] },
      {
        typed: { nameEn: SCRIPT, nameAr: LONG, email: 'nobody', password: '١٢٣٤٥٦' },
        wrong: ['nameAr', 'email', 'password'],
        kept: ['nameEn', 'nameAr', 'email', 'password'],
      },
    ],
  },
  'a forgotten password': {
    path: '/forgot-password',
    cases: [
      { typed: { email: '' }, wrong: ['email'], kept: [] },
      { typed: { email: SCRIPT }, wrong: ['email'], kept: ['email'] },
      { typed: { email: `${LONG}@example.com` }, wrong: ['email'], kept: ['email'] },
    ],
  },
  'a new password': {
    path: `/reset-password?token=${'t'.repeat(40)}`,
    cases: [
      { typed: { password: '' }, wrong: ['password'], kept: [] },
      { typed: { password: 'short' }, wrong: ['password'], kept: ['password'] },
      { typed: { password: LONG }, wrong: ['password'], kept: [] },
    ],
  },
  'an invitation': {
    path: `/accept-invitation?token=${'t'.repeat(40)}`,
    cases: [{ typed: { password: '١٢٣' }, wrong: ['password'], kept: [] }],
  },
  'the check of a certificate': {
    path: '/verify',
    cases: [{ typed: { number: '' }, wrong: ['number'], kept: [] }],
  },
  'the profile': {
    path: '/account',
    who: 'noor',
    cases: [
      {
        typed: { phone: 'call me', goals: 'g'.repeat(2_001), city: SCRIPT },
        wrong: ['phone', 'goals'],
        kept: ['phone', 'goals', 'city'],
      },
      { typed: { nameEn: '', nameAr: '' }, wrong: ['nameEn'], kept: [] },
      { typed: { occupation: LONG }, wrong: ['occupation'], kept: ['occupation'] },
    ],
  },
  'a new person': {
    path: '/admin/people/new',
    who: 'lina',
    cases: [
      { typed: { nameEn: '', nameAr: '', email: '' }, wrong: ['nameEn', 'email'], kept: [] },
      {
        typed: { nameEn: LONG, nameAr: SCRIPT, phone: 'call me', accessUntil: '2020-01-01', email: 'nobody' },
        wrong: ['nameEn', 'email', 'phone'],
        kept: ['nameEn', 'nameAr', 'email', 'phone', 'accessUntil'],
      },
      {
        typed: { nameEn: 'Thuraya Saab', accessUntil: '2020-01-01', email: 'thuraya.forms@shop.example' },
        wrong: ['accessUntil'],
        kept: ['nameEn', 'email', 'accessUntil'],
      },
    ],
  },
  'the details of a person': {
    path: '{noor}/edit',
    who: 'lina',
    cases: [
      { typed: { nameEn: '', nameAr: '' }, wrong: ['nameEn'], kept: [] },
      {
        typed: { phone: '١٢', shopUrl: 'javascript:alert(1)', city: SCRIPT, emergencyName: LONG },
        wrong: ['phone', 'shopUrl', 'emergencyName'],
        kept: ['phone', 'shopUrl', 'city', 'emergencyName'],
      },
    ],
  },
  'another address for a person': {
    path: '{noor}/edit',
    who: 'lina',
    cases: [
      { typed: { email: '' }, wrong: ['email'], kept: [] },
      { typed: { email: SCRIPT }, wrong: ['email'], kept: ['email'] },
      { typed: { email: 'mariam@kurrasa.example' }, wrong: ['email'], kept: ['email'] },
    ],
  },
  'a suspension': {
    path: '{noor}/edit',
    who: 'lina',
    cases: [
      { typed: { until: '', reason: '' }, wrong: ['reason'], kept: [] },
      { typed: { until: '2020-01-01', reason: SCRIPT }, wrong: ['until'], kept: ['reason', 'until'] },
    ],
  },
  'the rules for search engines': {
    path: '/admin/settings',
    who: 'huda',
    cases: [
      { typed: { rules: 'Disallow' }, wrong: ['rules'], kept: ['rules'] },
      { typed: { rules: `User-agent: *\n${SCRIPT}` }, wrong: ['rules'], kept: ['rules'] },
    ],
  },
  'the password': {
    path: '/account',
    who: 'noor',
    cases: [
      { typed: { currentPassword: '', password: '' }, wrong: ['currentPassword', 'password'], kept: [] },
      { typed: { currentPassword: 'not it', password: 'short' }, wrong: ['password'], kept: ['currentPassword'] },
      {
        typed: { currentPassword: 'not the one', password: 'a long sentence about kettles' },
        wrong: ['currentPassword'],
        kept: ['password'],
      },
    ],
  },
};

/** The form that holds a field, its fields and its button. */
function formOf(page: Page, field: string) {
  const form = page
    .locator('form')
    .filter({ has: page.locator(`[name="${field}"]:visible`) })
    .last();
  return {
    field: (name: string) => form.locator(`[name="${name}"]`),
    send: form.locator('button[type=submit]').last(),
  };
}

for (const locale of ['en', 'ar'] satisfies Locale[]) {
  for (const [name, { path, who, cases }] of Object.entries(FORMS)) {
    test(`${name} says at the field what is wrong, ${locale}`, async ({ page, browser, baseURL }) => {
      if (who) await signInByApi(page.context().request, `${who}@kurrasa.example`);
      const noor = path.startsWith('{noor}') ? await personPath(browser, baseURL, 'noor@kurrasa.example') : '';
      for (const { typed, wrong, kept } of cases) {
        // A draft of the case before would come back into the fields while they are being filled.
        if (page.url() !== 'about:blank') await page.evaluate(() => sessionStorage.clear());
        await page.goto(`/${locale}${path.replace('{noor}', noor)}`);
        const { field, send } = formOf(page, Object.keys(typed).at(-1) ?? '');
        for (const [key, value] of Object.entries(typed)) await field(key).fill(value);
        await send.click();
        const named = wrong.map((key) => (key === 'name' ? (locale === 'ar' ? 'nameAr' : 'nameEn') : key));
        const first = field(named[0] ?? '');
        await expect(first, JSON.stringify(typed).slice(0, 80)).toHaveAttribute('aria-invalid', 'true');
        // the first on the page, in whichever order its language puts them
        const marked = await page
          .locator('[aria-invalid=true]')
          .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).name));
        expect(marked.toSorted()).toEqual(named.toSorted());
        await expect(page.locator('[aria-invalid=true]').first()).toBeFocused();
        for (const key of named) await expect(field(key)).toHaveAccessibleDescription(SAID[locale]);
        for (const key of kept) await expect(field(key)).toHaveValue(typed[key] ?? '');
        expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
      }
      await looksRight(page, locale);
    });
  }
}

/** The forms that the browser posts by itself, and whether it was asked before anything left the page. */
const POSTED = ['the sign-in', 'a new password', 'an invitation'];

for (const name of POSTED) {
  const { path, cases } = FORMS[name] as FormOf;
  test(`${name}: what the schema refuses never leaves the page; without script the server says it`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().includes('/api/identity/')) sent.push(request.url());
    });
    const bare = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const still = await bare.newPage();
    for (const { typed, wrong, kept } of cases) {
      for (const one of [page, still]) {
        await one.goto(`/ar${path}`);
        const { field, send } = formOf(one, Object.keys(typed).at(-1) ?? '');
        for (const [key, value] of Object.entries(typed)) await field(key).fill(value);
        await send.click();
        await expect(field(wrong[0] ?? '')).toHaveAttribute('aria-invalid', 'true');
        await expect(field(wrong[0] ?? '')).toHaveAccessibleDescription(SAID.ar);
        for (const key of kept.filter((it) => one === page || it !== 'password'))
          await expect(field(key)).toHaveValue(typed[key] ?? '');
      }
    }
    expect(sent).toEqual([]);
    await bare.close();
  });
}

test('a sign-in that was stopped on its way can be sent again, and by keys alone', async ({ page }) => {
  let sent = 0;
  await page.route('**/api/identity/sign-in', async (route) => {
    sent += 1;
    // what the browser's own button for stopping does: the page that is open stays
    await (sent === 1 ? route.abort('aborted') : route.continue());
  });
  await page.goto('/en/sign-in');
  const { field, send } = formOf(page, 'password');
  await field('email').fill('jonas@kurrasa.example');
  await field('password').fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(send).toHaveAttribute('aria-busy', 'true');
  await page.keyboard.press('Enter');
  await expect(send).not.toHaveAttribute('aria-busy', 'true', { timeout: 20_000 });
  expect(sent, 'a press while it is on its way sends nothing').toBe(1);
  await expect(field('email')).toHaveValue('jonas@kurrasa.example');
  await field('password').press('Enter');
  await page.waitForURL('**/dashboard');
});

test('digits of either script are digits: the telephone number of a profile', async ({ page }) => {
  await signInByApi(page.context().request, 'noor@kurrasa.example');
  await page.goto('/ar/account');
  const { field, send } = formOf(page, 'phone');
  await field('phone').fill('+٩٦٢ ٧٩ ٠٠٠ ٠٠٠٠');
  await send.click();
  await expect(page.getByText(words('ar')('identity.account.saved'))).toBeVisible();
  await page.reload();
  await expect(field('phone')).toHaveValue('+962 79 000 0000');
});

test('links that are used up, cut off or foreign explain themselves', async ({ page, request }) => {
  const t = words('ar');
  await page.goto('/ar/forgot-password');
  await page.getByLabel(t('identity.fields.email')).fill('tomas@kurrasa.example');
  await page.locator('form button[type=submit]').click();
  await expect(page.locator('[role=status]').filter({ hasText: 'tomas@kurrasa.example' })).toBeVisible();
  // The mail speaks the language of the profile; the page of the link is asked for in the reader's.
  const sent = await linkFromMail(page, 'ar', 'tomas@kurrasa.example', /reset-password/);
  const link = sent.replace(/\/(en|ar)\/reset-password/, '/ar/reset-password');
  const choose = async (address: string) => {
    await page.goto(address);
    await page.locator('[name=password]').fill('a sentence about a blue kettle');
    await page.locator('form button[type=submit]').click();
  };
  await choose(link);
  await page.waitForURL((url) => !url.pathname.includes('reset-password'));
  await page.context().clearCookies();
  await choose(link);
  const said = page.locator('main [role=alert]:not(:empty)');
  await expect(said).toHaveText(/[\u0600-\u06ff]{3}/);
  await expect(said).toContainText(t('identity.errors.link_used'));
  await choose(link.slice(0, -6));
  await expect(said).toContainText(t('identity.errors.link_unknown'));
  await expect(page.getByRole('link', { name: t('identity.reset.again') })).toBeVisible();
  await looksRight(page, 'ar');

  await page.goto(`/ar/verify-email?token=${'t'.repeat(43)}`);
  await page.getByRole('button', { name: t('identity.verify.submit') }).click();
  await expect(page.locator('main [role=alert]')).toContainText(t('identity.errors.link_unknown'));

  // A number with script in it is a number that was mistyped, and nothing else.
  await page.goto(`/ar/verify/${encodeURIComponent(SCRIPT)}`);
  await expect(page.getByText(t('certificates.verify.mistyped')).first()).toBeVisible();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);

  // Files, submissions, attempts and certificates of others are missing, not forbidden.
  await signInByApi(request, 'jonas@kurrasa.example');
  const nobody = '0198c6f2-0000-7000-8000-000000000000';
  for (const address of [`/api/files/${nobody}`, `/en/quiz/${nobody}`, '/en/certificates/KRS-2026-AAAAAAAA-A'])
    expect((await request.get(address)).status(), address).toBe(404);
});
