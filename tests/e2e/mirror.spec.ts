import type { Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { signInByApi } from './support/live';
import { collisions, crooked, frame, type Place, paintedOtherwise, still, turnedPictures } from './support/mirror';
import { personPath } from './support/people';
import { expect, test } from './support/school';

// Every page in both directions, measured and photographed in one run (CMS-4): no stored pictures, so neither the
// browser's build nor its fonts can make a page look wrong, and nothing but the layout itself can fail.
const SHOP = '/learn/your-first-online-shop';
const WIDTHS = { wide: { width: 1440, height: 900 }, phone: { width: 375, height: 740 } };
const both = ['en', 'ar'] satisfies Locale[];

/** The first link of a kind on a page of whoever is signed in, without its language. */
async function linkOn(page: Page, from: string, part: RegExp): Promise<string> {
  const html = await (await page.request.get(`/en${from}`)).text();
  const found = new RegExp(`href="/en(${part.source})`).exec(html)?.[1];
  if (!found) throw new Error(`${from} has no link like ${part}`);
  return found;
}

const ROUNDS: Record<string, { who: string | null; paths: string[]; links?: [from: string, part: RegExp][] }> = {
  'a visitor': {
    who: null,
    paths: [
      '',
      '/courses',
      '/courses?price=free',
      '/courses/your-first-online-shop',
      '/verify',
      '/verify/KRS-2026-AAAAAAAA-A',
      '/privacy',
      '/accessibility',
      '/sign-in',
      '/sign-up',
      '/forgot-password',
      '/nothing-is-here',
    ],
  },
  'a learner': {
    who: 'noor',
    paths: [
      '/dashboard',
      '/my-courses',
      '/assignments',
      '/certificates',
      '/notifications',
      '/account',
      '/account/activity',
      SHOP,
      `${SHOP}/the-person-behind-the-order`,
      `${SHOP}/quiz-who-is-it-for`,
      `${SHOP}/assignment-your-price-sheet`,
    ],
    links: [['/certificates', /\/certificates\/KRS-[A-Z0-9-]+/]],
  },
  'a mentor': {
    who: 'dana',
    paths: ['/mentor', '/mentor?view=approved', '/mentor?view=learners'],
    links: [['/mentor?view=approved', /\/mentor\/review\/[0-9a-f-]{36}/]],
  },
  'an admin': {
    who: 'huda',
    paths: [
      '/admin',
      '/admin/people',
      '/admin/people/new',
      '{noor}',
      '{noor}/edit',
      '/admin/courses',
      '/admin/courses/your-first-online-shop',
      '/admin/audit',
      '/admin/jobs',
      '/admin/mails',
      '/admin/settings',
    ],
    links: [
      ['/admin/mails', /\/admin\/mails\/[0-9a-f-]{36}/],
      ['/admin/audit', /\/admin\/audit\/[^"?]+/],
    ],
  },
};

/** In pixels: what rounding may do to an edge. */
const NEAR = 2;
/** Of the pixels of a page: a border on the wrong side of one small button is more. */
const FEW = 40;

/** What is wrong with a page in both languages, in sentences; and the pictures that are not each other's mirror. */
async function lookAt(page: Page, path: string) {
  const wrong: string[] = [];
  const pictures: { name: string; picture: Buffer }[] = [];
  const frames: Record<Locale, Place[]> = { en: [], ar: [] };
  for (const locale of both) {
    await page.goto(`/${locale}${path}`);
    await expect(page.locator('main')).toBeVisible();
    frames[locale] = await frame(page);
    wrong.push(...(await collisions(page)), ...(await turnedPictures(page)));
    await still(page);
    wrong.push(...(await crooked(page)).slice(0, 12).map((one) => `${locale}: not mirrored: ${one}`));
    const painted = await paintedOtherwise(page);
    if (painted.pixels <= FEW) continue;
    wrong.push(`${locale}: ${painted.pixels} pixels are not mirrored`);
    const [here, there] = painted.pictures;
    pictures.push(
      { name: `${locale}.${here.dir}`, picture: here.picture },
      { name: `${locale}.${there.dir}`, picture: there.picture },
    );
  }
  const [en, ar] = both.map((locale) => frames[locale].map(({ what }) => what).join(' '));
  if (en !== ar) return { wrong: [...wrong, `other parts in Arabic: ${en} / ${ar}`], pictures };
  for (const [at, { what, start }] of frames.en.entries()) {
    const other = frames.ar[at]?.start ?? 0;
    if (Math.abs(start - other) > NEAR)
      wrong.push(`${what} ${at} begins at ${start} in English, at ${other} in Arabic`);
  }
  return { wrong, pictures };
}

const SPOILT: Record<string, { css: string; sees: (page: Page) => Promise<unknown> }> = {
  'a margin on the left': { css: 'main h1 { margin-left: 8px }', sees: (page) => lines(crooked(page)) },
  'text set to the left': { css: 'main h1 { text-align: left }', sees: (page) => lines(crooked(page)) },
  'something placed from the left': {
    css: 'main .btn { position: relative; left: 4px }',
    sees: (page) => lines(crooked(page)),
  },
  'a line on the left edge': {
    css: 'main .btn { box-shadow: inset 3px 0 0 #b00 }',
    sees: async (page) => ((await paintedOtherwise(page)).pixels > FEW ? 'seen' : 'not seen'),
  },
  'an arrow that is not turned': {
    css: 'svg.ic.flip { transform: none !important }',
    sees: (page) => lines(turnedPictures(page)),
  },
  'a picture that is turned': {
    css: 'svg.ic:not(.flip) { transform: scaleX(-1) }',
    sees: (page) => lines(turnedPictures(page)),
  },
  'a control on another one': {
    css: 'header .btn { margin-inline-start: -4rem }',
    sees: (page) => lines(collisions(page)),
  },
};
const lines = async (found: Promise<string[]>) => ((await found).length > 0 ? 'seen' : 'not seen');

test('what is spoilt by hand is seen by the eye that looks at every page', async ({ page }) => {
  await page.setViewportSize(WIDTHS.wide);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [what, { css, sees }] of Object.entries({
    nothing: { css: '', sees: SPOILT['a margin on the left']?.sees },
    ...SPOILT,
  })) {
    await page.goto('/ar/courses/your-first-online-shop');
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, css);
    if (!/picture|arrow|control/.test(what)) await still(page);
    expect(await sees?.(page), what).toBe(what === 'nothing' ? 'not seen' : 'seen');
  }
});

for (const [name, { who, paths, links = [] }] of Object.entries(ROUNDS)) {
  for (const [size, viewport] of Object.entries(WIDTHS)) {
    test(`the pages of ${name} are each other’s mirror, ${size}`, async ({ page, browser, baseURL }, info) => {
      test.setTimeout(420_000);
      await page.setViewportSize(viewport);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      // nothing may move for what others do meanwhile
      await page.routeWebSocket(/./, () => undefined);
      if (who) await signInByApi(page.context().request, `${who}@kurrasa.example`);
      const noor = who === 'huda' ? await personPath(browser, baseURL, 'noor@kurrasa.example') : '';
      const found = await Promise.all(links.map(([from, part]) => linkOn(page, from, part)));
      for (const path of [...paths.map((one) => one.replace('{noor}', noor)), ...found]) {
        let { wrong, pictures } = await lookAt(page, path);
        // a list may have grown between the two languages
        if (wrong.length > 0) ({ wrong, pictures } = await lookAt(page, path));
        for (const one of pictures)
          await info.attach(`${path || 'home'} ${one.name}`, { body: one.picture, contentType: 'image/png' });
        expect.soft(wrong, path).toEqual([]);
      }
    });
  }
}
