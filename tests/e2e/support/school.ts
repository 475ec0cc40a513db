import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { castName } from './cast';
import { words } from './words';

/** What goes wrong without being seen: script errors, refused resources, broken requests to our own server. */
export type Trouble = { list: string[] };

/** The test of every journey: a page that notes its troubles, and fails at the end when there were any. */
export const test = base.extend<{ trouble: Trouble }>({
  trouble: [
    async ({ page }, use) => {
      const trouble: Trouble = { list: [] };
      watch(page, trouble);
      await use(trouble);
      expect(trouble.list, 'troubles in the browser').toEqual([]);
    },
    { auto: true },
  ],
});

/** Notes what goes wrong on a page. */
export function watch(page: Page, trouble: Trouble): void {
  page.on('pageerror', (error) => trouble.list.push(`script: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    // A missing page says so on purpose; a mail stands in a frame where no script may run, the checker's neither.
    if (message.type() === 'error' && !/status of (401|403|404|409|422)|about:srcdoc/.test(text))
      trouble.list.push(`console: ${text}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) trouble.list.push(`${response.status()} ${response.url()}`);
  });
}

/** Language and direction are right, WCAG 2.2 AA finds nothing, nothing is wider than the window. */
export async function looksRight(page: Page, locale: Locale): Promise<void> {
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', locale);
  await expect(html).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
  const axe = new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // The figure on the bell is said in words in its name (“one new notice”), which this experimental rule cannot see.
    .disableRules(['label-content-name-mismatch']);
  // What is found in frames is put together on a page opened for it, which takes half the time; most pages have no frame.
  if (page.frames().length === 1) axe.setLegacyMode();
  const { violations } = await axe.analyze();
  const found = violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => `${node.target.join(' ')} ${node.html.slice(0, 160)}`).join(' | ')}`,
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
  await fitsItsWindow(page);
}

/** Nothing is wider than the window. */
export async function fitsItsWindow(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `sideways scrolling on ${page.url()}, ${page.viewportSize()?.width} px`).toBeLessThanOrEqual(1);
}

/** Opens a page of the school, expects its status, and looks at it. */
export async function visit(page: Page, locale: Locale, path: string, status = 200): Promise<void> {
  const response = await page.goto(`/${locale}${path}`);
  expect(response?.status(), path).toBe(status);
  await looksRight(page, locale);
}

/** Comes in as one of the invented people, as the sign-in page of the demonstration offers it. */
export async function enterAs(page: Page, locale: Locale, key: string): Promise<void> {
  await page.goto(`/${locale}/sign-in`);
  const person = page.locator('form[action="/api/identity/demo"] button').filter({
    has: page.getByText(castName(key, locale), { exact: true }),
  });
  if (!(await person.isVisible())) await page.locator('form[action="/api/identity/demo"] summary').click();
  await person.click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}

/** Opens the newest mail of the demonstration mailbox to an address and returns the first address in it of our own. */
export async function linkFromMail(page: Page, locale: Locale, to: string, part: RegExp): Promise<string> {
  await expect(async () => {
    await page.goto(`/${locale}/demo/mailbox`);
    const links = await page
      .locator('a[href*="?mail="]')
      .evaluateAll((all) => all.slice(0, 6).map((a) => (a as HTMLAnchorElement).href));
    for (const href of links) {
      await page.goto(href);
      if (await page.getByText(to, { exact: true }).count()) return;
    }
    throw new Error(`No mail to ${to} yet`);
  }).toPass({ timeout: 30_000 });
  const hrefs = await page
    .frameLocator('iframe')
    .locator('a')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  const link = hrefs.find((href) => part.test(href));
  if (!link) throw new Error(`No link like ${part} in the mail: ${hrefs.join(' ')}`);
  return link;
}

export { expect, words };
