import type { Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { photographsWithAPhone } from '@/prisma/seed/content/courses/photographs-with-a-phone';
import type { SeedQuiz } from '@/prisma/seed/content/types';
import { expect, linkFromMail, looksRight, test, visit, words } from './support/school';

const COURSE = 'photographs-with-a-phone';
const lessons = photographsWithAPhone.sections.flatMap((section) => section.lessons);

/** Watches the video of the open lesson to its end, twice as fast. */
async function watchVideo(page: Page): Promise<void> {
  const video = page.locator('video');
  await video.scrollIntoViewIfNeeded();
  await page.keyboard.press('k');
  await expect.poll(() => video.evaluate((v: HTMLVideoElement) => v.paused)).toBe(false);
  for (let i = 0; i < 4; i++) await page.keyboard.press('>');
  await expect.poll(() => video.evaluate((v: HTMLVideoElement) => v.playbackRate)).toBe(2);
  await expect.poll(() => video.evaluate((v: HTMLVideoElement) => v.ended), { timeout: 80_000 }).toBe(true);
}

async function answer(page: Page, quiz: SeedQuiz, locale: Locale): Promise<void> {
  const t = words(locale);
  for (let i = 0; i < quiz.questions.length; i++) {
    await expect(
      page.getByText(new RegExp(`${t('assessment.runner.of', { number: i + 1, total: quiz.questions.length })}`)),
    ).toBeVisible();
    const prompt = (await page.locator('#question').innerText()).trim();
    const question = quiz.questions.find((one) => one.prompt[locale].trim() === prompt);
    if (!question) throw new Error(`A question nobody wrote: ${prompt}`);
    if (question.type === 'multiple_choice') {
      for (const option of question.options.filter((one) => one.correct)) {
        await page.locator('fieldset label').filter({ hasText: option.text[locale] }).click();
      }
    } else if (question.type === 'true_false') {
      await page
        .locator('fieldset label')
        .nth(question.answer ? 0 : 1)
        .click();
    } else if (question.type === 'short_answer') {
      await page.locator('main input').fill(question.accepted[locale][0] ?? '');
    }
    if (i === 0) await looksRight(page, locale);
    if (i + 1 < quiz.questions.length) await page.getByRole('button', { name: t('assessment.runner.next') }).click();
  }
  await page
    .getByRole('button', { name: t('assessment.runner.handIn') })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('assessment.runner.handIn') })
    .click();
  await expect(page.getByText(t('assessment.result.passed'), { exact: true }).first()).toBeVisible();
}

for (const locale of ['en', 'ar'] satisfies Locale[]) {
  const t = words(locale);

  test(`from sign-up to a certificate that a stranger verifies, ${locale}`, async ({ page, browser, request }) => {
    test.setTimeout(420_000);
    const email = `journey-${locale}-${Date.now()}@example.com`;
    const password = 'an unusual sentence about kettles';
    const name = locale === 'en' ? 'Zaynab Journey' : 'زينب الرحلة';

    await test.step('signs up; what is wrong is said at its field and nothing typed is lost', async () => {
      await page.goto(`/${locale}/courses/${COURSE}`);
      await page
        .getByRole('button', { name: t('site.course.enrolFree') })
        .first()
        .click();
      await page.waitForURL(`**/${locale}/sign-up?next=*`);
      await looksRight(page, locale);
      const first = page.getByLabel(t(locale === 'en' ? 'identity.fields.nameEn' : 'identity.fields.nameAr'));
      await first.fill(name);
      await page.getByLabel(t('identity.fields.email')).fill(email);
      await page.getByLabel(t('identity.fields.password')).fill('short');
      const submit = page.getByRole('button', { name: t('identity.signUp.submit') });
      await submit.click();
      await expect(page.locator('[aria-invalid="true"]')).toHaveCount(1);
      await expect(first).toHaveValue(name);
      await looksRight(page, locale);
      await page.getByLabel(t('identity.fields.password')).fill(password);
      await submit.click();
      await expect(page.getByText(t('identity.signUp.sentTitle'))).toBeVisible();
    });

    await test.step('confirms by the mail', async () => {
      const link = await linkFromMail(page, locale, email, /verify-email/);
      await page.goto(link);
      await looksRight(page, locale);
      await page.getByRole('button', { name: t('identity.verify.submit') }).click();
      // back where the wish to learn began
      await page.waitForURL(`**/${locale}/courses/${COURSE}`);
      await visit(page, locale, '/dashboard');
      await page.goto(link);
      const submit = page.getByRole('button', { name: t('identity.verify.submit') });
      if (await submit.isVisible()) await submit.click();
      await expect(page).not.toHaveURL(/error=internal/);
    });

    await test.step('enrols in a free course', async () => {
      await page.goto(`/${locale}/courses/${COURSE}`);
      await page
        .getByRole('button', { name: t('site.course.enrolFree') })
        .first()
        .click();
      await page.waitForURL(`**/${locale}/learn/${COURSE}`);
      await looksRight(page, locale);
    });

    await test.step('a later lesson is locked and says why', async () => {
      await visit(page, locale, `/learn/${COURSE}/${lessons[3]?.slug}`);
      await expect(page.getByText(t('learning.lesson.lockedTitle'))).toBeVisible();
    });

    for (const [index, lesson] of lessons.entries()) {
      const quiz = lesson.items.find((item): item is SeedQuiz => item.kind === 'quiz');
      await test.step(`lesson ${index + 1}: ${lesson.slug}`, async () => {
        await page.goto(`/${locale}/learn/${COURSE}/${lesson.slug}`);
        await looksRight(page, locale);
        if (lesson.items.some((item) => item.kind === 'video')) await watchVideo(page);
        if (quiz) {
          await page.getByRole('button', { name: t('assessment.card.start') }).click();
          await page.waitForURL(/\/quiz\//);
          await answer(page, quiz, locale);
          await looksRight(page, locale);
          return;
        }
        const mark = page.getByRole('button', { name: t('learning.lesson.markRead') });
        const texts = lesson.items.filter((item) => item.kind === 'text').length;
        await expect(mark).toHaveCount(texts);
        for (let left = texts; left > 0; left--) {
          const saved = page.waitForResponse((answer) => answer.url().includes('learning.completeItem') && answer.ok());
          await mark.first().click();
          await saved;
          await expect(mark).toHaveCount(left - 1);
        }
        const following = lessons[index + 1];
        if (!following) return;
        await expect(async () => {
          await page.goto(`/${locale}/learn/${COURSE}/${following.slug}`);
          await expect(page.getByText(t('learning.lesson.lockedTitle'))).toHaveCount(0, { timeout: 500 });
        }).toPass({ timeout: 15_000 });
      });
    }

    let number = '';
    await test.step('the certificate is there by itself, as a page and as a PDF', async () => {
      await expect(async () => {
        await page.goto(`/${locale}/certificates`);
        await expect(page.locator('main a[href*="/certificates/"]').first()).toBeVisible({ timeout: 1_000 });
      }).toPass({ timeout: 30_000 });
      await looksRight(page, locale);
      const href = (await page.locator('main a[href*="/certificates/"]').first().getAttribute('href')) ?? '';
      number = href.split('/').at(-1) ?? '';
      expect(number).toMatch(/^KRS-\d{4}-/);
      await visit(page, locale, `/certificates/${number}`);
      const pdf = await page.request.get(`/api/certificates/${number}/pdf`);
      expect(pdf.status()).toBe(200);
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
      expect((await request.get(`/api/certificates/${number}/pdf`)).status()).toBe(404);
    });

    await test.step('a stranger verifies it, and a mistyped number is told from an unknown one', async () => {
      const stranger = await (await browser.newContext()).newPage();
      await stranger.goto(`${new URL(page.url()).origin}/${locale}/verify/${number}`);
      await expect(stranger.getByText(t('certificates.verify.valid')).first()).toBeVisible();
      await expect(stranger.getByText(name).first()).toBeVisible();
      await looksRight(stranger, locale);
      const last = number.at(-1) === 'A' ? 'B' : 'A';
      await stranger.goto(`${new URL(page.url()).origin}/${locale}/verify/${number.slice(0, -1)}${last}`);
      await expect(stranger.getByText(t('certificates.verify.mistyped')).first()).toBeVisible();
      await stranger.context().close();
    });

    await test.step('the account, the notices and the own activity are in order; signing out ends it', async () => {
      for (const path of [
        '/account',
        '/account/activity',
        '/notifications',
        '/my-courses',
        '/assignments',
        '/dashboard',
      ]) {
        await visit(page, locale, path);
      }
      const response = await page.request.get('/api/identity/me');
      expect(await response.json()).not.toBeNull();
      await page.request.post('/api/identity/sign-out', {
        form: { locale },
        headers: { origin: new URL(page.url()).origin },
      });
      await page.goto(`/${locale}/dashboard`);
      expect(new URL(page.url()).pathname).toBe(`/${locale}/sign-in`);
    });
  });
}
