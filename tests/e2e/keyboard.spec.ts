import type { Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { photographsWithAPhone } from '@/prisma/seed/content/courses/photographs-with-a-phone';
import type { SeedQuiz } from '@/prisma/seed/content/types';
import { press, tabTo, walk } from './support/keyboard';
import { bell, signInByApi } from './support/live';
import { expect, test, words } from './support/school';
import { twinOf } from './support/twin';
import { pattern } from './support/words';

// Nothing here touches the mouse. What is done is done by learners whom no other journey needs.
const SHOP = '/learn/your-first-online-shop';
const t = words('en');
const come = (page: Page, who: string) => signInByApi(page.context().request, `${who}@kurrasa.example`);

const WALKS: { who: string | null; locale: Locale; paths: string[] }[] = [
  {
    who: null,
    locale: 'ar',
    paths: ['', '/courses/photographs-with-a-phone', '/sign-in', '/sign-up', '/verify'],
  },
  {
    who: 'noor',
    locale: 'ar',
    paths: ['/dashboard', `${SHOP}/the-person-behind-the-order`, '/notifications', '/account'],
  },
  { who: 'yusuf', locale: 'en', paths: ['/mentor'] },
  { who: 'huda', locale: 'en', paths: ['/admin', '/admin/people', '/admin/people/new', '/admin/audit'] },
];

for (const { who, locale, paths } of WALKS) {
  test(`the Tab key goes through every page of ${who ?? 'a visitor'}, ${locale}`, async ({ page }) => {
    if (who) await come(page, who);
    for (const path of paths) {
      await page.goto(`/${locale}${path}`);
      await walk(page);
    }
  });
}

test('a quiz by keys alone', async ({ page }) => {
  const quiz = photographsWithAPhone.sections
    .flatMap((section) => section.lessons)
    .flatMap((lesson) => lesson.items)
    .find((item): item is SeedQuiz => item.kind === 'quiz');
  if (!quiz) throw new Error('The course has no quiz');
  await come(page, 'mariam');
  await page.goto('/en/learn/photographs-with-a-phone/quiz-six-pictures');
  await press(
    page,
    page.getByRole('button', {
      name: new RegExp(`${t('assessment.card.start')}|${pattern('en', 'assessment.card.again').source}`),
    }),
  );
  await page.waitForURL(/\/quiz\//);
  for (let i = 0; i < quiz.questions.length; i++) {
    await expect(
      page.getByText(t('assessment.runner.of', { number: i + 1, total: quiz.questions.length })),
    ).toBeVisible();
    const prompt = (await page.locator('#question').innerText()).trim();
    const question = quiz.questions.find((one) => one.prompt.en.trim() === prompt);
    if (!question) throw new Error(`A question nobody wrote: ${prompt}`);
    if (question.type === 'multiple_choice') {
      const texts = await page.locator('fieldset label [dir=auto]').allInnerTexts();
      for (const option of question.options.filter((one) => one.correct))
        await page.keyboard.press('abcdefgh'.charAt(texts.indexOf(option.text.en)));
    } else if (question.type === 'true_false') await page.keyboard.press(question.answer ? 'a' : 'b');
    else if (question.type === 'short_answer') {
      await tabTo(page, page.locator('main input'));
      await page.keyboard.type(question.accepted.en[0] ?? '');
    }
    if (i === 0) {
      // there and back again with the arrows
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowLeft');
    }
    await page.keyboard.press('Enter');
  }
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(dialog.locator('[data-safe]')).toBeFocused();
  await press(page, dialog.getByRole('button', { name: t('assessment.runner.handIn') }));
  await expect(page.getByText(t('assessment.result.passed'), { exact: true }).first()).toBeVisible();
  await walk(page);
});

test('a mentor returns and approves in at most three keys; the learner hands in without a mouse', async ({
  page,
  browser,
  baseURL,
}) => {
  const reader = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await come(reader, 'yusuf');
  // a learner of its own in every attempt, with a price sheet that waits
  const { name, email } = await twinOf('hamza', { en: 'Hamza', ar: 'حمزة' });
  await signInByApi(page.context().request, email);
  const openWork = async () => {
    await reader.goto('/en/mentor');
    await press(reader, reader.locator('main a[href*="/mentor/review/"]').filter({ hasText: name.en }));
    await reader.waitForURL(/\/mentor\/review\//);
    await expect(reader.getByRole('button', { name: t('mentorship.review.return'), exact: true })).toBeVisible();
  };
  const dialog = reader.getByRole('dialog');

  await openWork();
  await walk(reader);
  // R opens on the words; Escape leaves everything as it was.
  await reader.keyboard.press('r');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await reader.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  // Nothing written: the refusal stands at the field, and the field has the focus.
  await reader.keyboard.press('r');
  await reader.keyboard.press('Control+Enter');
  await expect(dialog.getByRole('textbox')).toHaveAccessibleDescription(t('mentorship.review.requestMissing'));
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await reader.keyboard.type('Add what a returned parcel costs.');
  await reader.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(reader.getByText(t('mentorship.review.doneReturned', { name: name.en }))).toBeVisible();

  await page.goto(`/en${SHOP}/assignment-your-price-sheet`);
  const work = page.getByLabel(t('assessment.assignment.draft'));
  await tabTo(page, work);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Returned parcels: 1.10 each, now in the sheet.');
  await press(page, page.getByRole('button', { name: t('assessment.assignment.sendAgain', { version: 2 }) }));
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: t('assessment.assignment.sendAgain', { version: 2 }) })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').locator('[data-safe]')).toBeFocused();
  await press(
    page,
    page.getByRole('dialog').getByRole('button', { name: t('assessment.assignment.sendAgain', { version: 2 }) }),
  );
  await expect(work).toHaveCount(0);

  await openWork();
  await expect(reader.getByText('Returned parcels: 1.10 each').first()).toBeVisible();
  await reader.keyboard.press('a');
  await expect(dialog.locator('[data-safe]')).toBeFocused();
  await reader.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(reader.getByText(name.en).first()).toBeAttached();

  // The bell, the notice, and its menu.
  await page.goto('/en/dashboard');
  await press(page, bell(page));
  await page.waitForURL('**/en/notifications');
  const menu = page.getByRole('button', { name: t('engagement.page.actions') }).first();
  await press(page, menu);
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem').nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await press(page, page.locator('main li a').first());
  await page.waitForURL('**/learn/**');
  await reader.context().close();
});

test('the lists of the school: search, filter, pages, an entry and back', async ({ page }) => {
  await come(page, 'huda');
  await page.goto('/en/admin/people');
  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type('a');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search=a/);
  const filter = page.getByRole('button', { name: t('admin.filter.role') });
  await press(page, filter);
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(filter).toBeFocused();
  await page.keyboard.press('Enter');
  // End belongs to the menu only once it is open; before that it is the end of the page.
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem').last()).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL(/search=a.*role=student|role=student.*search=a/);
  const list = page.url();
  await press(page, page.locator('main a.dt-link').first());
  await page.waitForURL(/\/admin\/people\/[0-9a-f-]{36}/);
  await page.goBack();
  await page.waitForURL(list);
  await expect(page.locator('main a.dt-link').first()).toBeVisible();
  await page.goto('/en/admin/audit');
  await press(page, page.getByRole('link', { name: t('audit.paging.next'), exact: true }));
  await page.waitForURL(/cursor=/);
  await press(page, page.locator('main a[href*="/admin/audit/"]').first());
  await page.waitForURL(/\/admin\/audit\/[^?]+/);
  await page.goBack();
  await page.waitForURL(/cursor=/);
});

test('the account, its menu, the other language, and the menu of a phone', async ({ page }) => {
  await come(page, 'noor');
  await page.goto('/en/account');
  const account = page.locator('.me');
  await press(page, account);
  const menu = page.locator('#account-menu');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(account).toBeFocused();
  await page.keyboard.press('Enter');
  await press(page, menu.getByRole('link', { name: t('shell.otherLanguage') }));
  await page.waitForURL('**/ar/account');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.setViewportSize({ width: 375, height: 740 });
  const more = page.locator('.app-bar button');
  await press(page, more);
  await expect(page.locator('#more')).toBeVisible();
  await tabTo(page, page.locator('#more a').first());
  await page.keyboard.press('Escape');
  await expect(page.locator('#more')).toBeHidden();
  await expect(more).toBeFocused();

  await page.goto('/ar');
  const open = page.locator('button[popovertarget="site-menu"]');
  await press(page, open);
  await tabTo(page, page.locator('#site-menu nav a').first());
  await page.keyboard.press('Escape');
  await expect(page.locator('#site-menu')).toBeHidden();
  await expect(open).toBeFocused();
});
