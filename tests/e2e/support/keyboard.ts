import type { Locator, Page } from '@playwright/test';
import { expect } from './school';

/** A stop of the Tab key: whether it can be seen that it has the focus. */
type Stop = { what: string; ring: boolean; inView: boolean };
type Walk = { seen: Set<Element>; stops: Stop[]; over: boolean };
type Walked = Window & { walk?: Walk };

/** Notes every element that gets the focus from now on, beginning before the first one of the page. */
const begin = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const walk: Walk = { seen: new Set(), stops: [], over: false };
    (window as Walked).walk = walk;
    const rings = (element: Element | null) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    };
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof Element) || walk.over) return;
      walk.over = walk.seen.has(target);
      walk.seen.add(target);
      const box = target.getBoundingClientRect();
      walk.stops.push({
        what: `${target.tagName.toLowerCase()} ${(target.getAttribute('aria-label') ?? target.textContent ?? '').trim().slice(0, 40)} ${target.getAttribute('name') ?? ''}`,
        // its own, or its label's or frame's: a box whose choice has the focus
        ring: [target, target.closest('label'), target.parentElement].some(rings) || target.tagName === 'IFRAME',
        inView: box.bottom > 0 && box.top < innerHeight,
      });
    });
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    walk.seen.clear();
    walk.stops.length = 0;
    walk.over = false;
  });

/** Everything the Tab key must reach on a page, as far as the page does not show it otherwise. */
const unreached = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seen = (window as Walked).walk?.seen ?? new Set();
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
  await begin(page);
  const atEnd = () =>
    page.evaluate(() => (window as Walked).walk?.over === true || document.activeElement === document.body);
  for (let presses = 1; ; presses++) {
    expect(presses, `the Tab key does not come to an end on ${page.url()}`).toBeLessThan(MOST);
    await page.keyboard.press('Tab');
    if (presses % 8 === 0 && (await atEnd())) break;
  }
  const stops = await page.evaluate(() => (window as Walked).walk?.stops ?? []);
  expect(
    stops.filter((stop) => !stop.ring).map((stop) => stop.what),
    `no ring on ${page.url()}`,
  ).toEqual([]);
  expect(
    stops.filter((stop) => !stop.inView).map((stop) => stop.what),
    `out of sight on ${page.url()}`,
  ).toEqual([]);
  expect(await unreached(page), `not reached by the Tab key on ${page.url()}`).toEqual([]);
}

/** Presses Tab until the element has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const has = () => target.evaluate((element) => element === document.activeElement);
  await expect(target).toBeVisible();
  for (let presses = 0; !(await has()); presses++) {
    expect(presses, `the Tab key does not reach ${target}`).toBeLessThan(MOST);
    await page.keyboard.press('Tab');
  }
}

/** Tabs to an element and presses a key on it. */
export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}
