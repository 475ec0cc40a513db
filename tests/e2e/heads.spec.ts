import { type APIRequestContext, expect, test } from '@playwright/test';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { VERIFY_LIMIT } from '@/server/domains/certificates/schema';
import { askSecond, cookieOfSecond } from './support/second-school';
import { words } from './support/words';

// What a reader without script sees: the bytes of the pages, as search engines and networks get them.

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };
const text = (html: string) => html.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

type Page = { path: string; status: number; html: string; headings: number[] };

async function open(request: APIRequestContext, path: string): Promise<Page> {
  const response = await request.get(path, { maxRedirects: 0 });
  const html = (await response.text()).replace(/<(script|style|template)\b[^>]*>[\s\S]*?<\/\1>/g, '');
  const headings = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
  return { path, status: response.status(), html, headings };
}

/** The attributes of every element of a kind that has `name="value"`. */
function tags(html: string, element: string, name: string, value: string): Record<string, string>[] {
  return [...html.matchAll(new RegExp(`<${element}\\s([^>]*?)/?>`, 'g'))]
    .map(([, inner]) =>
      Object.fromEntries(
        [...(inner ?? '').matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, k, v]) => [k?.toLowerCase(), text(v ?? '')]),
      ),
    )
    .filter((attributes) => attributes[name] === value);
}
const meta = (html: string, name: string) =>
  [...tags(html, 'meta', 'name', name), ...tags(html, 'meta', 'property', name)].map((tag) => tag.content ?? '');
const titleOf = (html: string) => [...html.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => text(title ?? ''));
const canonicalOf = (html: string) => tags(html, 'link', 'rel', 'canonical').map((tag) => tag.href ?? '');
const languagesOf = (html: string) =>
  tags(html, 'link', 'rel', 'alternate')
    .filter((tag) => tag.hreflang)
    .map((tag) => [tag.hreflang, tag.href] as const)
    .sort();

/** One h1, and no level left out on the way down (SEO-26). */
function wellOrdered({ path, headings }: Page): void {
  expect(
    headings.filter((level) => level === 1),
    `${path}: one h1`,
  ).toHaveLength(1);
  for (const [at, level] of headings.entries())
    expect(level, `${path}: headings ${headings.join(' ')}`).toBeLessThanOrEqual((headings[at - 1] ?? 0) + 1);
}

/** The addresses that are offered to search engines, by language, without the host. */
async function listed(request: APIRequestContext): Promise<Record<Locale, string[]>> {
  const map = await (await request.get('/sitemap.xml')).text();
  const paths = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(text(url ?? '')).pathname);
  const of = (locale: Locale) => paths.filter((path) => path.split('/')[1] === locale);
  return { en: of('en'), ar: of('ar') };
}

for (const locale of LOCALES) {
  test(`every listed page has a head of its own, ${locale} (SEO-2, 3, 5, 7, 8, 25, 26, 32)`, async ({ request }) => {
    const paths = (await listed(request))[locale];
    expect(paths.length).toBeGreaterThanOrEqual(8);
    const titles = new Map<string, string>();
    const descriptions = new Map<string, string>();
    for (const path of paths) {
      const page = await open(request, path);
      const { html } = page;
      expect(page.status, path).toBe(200);
      wellOrdered(page);
      const [title = '', ...otherTitles] = titleOf(html);
      expect(otherTitles, `${path}: one title`).toEqual([]);
      expect([...title].length, `${path}: ${title}`).toBeGreaterThan(0);
      expect([...title].length, `${path}: ${title}`).toBeLessThanOrEqual(60);
      expect(titles.get(title), `${path}: ${title}`).toBeUndefined();
      titles.set(title, path);
      const [description = '', ...otherDescriptions] = meta(html, 'description');
      expect(otherDescriptions, `${path}: one description`).toEqual([]);
      expect([...description].length, `${path}: ${description}`).toBeGreaterThanOrEqual(70);
      expect([...description].length, `${path}: ${description}`).toBeLessThanOrEqual(160);
      expect(descriptions.get(description), `${path}: ${description}`).toBeUndefined();
      descriptions.set(description, path);

      const [canonical = '', ...others] = canonicalOf(html);
      expect(others, `${path}: one canonical`).toEqual([]);
      expect(new URL(canonical).pathname, path).toBe(path);
      const languages = languagesOf(html);
      expect(
        languages.map(([lang]) => lang),
        path,
      ).toEqual(['ar', 'en', 'x-default']);
      expect(languages.find(([lang]) => lang === locale)?.[1], path).toBe(canonical);
      for (const [lang, href] of languages) {
        const there = await open(request, new URL(href ?? '').pathname);
        expect(there.status, `${path} → ${lang}`).toBe(200);
        expect(languagesOf(there.html), `${path} → ${lang} and back`).toEqual(languages);
      }
      expect(meta(html, 'og:url'), path).toEqual([canonical]);
      expect(meta(html, 'og:title'), path).toEqual([title]);
      expect(meta(html, 'og:description'), path).toEqual([description]);
      expect(meta(html, 'og:type'), path).toHaveLength(1);
      expect(meta(html, 'og:locale'), path).toHaveLength(1);
      expect(meta(html, 'og:locale:alternate'), path).toHaveLength(1);
      const [image = ''] = meta(html, 'og:image');
      expect(meta(html, 'og:image:width'), path).toEqual(['1200']);
      expect(meta(html, 'og:image:height'), path).toEqual(['630']);
      expect(meta(html, 'og:image:alt')[0], path).toMatch(/\S/);
      const picture = await request.get(new URL(image).pathname + new URL(image).search);
      expect(picture.status(), image).toBe(200);
      expect(picture.headers()['content-type']).toBe('image/png');
      expect(meta(html, 'twitter:card'), path).toEqual(['summary_large_image']);
      expect(meta(html, 'twitter:image:alt')[0], path).toMatch(/\S/);
      expect(meta(html, 'robots').join(), path).not.toContain('noindex');
    }
  });

  test(`the other public pages have one h1 and are not listed, ${locale}`, async ({ request }) => {
    const titles = new Set<string>();
    for (const path of [
      '/sign-in',
      '/sign-up',
      '/forgot-password',
      '/verify/KRS-2026-AAAAAAAA-A',
      '/courses?price=free',
    ]) {
      const response = await request.get(`/${locale}${path}`);
      expect(response.headers()['x-robots-tag'] ?? 'noindex', path).toBe('noindex');
      const page = await open(request, `/${locale}${path}`);
      expect(page.status, path).toBe(200);
      wellOrdered(page);
      expect(meta(page.html, 'robots').join(), path).toContain('noindex');
      const [title = ''] = titleOf(page.html);
      expect(title, path).toMatch(/\S/);
      expect(titles.has(title), `${path}: ${title}`).toBe(false);
      titles.add(title);
    }
  });

  test(`what does not exist says so on the server, in the reader’s language, ${locale} (SEO-33)`, async ({
    request,
  }) => {
    const t = words(locale);
    const missing = [
      '/courses/no-such-course',
      '/nothing-is-here',
      '/admin/nothing',
      '/courses/a/b',
      '/missing',
      '/certificates/shared/KRS-2026-AAAAAAAA-A',
    ];
    for (const path of missing) {
      const response = await request.get(`/${locale}${path}`);
      expect(response.headers()['cache-control'], path).toContain('no-cache');
      expect(response.headers()['x-robots-tag'], path).toBe('noindex');
      const page = await open(request, `/${locale}${path}`);
      expect(page.status, path).toBe(404);
      expect(page.html, path).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"`);
      expect(titleOf(page.html), path).toEqual([t('shell.notFound.title')]);
      expect(page.html, path).toMatch(new RegExp(`<h1[^>]*>${t('shell.notFound.title')}</h1>`));
      expect(page.html, path).toContain(`href="/${locale}/courses"`);
      expect(meta(page.html, 'robots').join(), path).toContain('noindex');
      wellOrdered(page);
    }
  });
}

type Step = { name: string; address: string | null };

/** The trail that a page shows: its links with whole addresses, and the page itself at the end without one. */
function shownTrails(html: string, origin: string): Step[][] {
  const ends = /<nav[^>]*>\s*<ol\b[^>]*>([\s\S]*?)<\/ol>\s*<\/nav>/g;
  return [...html.matchAll(ends)].map(([, list = '']) =>
    [...list.matchAll(/<(a|span)\b([^>]*)>([^<]*)<\/\1>/g)].map(([, , attributes = '', name = '']) => {
      const href = /href="([^"]*)"/.exec(attributes)?.[1];
      return { name: text(name), address: href === undefined ? null : new URL(text(href), origin).href };
    }),
  );
}

/** The trails that a page tells machines, in the order of their positions. */
function toldTrails(source: string): Step[][] {
  type Item = { position: number; name: string; item?: string };
  type Node = { '@type': string; itemListElement?: Item[]; '@graph'?: Node[] };
  const scripts = [...source.matchAll(/<script[^>]*application\/ld\+json[^>]*>([\s\S]*?)<\/script>/g)];
  return scripts
    .map(([, data = '']) => JSON.parse(data) as Node)
    .flatMap((node) => node['@graph'] ?? [node])
    .filter((node) => node['@type'] === 'BreadcrumbList')
    .map(({ itemListElement = [] }) => {
      expect(itemListElement.map(({ position }) => position)).toEqual(itemListElement.map((_, at) => at + 1));
      return itemListElement.map(({ name, item }) => ({ name, address: item ?? null }));
    });
}

for (const locale of LOCALES) {
  test(`the trail that is seen is the trail that machines are told, ${locale} (SEO-29)`, async ({ request }) => {
    let trails = 0;
    for (const path of (await listed(request))[locale]) {
      const source = await (await request.get(path)).text();
      const html = source.replace(/<(script|style|template)\b[^>]*>[\s\S]*?<\/\1>/g, '');
      const canonical = canonicalOf(source)[0] ?? '';
      // the page's own step is words on the page and the canonical address for machines
      const shown = shownTrails(html, canonical).map((steps) =>
        steps.map(({ name, address }, at) => ({
          name,
          address: address ?? (at === steps.length - 1 ? canonical : null),
        })),
      );
      expect(toldTrails(source), path).toEqual(shown);
      for (const steps of shown) {
        expect(steps.length, path).toBeGreaterThan(1);
        for (const { address } of steps)
          expect(
            (await request.get(new URL(address ?? '').pathname, { maxRedirects: 0 })).status(),
            address ?? '',
          ).toBe(200);
      }
      if (/\/courses\/[^/]+$/.test(path)) expect(shown, path).toHaveLength(1);
      trails += shown.length;
    }
    expect(trails).toBeGreaterThanOrEqual(3);
  });
}

test('an address in decomposed form leads to the composed one, with what was asked behind it (SEO-20)', async ({
  baseURL,
}) => {
  const home = 'keep-your-tools-sharp';
  const cookie = await cookieOfSecond(baseURL, 'peter');
  const shown = await askSecond(baseURL, `/en/courses/${home}`);
  // an attempt that was broken off may have left another address
  const page = shown.status === 301 ? await askSecond(baseURL, shown.headers.location ?? '') : shown;
  const course = /urn:uuid:([0-9a-f-]{36})/.exec(page.body)?.[1];
  const rename = async (slug: string) => {
    const answer = await askSecond(baseURL, '/api/trpc/catalog.update', {
      method: 'POST',
      cookie,
      body: { course, slug },
    });
    expect(answer.status, answer.body).toBe(200);
  };
  try {
    for (const slug of ['أدوات-حادّة-وآلات', 'crème-brûlée']) {
      await rename(slug);
      const [composed, decomposed] = [slug.normalize('NFC'), slug.normalize('NFD')].map(encodeURIComponent);
      expect(decomposed).not.toBe(composed);
      for (const locale of LOCALES) {
        const address = `/${locale}/courses/${composed}`;
        await expect.poll(async () => (await askSecond(baseURL, address)).status, { message: address }).toBe(200);
        const there = await askSecond(baseURL, address);
        expect(new URL(canonicalOf(there.body)[0] ?? '').pathname).toBe(address);
        for (const [asked, moved] of [
          [`/${locale}/courses/${decomposed}`, address],
          [`/${locale}/courses/${decomposed}?utm_source=x`, `${address}?utm_source=x`],
          [`/${locale}/share/${decomposed}.png`, `/${locale}/share/${composed}.png`],
        ] as const) {
          const answer = await askSecond(baseURL, asked);
          expect(answer.status, asked).toBe(301);
          const location = new URL(answer.headers.location ?? '', 'http://x');
          expect(location.pathname + location.search, asked).toBe(moved);
        }
      }
    }
  } finally {
    await rename(home);
  }
});

test('who checks too many numbers is told so with 429, when to come back, and in words', async ({ baseURL }) => {
  const ask = (locale: Locale) => askSecond(baseURL, `/${locale}/verify/SEC-2026-AAAAAAAA-A`);
  const before: number[] = [];
  let answer = await ask('en');
  // an earlier run from this address counts, too
  while (answer.status === 200 && before.push(answer.status) <= VERIFY_LIMIT.limit) answer = await ask('en');
  expect(before.length).toBeLessThanOrEqual(VERIFY_LIMIT.limit);
  for (const locale of LOCALES) {
    const refused = await ask(locale);
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(VERIFY_LIMIT.windowSeconds);
    expect(refused.headers['x-robots-tag']).toBe('noindex');
    expect(refused.headers['cache-control']).toMatch(/no-cache|no-store/);
    expect(refused.body).toMatch(new RegExp(`<h1[^>]*>${words(locale)('certificates.verify.too_often')}</h1>`));
    expect((await askSecond(baseURL, `/${locale}/verify`)).status).toBe(200);
  }
});

test('search engines find the way: robots, map, and nothing private in either', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toMatch(/^Sitemap: https?:\/\/[^\s]+\/sitemap\.xml$/m);
  expect(robots).not.toMatch(/admin|dashboard|mentor|account/);
  for (const path of ['/en/dashboard', '/ar/admin/people']) {
    const response = await request.get(path, { maxRedirects: 0 });
    expect(response.headers()['x-robots-tag'], path).toBe('noindex');
  }
  expect((await request.get('/api/health')).headers()['x-robots-tag']).toBe('noindex');
});
