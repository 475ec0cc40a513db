import type { Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { castName } from './support/cast';
import { bellCount, bellShows, LIVE_MS, markDocument, openLive, signInByApi, toastRegion } from './support/live';
import { enterAs, expect, looksRight, test, visit, watch, words } from './support/school';
import { twinOf } from './support/twin';
import { pattern } from './support/words';

const COURSE = 'your-first-online-shop';
const ASSIGNMENT = 'assignment-your-price-sheet';
const NEXT = 'photographs-by-window-light';

// In each language another mentor, so that the two can run side by side; and in every attempt a learner of its own, who
// stands where this one of the cast does: what one attempt used up is of no use to the next.
const pairs: Record<Locale, { like: string; first: Record<Locale, string>; mentor: string }> = {
  en: { like: 'mariam', first: { en: 'Mariam', ar: 'مريم' }, mentor: 'yusuf' },
  ar: { like: 'ines', first: { en: 'Ines', ar: 'إيناس' }, mentor: 'dana' },
};
const assignment: Record<Locale, string> = { en: 'Your price sheet', ar: 'جدول الأسعار' };
const nextLesson: Record<Locale, string> = { en: 'Photographs by window light', ar: 'تصوير بضوء النافذة' };

/** What a learner has open: the locked lesson, the dashboard and the outline, all listening. Nobody touches them. */
async function openThree(page: Page, locale: Locale) {
  const board = await page.context().newPage();
  const outline = await page.context().newPage();
  await openLive(page, `/${locale}/learn/${COURSE}/${NEXT}`);
  await openLive(board, `/${locale}/dashboard`);
  await openLive(outline, `/${locale}/learn/${COURSE}`);
  const all = [page, board, outline];
  const marks = await Promise.all(all.map(markDocument));
  // the player has the whole screen: no bell there, but the sentence
  const before = await bellCount(board);
  await bellShows(outline, before);
  return {
    board,
    outline,
    /** Each bell rises by one and each page says the sentence; then the rest is looked at; no document was loaded. */
    told: async (sentence: string, look: () => Promise<void>) => {
      const from = Date.now();
      await Promise.all([
        ...[board, outline].map((one) => bellShows(one, before + 1)),
        ...all.map((one) => expect(toastRegion(one, locale)).toContainText(sentence, { timeout: LIVE_MS })),
        look(),
      ]);
      expect(Date.now() - from).toBeLessThan(LIVE_MS);
      for (const mark of marks) await mark.expectSame();
      await board.close();
      await outline.close();
    },
  };
}

async function handIn(page: Page, locale: Locale, text: string, file: string): Promise<void> {
  const t = words(locale);
  const work = page.getByLabel(t('assessment.assignment.draft'));
  await work.fill(text);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: file, mimeType: 'text/plain', buffer: Buffer.from(`${text}\n`.repeat(400)) });
  await expect(page.getByText(t('assessment.assignment.filesDone'))).toBeVisible();
  const send = pattern(locale, 'assessment.assignment.sendAgain');
  const first = pattern(locale, 'assessment.assignment.send');
  await page
    .getByRole('button', { name: new RegExp(`${send.source}|${first.source}`) })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await looksRight(page, locale);
  await dialog.getByRole('button', { name: new RegExp(`${send.source}|${first.source}`) }).click();
  await expect(page.getByLabel(t('assessment.assignment.draft'))).toHaveCount(0);
}

for (const locale of ['en', 'ar'] satisfies Locale[]) {
  const t = words(locale);

  test(`hands in, comes back, goes on the moment the mentor approves, ${locale}`, async ({
    page,
    browser,
    trouble,
  }) => {
    test.setTimeout(240_000);
    const { like, first, mentor } = pairs[locale];
    const { name, email } = await twinOf(like, first);
    const learner = name[locale];
    const mentorContext = await browser.newContext({
      baseURL: new URL('/', page.url() === 'about:blank' ? (test.info().project.use.baseURL ?? '') : page.url()).origin,
    });
    const reader = await mentorContext.newPage();
    watch(reader, trouble);
    const text =
      locale === 'en'
        ? 'Soap 2.40, wrapping 0.35, delivery 12.00. Price 21.'
        : 'الصابونة ٢٫٤٠ والتغليف ٠٫٣٥ والتوصيل ١٢. السعر ٢١.';

    await test.step('the draft keeps itself over a reload', async () => {
      await signInByApi(page.context().request, email);
      await visit(page, locale, `/learn/${COURSE}/${ASSIGNMENT}`);
      await page.getByLabel(t('assessment.assignment.draft')).fill(text);
      await expect(
        page
          .locator('form, main')
          .getByText(new RegExp(`${pattern(locale, 'assessment.assignment.saved').source.replace('.+', '\\d\\d')}`))
          .first(),
      ).toBeVisible();
      await page.reload();
      await expect(page.getByLabel(t('assessment.assignment.draft'))).toHaveValue(text);
    });

    await test.step('sends text and a file', () => handIn(page, locale, text, 'price-sheet.txt'));

    await test.step('the next lesson is locked and says what it waits for', async () => {
      await visit(page, locale, `/learn/${COURSE}/${NEXT}`);
      await expect(page.getByText(t('learning.lesson.lockedTitle'))).toBeVisible();
    });

    await test.step('the mentor finds it in the queue', async () => {
      await enterAs(reader, locale, mentor);
      await visit(reader, locale, '/mentor');
      await reader.locator('main a[href*="/mentor/review/"]').filter({ hasText: learner }).first().click();
      await reader.waitForURL(/\/mentor\/review\//);
      await looksRight(reader, locale);
      await expect(reader.getByText(text.slice(0, 20)).first()).toBeVisible();
    });

    await test.step('returns it with a request; the learner hears of it without loading anything', async () => {
      const open = await openThree(page, locale);
      await reader
        .getByRole('button', { name: t('mentorship.review.return'), exact: true })
        .first()
        .click();
      const dialog = reader.getByRole('dialog');
      await dialog
        .getByRole('textbox')
        .fill(locale === 'en' ? 'Add the cost of a returned parcel.' : 'تُضاف كلفة الطرد المرتجع.');
      await dialog.getByRole('button', { name: t('mentorship.review.return'), exact: true }).click();
      await expect(dialog).toBeHidden();
      await open.told(
        t('engagement.notices.submission_returned', {
          reviewer: castName(mentor, locale),
          assignment: assignment[locale],
        }),
        async () => {
          await expect(
            open.board.locator('main').getByText(t('learning.dashboard.returned'), { exact: true }),
          ).toBeVisible({ timeout: LIVE_MS });
          await expect(
            open.outline.locator(`main a[href$="/${ASSIGNMENT}"]`).filter({ hasText: t('learning.state.returned') }),
          ).toBeVisible({ timeout: LIVE_MS });
        },
      );
      await visit(page, locale, `/learn/${COURSE}/${ASSIGNMENT}`);
      await expect(
        page.getByText(locale === 'en' ? 'Add the cost of a returned parcel.' : 'تُضاف كلفة الطرد المرتجع.').first(),
      ).toBeVisible();
    });

    await test.step('sends a second version', () => handIn(page, locale, `${text} +1.00`, 'price-sheet-2.txt'));

    await test.step('approval opens the next lesson live', async () => {
      const open = await openThree(page, locale);
      await expect(page.getByText(t('learning.lesson.lockedTitle'))).toBeVisible();
      await expect(open.board.locator(`main a[href$="/${NEXT}"]`)).toHaveCount(0);
      const row = open.outline
        .locator('main .lrow')
        .filter({ has: open.outline.locator(`a.lrow-a[href$="/${NEXT}"]`) });
      await expect(row).toHaveClass(/lrow-lock/);
      await reader.goto(`/${locale}/mentor`);
      await reader.locator('main a[href*="/mentor/review/"]').filter({ hasText: learner }).first().click();
      await reader.waitForURL(/\/mentor\/review\//);
      await reader
        .getByRole('button', {
          name: new RegExp(
            `^(${t('mentorship.review.approve')}|${pattern(locale, 'mentorship.review.approveOpens').source})`,
          ),
        })
        .first()
        .click();
      const dialog = reader.getByRole('dialog');
      await dialog.locator('button[data-safe]').click();
      // Nobody touches the learner's pages: the message comes over the open connection.
      await open.told(
        t('engagement.notices.submission_approved', {
          reviewer: castName(mentor, locale),
          assignment: assignment[locale],
          opened: 'yes',
          lesson: nextLesson[locale],
        }),
        async () => {
          await expect(page.getByText(t('learning.lesson.lockedTitle'))).toHaveCount(0, { timeout: LIVE_MS });
          await expect(open.board.locator(`main a[href$="/${NEXT}"]`).first()).toBeVisible({ timeout: LIVE_MS });
          await expect(row).not.toHaveClass(/lrow-lock/, { timeout: LIVE_MS });
        },
      );
      await looksRight(page, locale);
      await visit(page, locale, '/notifications');
    });
    await mentorContext.close();
  });
}
