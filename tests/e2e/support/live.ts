import type { APIRequestContext, Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/password';
import { expect } from './school';
import { words } from './words';

/** What a page that nobody touches must show within this time of something happening elsewhere. */
export const LIVE_MS = 5_000;

type Marked = Window & { stays?: true };

/** Marks the document that is open: `expectSame` fails when it was loaded anew, however that happened. */
export async function markDocument(page: Page): Promise<{ expectSame: () => Promise<void> }> {
  await page.evaluate(() => {
    (window as Marked).stays = true;
  });
  return {
    expectSame: async () =>
      expect(await page.evaluate(() => (window as Marked).stays), `${page.url()} was loaded anew`).toBe(true),
  };
}

/** The bell of signed-in pages. */
export const bell = (page: Page) => page.locator('a.btn-icon[href$="/notifications"]:visible');

/** The figure on the bell; no figure is zero. */
export async function bellCount(page: Page): Promise<number> {
  const figure = bell(page).locator('.nr');
  return (await figure.count()) === 0 ? 0 : Number(await figure.innerText());
}

/** Waits until the bell shows this figure. */
export async function bellShows(page: Page, count: number): Promise<void> {
  await expect.poll(() => bellCount(page), { timeout: LIVE_MS, message: 'the figure on the bell' }).toBe(count);
}

/** Opens a page and waits until its live connection stands: from then on it hears of everything. */
export async function openLive(page: Page, address: string): Promise<void> {
  const ready = page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framereceived'));
  const counted = page.waitForResponse((answer) => answer.url().includes('/api/notifications/unread?latest'));
  await page.goto(address);
  await ready;
  await counted;
}

/** The region where toasts appear. */
export const toastRegion = (page: Page, locale: Locale) =>
  page.getByRole('region', { name: words(locale)('shell.toasts') }).getByRole('status');

/** Signs in by the API as one of the invented people. */
export async function signInByApi(request: APIRequestContext, email: string): Promise<void> {
  const answer = await request.post('/api/identity/sign-in', { data: { email, password: DEMO_PASSWORD } });
  expect(answer.status(), email).toBe(200);
}

/** Calls a procedure as whoever is signed in. */
export async function call<T>(request: APIRequestContext, procedure: string, input: unknown): Promise<T> {
  const answer = await request.post(`/api/trpc/${procedure}`, {
    data: input,
    headers: { 'idempotency-key': crypto.randomUUID() },
  });
  expect(answer.status(), `${procedure}: ${await answer.text()}`).toBe(200);
  return ((await answer.json()) as { result: { data: T } }).result.data;
}
