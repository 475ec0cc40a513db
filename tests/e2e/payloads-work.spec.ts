import type { Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { call, signInByApi } from './support/live';
import { pdfText } from './support/pdf-text';
import { contextOf } from './support/people';
import { expect, looksRight, test, watch, words } from './support/school';
import { turnsNothing } from './support/turned';
import { twinOf } from './support/twin';
import { pattern } from './support/words';

/** Each sets a flag when it runs, and turns, embeds and ends more directions than it began (SEC-4). */
const SCRIPT = '<script>window.__ran = 1</script>';
const IMAGE = '"><img src=x onerror="window.__ran = 2">';
const TURNED = '\u2069\u2069\u202e gpj.exe \u2066\u2067\u202b';
const ASSIGNMENT = '/learn/your-first-online-shop/assignment-your-price-sheet';
const QUIZ = '/learn/your-first-online-shop/quiz-the-product-page';

/** Opens a page that shows something of it: as text, running nothing, turning nothing. */
async function open(page: Page, locale: Locale, path: string, ...shown: string[]): Promise<void> {
  const answer = await page.goto(`/${locale}${path}`);
  expect(answer?.status(), path).toBe(200);
  await expect(page.locator('main')).toBeVisible();
  for (const text of shown)
    await expect(page.getByText(text, { exact: false }).first(), `${path}: ${text}`).toBeVisible();
  await harmless(page, locale);
}

async function harmless(page: Page, locale: Locale): Promise<void> {
  expect(await page.evaluate(() => '__ran' in window), page.url()).toBe(false);
  await looksRight(page, locale);
  await turnsNothing(page);
}

/** The learner gives herself the name, in her own form's command; answers what is kept of it. */
async function callMyself(page: Page, name: string): Promise<void> {
  const profile = { locale: 'en', timezone: 'Asia/Amman', digits: 'latn' };
  await call(page.request, 'identity.updateProfile', { ...profile, nameEn: name, nameAr: name });
}

for (const locale of ['en', 'ar'] satisfies Locale[]) {
  const t = words(locale);

  test(`work, files, comments and names written to harm stay text wherever they are shown, ${locale}`, async ({
    page,
    browser,
    baseURL,
    trouble,
  }) => {
    test.setTimeout(300_000);
    const { email, name } = await twinOf('ines', { en: 'Ines', ar: 'إيناس' });
    const called = `${name.en} ${SCRIPT}`;
    const mentor = await (await contextOf(browser, baseURL, 'dana')).newPage();
    const office = await (await contextOf(browser, baseURL, 'huda')).newPage();
    for (const one of [page, mentor, office]) {
      watch(one, trouble);
      one.on('dialog', (dialog) => trouble.list.push(`a dialog: ${dialog.message()}`));
    }
    let submission = '';

    await test.step('the learner hands in words and a file', async () => {
      await signInByApi(page.context().request, email);
      await callMyself(page, `\u202e${name.en} \u2067${SCRIPT}\u200b`);
      await page.goto(`/${locale}${ASSIGNMENT}`);
      await page.getByLabel(t('assessment.assignment.draft')).fill(`${SCRIPT}\n${IMAGE} ${TURNED}\nThe end.`);
      await page.locator('input[type=file]').setInputFiles({
        name: `\u202e"><img src=x onerror=alert(1)>\u2066.txt`,
        mimeType: 'text/plain',
        buffer: Buffer.from('price,sheet\n'.repeat(400)),
      });
      await expect(page.getByText(t('assessment.assignment.filesDone'))).toBeVisible();
      await harmless(page, locale);
      const send = new RegExp(
        `${pattern(locale, 'assessment.assignment.sendAgain').source}|${pattern(locale, 'assessment.assignment.send').source}`,
      );
      await page.getByRole('button', { name: send }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: send }).click();
      await expect(page.getByLabel(t('assessment.assignment.draft'))).toHaveCount(0);
      await open(page, locale, ASSIGNMENT, IMAGE, 'onerror=alert(1)_.txt');
    });

    await test.step('the mentor reads and answers it', async () => {
      await open(mentor, locale, '/mentor', called);
      const link = mentor.locator('main a[href*="/mentor/review/"]').filter({ hasText: name.en }).first();
      submission = /[0-9a-f-]{36}/.exec((await link.getAttribute('href')) ?? '')?.[0] ?? '';
      await open(mentor, locale, `/mentor/review/${submission}`, called, IMAGE, 'onerror=alert(1)_.txt');
      expect(await mentor.title()).not.toMatch(/[\u202a-\u202e\u2066\u2067]/);
      const html = await (await mentor.request.get(`/en/mentor/review/${submission}`)).text();
      await call(mentor.request, 'assessment.reviewSubmission', {
        submission,
        version: Number(/\\"version\\":(\d+)/.exec(html)?.[1] ?? 1),
        decision: 'returned',
        comment: `Comment ${IMAGE} ${TURNED}`,
        scores: [],
        comments: [
          { body: `Note ${SCRIPT} ${TURNED}`, anchor: { start: 0, end: SCRIPT.length, quote: SCRIPT } },
          { body: `On the whole ${TURNED}${IMAGE}` },
        ],
      });
      await open(mentor, locale, `/mentor/review/${submission}`, called, `Comment ${IMAGE}`, `Note ${SCRIPT}`);
      await open(mentor, locale, '/mentor?view=returned', called);
      await open(mentor, locale, '/mentor?view=learners', called);
    });

    await test.step('the learner reads the answer', async () => {
      await open(page, locale, ASSIGNMENT, `Comment ${IMAGE}`, `Note ${SCRIPT}`, IMAGE);
      for (const path of ['/dashboard', '/assignments', '/notifications', '/account', '/account/activity'])
        await open(page, locale, path);
      await page.goto(`/${locale}/account`);
      await expect(page.locator('[name=nameEn]')).toHaveValue(called);
    });

    await test.step('the office finds it in its lists, the trail and the mails', async () => {
      await open(office, locale, `/admin/people?search=${encodeURIComponent(email)}`, called);
      await office.locator('main a[href*="/admin/people/"]').filter({ hasText: name.en }).first().click();
      await office.waitForURL(/\/admin\/people\/[0-9a-f-]{36}/);
      await expect(office.getByRole('heading', { level: 1 })).toHaveText(called);
      await harmless(office, locale);
      const person = new URL(office.url()).pathname.slice(3);
      await open(office, locale, `${person}/edit`, called);
      await open(office, locale, `/admin/audit?search=${encodeURIComponent(name.en)}`);
      const entry = office.locator('main a[href*="/admin/audit/"]').first();
      await open(office, locale, new URL((await entry.getAttribute('href')) ?? '', 'http://x').pathname.slice(3));
      await expect(async () => {
        await office.goto(`/${locale}/admin/mails?search=${encodeURIComponent(email)}`);
        await expect(office.locator('main a[href*="/admin/mails/"]').first()).toBeVisible({ timeout: 1_000 });
      }).toPass({ timeout: 30_000 });
      const mails = await office
        .locator('main a[href*="/admin/mails/"]')
        .evaluateAll((all) => all.map((one) => new URL((one as HTMLAnchorElement).href).pathname.slice(3)));
      for (const mail of mails.slice(0, 3)) await open(office, locale, mail, email);
    });
    await mentor.context().close();
    await office.context().close();
  });

  test(`answers, feedback and a certificate written to harm stay text, ${locale}`, async ({
    page,
    browser,
    baseURL,
    trouble,
  }) => {
    test.setTimeout(300_000);
    const { email, name } = await twinOf('bilal', { en: 'Bilal', ar: 'بلال' });
    const teacher = await (await contextOf(browser, baseURL, 'salma')).newPage();
    watch(teacher, trouble);
    await signInByApi(page.context().request, email);
    await callMyself(page, `\u202e${name.en} \u2067${SCRIPT}\u200b`);
    const lesson = await (await page.request.get(`/${locale}${QUIZ}`)).text();
    const item = /quiz-([0-9a-f-]{36})/.exec(lesson)?.[1];
    const { attempt } = await call<{ attempt: string }>(page.request, 'assessment.startAttempt', { item });
    await open(page, locale, `/quiz/${attempt}`);
    const running = await (await page.request.get(`/${locale}/quiz/${attempt}`)).text();
    const written = [...running.matchAll(/\\"uuid\\":\\"([0-9a-f-]{36})\\",\\"type\\":\\"(short_answer|essay)\\"/g)];
    expect(new Set(written.map(([, , type]) => type))).toEqual(new Set(['short_answer', 'essay']));
    const answers = written.map(([, question, type]) => ({
      question,
      response: { text: `${type} ${SCRIPT}${IMAGE} ${TURNED}` },
      flagged: false,
      sequence: 1,
    }));
    const saved = await page.request.post('/api/assessment/answers', { data: { attempt, answers } });
    expect(saved.status(), await saved.text()).toBe(200);
    await open(page, locale, `/quiz/${attempt}`);
    await call(page.request, 'assessment.submitAttempt', { attempt });
    await open(page, locale, `/quiz/${attempt}`, `short_answer ${SCRIPT}${IMAGE}`, `essay ${SCRIPT}${IMAGE}`);

    await open(teacher, locale, `/mentor/essay/${attempt}`, `essay ${SCRIPT}${IMAGE}`, `${name.en} ${SCRIPT}`);
    const essays = written.filter(([, , type]) => type === 'essay');
    await call(teacher.request, 'assessment.gradeEssay', {
      attempt,
      grades: essays.map(([, question]) => ({ question, points: 1, feedback: `Feedback ${IMAGE} ${TURNED}` })),
    });
    await open(page, locale, `/quiz/${attempt}`, `Feedback ${IMAGE}`, `essay ${SCRIPT}`);
    await open(page, locale, '/notifications');
    await open(teacher, locale, '/mentor');
    await open(teacher, locale, '/notifications');
    await teacher.context().close();
  });
}

test('a certificate of somebody whose name was written to harm', async ({ page, browser, baseURL, trouble }) => {
  test.setTimeout(180_000);
  const { email, name } = await twinOf('elif', { en: 'Elif', ar: 'إليف' });
  const called = `${name.en} ${SCRIPT}`;
  const stranger = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  watch(stranger, trouble);
  await signInByApi(page.context().request, email);
  await callMyself(page, `\u202e${name.en} \u2067${SCRIPT}\u200b`);
  const mentor = await contextOf(browser, baseURL, 'yusuf');
  const queue = await (await mentor.request.get('/en/mentor')).text();
  const at = queue.indexOf(name.en);
  const ids = [...queue.matchAll(/\/en\/mentor\/review\/([0-9a-f-]{36})/g)];
  const nearest = ids.toSorted((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at))[0]?.[1] ?? '';
  const review = await (await mentor.request.get(`/en/mentor/review/${nearest}`)).text();
  expect(review).toContain(name.en);
  await call(mentor.request, 'assessment.reviewSubmission', {
    submission: nearest,
    version: Number(/\\"version\\":(\d+)/.exec(review)?.[1] ?? 1),
    decision: 'approved',
    comment: '',
    scores: [],
    comments: [],
  });
  let number = '';
  await expect(async () => {
    const own = await (await page.request.get('/en/certificates')).text();
    number = /\/certificates\/(KRS-[A-Z0-9-]+)/.exec(own)?.[1] ?? '';
    expect(number).not.toBe('');
  }).toPass({ timeout: 30_000 });
  for (const locale of ['en', 'ar'] as const) {
    await open(page, locale, `/certificates/${number}`, called);
    await open(stranger, locale, `/verify/${number}`, called);
  }
  const pdf = await page.request.get(`/api/certificates/${number}/pdf`);
  expect(pdf.status()).toBe(200);
  const bytes = await pdf.body();
  expect(bytes.toString('latin1')).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|AA)\b/);
  const text = pdfText(bytes);
  if (text !== null) expect(text).toContain(name.en);
  expect(decodeURIComponent(pdf.headers()['content-disposition'] ?? '')).not.toMatch(/[\u202a-\u202e\u2066-\u2069<>]/);
  await stranger.context().close();
  await mentor.close();
});
