import type { Locator, Page } from '@playwright/test';
import { expect } from './school';

/** What has the focus: whether it can be seen that it has, and whether it is a stop that was visited before. */
type Stop = { what: string; again: boolean; ring: boolean; inView: boolean } | null;

/** Looks at the focused element. Its ring may be its own or its label's (a box whose choice has the focus). */
const look = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const here = window as Window & { walked?: Set<Element> };
    here.walked ??= new Set();
    const seen = here.walked;
    const at = document.activeElement;
    if (!at || at === document.body || at === document.documentElement) return null;
    const rings = (element: Element | null) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    };
    const box = at.getBoundingClientRect();
    const again = seen.has(at);
    seen.add(at);
    const frame = [at, at.closest('label'), at.parentElement, at.closest('.field, .inp-box')].some(rings);
    return {
      what: `${at.tagName.toLowerCase()} ${(at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 40)} ${at.getAttribute('name') ?? ''}`,
      again,
      ring: frame || at.tagName === 'IFRAME',
      inView: box.bottom > 0 && box.top < innerHeight,
    };
  });

/** Everything the Tab key must reach on a page, as far as the page does not show it otherwise. */
const unreached = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seen = (window as Window & { walked?: Set<Element> }).walked ?? new Set();
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]',
    );
    return [...all]
      .filter((element) => {
        if (element.tabIndex < 0 || element.matches(':disabled') || element.closest('[inert]')) return false;
        if (!element.checkVisibility({ visibilityProperty: true })) return false;
        // one stop for a group of choices
        if (element instanceof HTMLInputElement && element.type === 'radio')
          return ![...document.getElementsByName(element.name)].some((one) => seen.has(one));
        return !seen.has(element);
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });

const MOST = 400;

/** Walks a page with the Tab key from its beginning to its end: no trap, nothing left out, every stop seen to be one. */
export async function walk(page: Page): Promise<void> {
  await page.evaluate(() => {
    (window as Window & { walked?: Set<Element> }).walked = new Set();
    (document.activeElement as HTMLElement | null)?.blur();
  });
  for (let presses = 0; ; presses++) {
    expect(presses, `the Tab key does not come to an end on ${page.url()}`).toBeLessThan(MOST);
    await page.keyboard.press('Tab');
    const stop = await look(page);
    if (!stop || stop.again) break;
    expect(stop.ring, `no ring around “${stop.what}” on ${page.url()}`).toBe(true);
    expect(stop.inView, `“${stop.what}” has the focus out of sight on ${page.url()}`).toBe(true);
  }
  expect(await unreached(page), `not reached by the Tab key on ${page.url()}`).toEqual([]);
}

/** Presses Tab until the element has the focus, and looks that one can see it. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const has = () => target.evaluate((element) => element === document.activeElement);
  await expect(target).toBeVisible();
  for (let presses = 0; !(await has()); presses++) {
    expect(presses, `the Tab key does not reach ${target}`).toBeLessThan(MOST);
    await page.keyboard.press(key);
  }
  expect((await look(page))?.ring, `no ring around ${target}`).toBe(true);
}

/** Tabs to an element and presses a key on it. */
export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}
