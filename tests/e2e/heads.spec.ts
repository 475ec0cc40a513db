import { type APIRequestContext, expect, test } from '@playwright/test';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
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
