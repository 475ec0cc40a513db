import type { Page, Request } from '@playwright/test';
import { call, signInByApi } from './support/live';
import { expect, test, words } from './support/school';

// A learner whose work no other journey touches; the mentor returns it first, so that there is something to send.
const LEARNER = 'layan@kurrasa.example';
const MENTOR = 'yusuf@kurrasa.example';
const LESSON = '/ar/learn/your-first-online-shop/assignment-your-price-sheet';
const MB = 1024 * 1024;
const t = words('ar');

/** A text file of some MB: the server takes it, and every line says where it stands. */
function longFile(name: string, bytes: number) {
  const line = (n: number) => `${n},cup of coffee,${(n * 7) % 1000}\n`;
  let text = '';
  for (let n = 0; text.length < bytes; n++) text += line(n);
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text.slice(0, bytes)) };
}

/** Slows sending down, so that there is a middle to cut in. The browser's own throttle: requests are whole and real. */
async function throttle(page: Page, bytesPerSecond: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: bytesPerSecond,
  });
}

/** Every PATCH of an upload with the offset it begins at. */
function watchOffsets(page: Page) {
  const offsets: number[] = [];
  const created: string[] = [];
  page.on('request', (request: Request) => {
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
    if (request.method() === 'POST' && request.url().endsWith('/api/uploads')) created.push(request.url());
  });
  return { offsets, created };
}

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
const share = async (page: Page, name: string) =>
  Number(await row(page, name).getByRole('progressbar').getAttribute('aria-valuenow', { timeout: 2_000 }));

test.describe('a file that is cut in the middle', () => {
  test.describe.configure({ mode: 'serial' });

  test.beforeAll(async ({ playwright, baseURL }) => {
    const request = await playwright.request.newContext({
      baseURL: baseURL ?? '',
      extraHTTPHeaders: { origin: baseURL ?? '' },
    });
    await signInByApi(request, MENTOR);
    const queue = await request.get('/en/mentor');
    const waiting = [...(await queue.text()).matchAll(/\/en\/mentor\/review\/([0-9a-f-]{36})/g)].map(([, id]) => id);
    for (const submission of new Set(waiting)) {
      const page = await (await request.get(`/en/mentor/review/${submission}`)).text();
      if (!page.includes('Layan Othman')) continue;
      await call(request, 'assessment.reviewSubmission', {
        submission,
        version: 1,
        decision: 'returned',
        comment: 'Please add the sheet itself.',
        scores: [],
        comments: [],
      });
    }
    await request.dispose();
  });

  test.beforeEach(async ({ page, baseURL }) => {
    await page.setExtraHTTPHeaders({});
    await signInByApi(page.context().request, LEARNER);
    expect(baseURL).toBeTruthy();
  });

  test('goes on from where the server has it, and the draft is whole', async ({ page, trouble }) => {
    const { offsets, created } = watchOffsets(page);
    const file = longFile('long-sheet.csv', 6 * MB);
    await page.goto(LESSON);
    await throttle(page, 1.5 * MB);
    await page.locator('input[type=file]').setInputFiles(file);
    await expect.poll(() => share(page, file.name)).toBeGreaterThan(25);
    expect(await share(page, file.name)).toBeLessThan(90);

    await page.context().setOffline(true);
    await expect(row(page, file.name).getByText(t('assessment.assignment.filesPaused'))).toBeVisible();
    const written = 'سطر كُتب دون اتصال: سعر الشمعة ٧٢.';
    await page.getByLabel(t('assessment.assignment.draft')).fill(written);
    await expect(page.getByText(t('assessment.assignment.offline'))).toBeVisible();

    await page.context().setOffline(false);
    await throttle(page, -1);
    await expect(row(page, file.name).getByText(t('assessment.assignment.filesDone'))).toBeVisible({ timeout: 30_000 });
    expect(created).toHaveLength(1);
    expect(offsets[0]).toBe(0);
    expect(offsets.at(-1), `the offsets were ${offsets}`).toBeGreaterThan(MB);
    expect(offsets.slice(1).every((offset) => offset > 0)).toBe(true);

    // The draft reached the server by itself: another browser of the same person has it.
    await expect
      .poll(async () => (await page.context().request.get(LESSON)).text().then((html) => html.includes(written)))
      .toBe(true);
    // What the browser says about requests that were cut is what was done to it.
    trouble.list = trouble.list.filter((line) => !/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/.test(line));
  });

  test('outlives the tab: chosen again, it goes on; what had arrived is still there', async ({ page, trouble }) => {
    const file = longFile('second-sheet.csv', 6 * MB);
    await page.goto(LESSON);
    await page.locator('input[type=file]').setInputFiles(longFile('whole.csv', MB));
    await expect(row(page, 'whole.csv').getByText(t('assessment.assignment.filesDone'))).toBeVisible();
    await throttle(page, 1.5 * MB);
    await page.locator('input[type=file]').setInputFiles(file);
    await expect.poll(() => share(page, file.name)).toBeGreaterThan(25);
    expect(await share(page, file.name)).toBeLessThan(90);
    await page.close();

    const again = await page.context().newPage();
    const { offsets, created } = watchOffsets(again);
    await again.goto(LESSON);
    await expect(row(again, 'whole.csv').getByText(t('assessment.assignment.filesDone'))).toBeVisible();
    await expect(again.getByLabel(t('assessment.assignment.draft'))).not.toHaveValue('');
    await again.locator('input[type=file]').setInputFiles(file);
    await expect(row(again, file.name).getByText(t('assessment.assignment.filesDone'))).toBeVisible({
      timeout: 30_000,
    });
    expect(created, 'no second upload was opened').toHaveLength(0);
    expect(offsets[0], `the offsets were ${offsets}`).toBeGreaterThan(MB / 2);

    // Both go along with the version, whole.
    await again
      .getByRole('button', { name: t('assessment.assignment.sendAgain', { version: 2 }), exact: true })
      .click();
    await again
      .getByRole('dialog')
      .getByRole('button', { name: t('assessment.assignment.sendAgain', { version: 2 }), exact: true })
      .click();
    await expect(again.getByLabel(t('assessment.assignment.draft'))).toHaveCount(0);
    for (const [name, size] of [
      ['whole.csv', MB],
      [file.name, 6 * MB],
    ] as const) {
      const link = again.locator('main a[href*="/api/files/"]').filter({ hasText: name }).first();
      const body = await (await again.context().request.get((await link.getAttribute('href')) ?? '')).body();
      expect(body.length, name).toBe(size);
      expect(body.equals(longFile(name, size).buffer), name).toBe(true);
    }
    await again.close();
    trouble.list = trouble.list.filter((line) => !/ERR_ABORTED/.test(line));
  });
});

test('what may not be sent is refused before a byte is stored, and says why', async ({ page, request, baseURL }) => {
  await signInByApi(page.context().request, 'ines@kurrasa.example');
  await signInByApi(request, 'jonas@kurrasa.example');
  const start = (name: string, mime: string, length: number, purpose = 'assignment_submission') => {
    const b64 = (text: string) => Buffer.from(text).toString('base64');
    return page.context().request.post('/api/uploads', {
      headers: {
        origin: baseURL ?? '',
        'tus-resumable': '1.0.0',
        'upload-length': String(length),
        'upload-metadata': `filename ${b64(name)},filetype ${b64(mime)},purpose ${b64(purpose)}`,
        'x-locale': 'ar',
      },
    });
  };
  for (const [name, mime, length, purpose] of [
    ['sheet.exe', 'application/x-msdownload', 1_000, undefined],
    ['huge.pdf', 'application/pdf', 3_000 * MB, undefined],
    ['empty.pdf', 'application/pdf', 0, undefined],
    ['sheet.pdf', 'application/pdf', 1_000, 'no_such_purpose'],
  ] as const) {
    const answer = await start(name, mime, length, purpose);
    expect(answer.status(), name).toBeGreaterThanOrEqual(400);
    expect(answer.status(), name).toBeLessThan(500);
    expect(((await answer.json()) as { message: string }).message, name).toMatch(/[\u0600-\u06ff]/);
  }
  const begun = await start('mine.pdf', 'application/pdf', 1_000);
  expect(begun.status()).toBe(201);
  const mine = begun.headers().location ?? '';
  // Somebody else's upload, and one that never was, look the same: missing.
  for (const address of [mine, '/api/uploads/0198c6f2-0000-7000-8000-000000000000', '/api/uploads/not-a-name']) {
    const foreign = await request.head(address, { headers: { 'tus-resumable': '1.0.0' } });
    expect(foreign.status(), address).toBe(404);
  }
  // Bytes that are not what the name says are refused when they are looked at.
  const lie = await start('picture.png', 'image/png', 5);
  expect(lie.status()).toBe(201);
  const sent = await page.context().request.patch(lie.headers().location ?? '', {
    headers: {
      origin: baseURL ?? '',
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
      'x-locale': 'ar',
    },
    data: Buffer.from('<scri'),
  });
  expect(sent.status()).toBeGreaterThanOrEqual(400);
  expect(((await sent.json()) as { message: string }).message).toMatch(/[\u0600-\u06ff]/);
  await page.context().request.delete(mine, { headers: { origin: baseURL ?? '', 'tus-resumable': '1.0.0' } });
});
