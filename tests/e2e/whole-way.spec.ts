import { bellCount, bellShows, call, LIVE_MS, markDocument, openLive, signInByApi, toastRegion } from './support/live';
import { pdfText } from './support/pdf-text';
import { enterAs, expect, looksRight, test, visit, watch, words } from './support/school';
import { twinOf } from './support/twin';

// The last stretch of a course with a mentor, and what comes after it: approval, certificate, file, check, withdrawal.
// The first stretch (sign-up to a certificate without a mentor) is learner.spec.ts.
const COURSE = 'your-first-online-shop';
const t = words('en');
const both = ['en', 'ar'] as const;

test('the mentor approves the last work; the certificate comes by itself, can be checked, and can be withdrawn', async ({
  page,
  browser,
  request,
  baseURL,
  trouble,
}) => {
  test.setTimeout(240_000);
  // a learner of its own in every attempt: a certificate comes once
  const { name: learner, email } = await twinOf('elif', { en: 'Elif', ar: 'إليف' });
  const reader = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  const stranger = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  watch(reader, trouble);
  watch(stranger, trouble);
  let number = '';

  await test.step('approval is told to the learner where she is', async () => {
    await signInByApi(page.context().request, email);
    await openLive(page, '/en/dashboard');
    const before = await bellCount(page);
    const mark = await markDocument(page);
    await enterAs(reader, 'ar', 'yusuf');
    await visit(reader, 'ar', '/mentor');
    await reader.locator('main a[href*="/mentor/review/"]').filter({ hasText: learner.ar }).first().click();
    await reader.waitForURL(/\/mentor\/review\//);
    await looksRight(reader, 'ar');
    await reader.keyboard.press('a');
    await reader.getByRole('dialog').locator('[data-safe]').click();
    await expect(reader.getByRole('dialog')).toBeHidden();
    await expect(toastRegion(page, 'en')).toContainText(/Open the shop|certificate/, { timeout: LIVE_MS });
    // the approval, and a moment later the certificate
    await bellShows(page, before + 2);
    await expect(page.locator('main a[href$="/en/certificates"]').first()).toBeVisible({ timeout: LIVE_MS });
    await mark.expectSame();
  });

  await test.step('the certificate as a page and as a file with both names', async () => {
    await visit(page, 'en', '/certificates');
    await page.locator('main a[href*="/certificates/"]').first().click();
    await page.waitForURL(/\/certificates\/KRS-/);
    number = page.url().split('/').at(-1) ?? '';
    await looksRight(page, 'en');
    await visit(page, 'ar', `/certificates/${number}`);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: words('ar')('certificates.download') }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.pdf$/);
    const stream = await file.createReadStream();
    const pdf = Buffer.concat(await stream.toArray());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const text = pdfText(pdf);
    if (text !== null) for (const word of [learner.en, learner.ar, number]) expect(text).toContain(word);
    // what every reader of PDFs shows as the title
    expect(pdf.toString('latin1')).toContain(learner.en);
  });

  await test.step('a stranger finds it valid, however the number is typed', async () => {
    for (const locale of both) {
      await visit(stranger, locale, '/verify');
      await stranger
        .getByLabel(words(locale)('certificates.verify.numberLabel'))
        .fill(number.toLowerCase().replaceAll('-', ' '));
      await stranger.getByRole('button', { name: words(locale)('certificates.verify.submit') }).click();
      await expect(stranger.getByText(words(locale)('certificates.verify.valid')).first()).toBeVisible();
      await expect(stranger.getByText(learner[locale]).first()).toBeVisible();
      await looksRight(stranger, locale);
    }
  });

  await test.step('withdrawn, it says so to everybody and gives no file any more', async () => {
    await signInByApi(request, 'salma@kurrasa.example');
    const own = await (await page.request.get(`/en/certificates/${number}`)).text();
    const certificate = /certificate\\?"\s*:\s*\\?"([0-9a-f-]{36})/.exec(own)?.[1] ?? '';
    await call(request, 'certificates.revoke', { certificate, reason: 'Given by mistake, in a test.' });
    for (const locale of both) {
      await visit(stranger, locale, `/verify/${number}`);
      await expect(stranger.getByText(words(locale)('certificates.verify.revoked')).first()).toBeVisible();
      await expect(stranger.getByText(words(locale)('certificates.verify.valid'))).toHaveCount(0);
      await visit(page, locale, `/certificates/${number}`);
      await expect(page.getByText(words(locale)('certificates.own.revoked')).first()).toBeVisible();
    }
    // its owner may still read it, and is told why there is no file
    expect((await page.request.get(`/api/certificates/${number}/pdf`)).status()).toBe(403);
  });
  await reader.context().close();
  await stranger.context().close();
});

test('the place in a video survives the closed tab', async ({ page }) => {
  await signInByApi(page.context().request, 'samir@kurrasa.example');
  const lesson = `/ar/learn/${COURSE}/ten-conversations`;
  const placeOf = (at: typeof page) => at.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);
  await page.goto(lesson);
  const from = await placeOf(page);
  await page.keyboard.press('k');
  await expect.poll(() => placeOf(page)).toBeGreaterThan(from + 2);
  const left = await placeOf(page);
  await page.close({ runBeforeUnload: true });
  await expect(async () => {
    const again = await page.context().newPage();
    await again.goto(lesson);
    const at = await placeOf(again);
    await again.close();
    expect(Math.abs(at - left)).toBeLessThan(3);
  }).toPass({ timeout: 15_000 });
});

test('a long answer: told to who teaches, read, and told to who wrote it', async ({
  page,
  browser,
  baseURL,
  trouble,
}) => {
  const reader = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  watch(reader, trouble);
  const { name, email } = await twinOf('bilal', { en: 'Bilal', ar: 'بلال' });
  await signInByApi(page.context().request, email);
  await openLive(page, '/ar/dashboard');
  const before = await bellCount(page);
  const mark = await markDocument(page);

  await enterAs(reader, 'en', 'salma');
  await reader.goto('/en/notifications');
  await reader.locator('main li a').filter({ hasText: name.en }).first().click();
  await reader.waitForURL(/\/mentor\/essay\//);
  await looksRight(reader, 'en');
  const points = reader.getByLabel(t('mentorship.essay.points'));
  const word = reader.getByLabel(t('mentorship.essay.feedback'));
  const give = reader.getByRole('button', { name: t('mentorship.essay.save') });
  const script = '<script>alert(1)</script> Clear and short.';
  await word.fill(script);
  for (const typed of ['', 'many', '٩٩', '-1']) {
    await points.fill(typed);
    await give.click();
    await expect(points, `“${typed}”`).toHaveAttribute('aria-invalid', 'true');
    await expect(points).toHaveAccessibleDescription(/\S/);
    await expect(points).toBeFocused();
    await expect(points).toHaveValue(typed);
    await expect(word).toHaveValue(script);
  }
  await looksRight(reader, 'en');
  await points.fill('٣');
  await give.click();
  await reader.waitForURL('**/en/mentor');

  await bellShows(page, before + 1);
  await expect(toastRegion(page, 'ar')).toContainText('صفحة المنتج');
  await mark.expectSame();
  await toastRegion(page, 'ar')
    .getByRole('button', { name: words('ar')('engagement.bell.open') })
    .click();
  await page.waitForURL(/\/ar\/quiz\//);
  await expect(page.getByText(script)).toBeVisible();
  await looksRight(page, 'ar');
  await reader.context().close();
});
