import type { Locale } from '@/lib/i18n/locales';
import { languageAlternates, type PublicPath, pageUrl } from './addresses';

/** A public page in all its languages. `modified` is when its content changed, never when the map was made. */
export type SitemapPage = { path: PublicPath; languages: readonly Locale[]; modified: string | null };

/** Most addresses of one file of the protocol. */
export const PART_MOST = 50_000;

const xmlText = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** One part of a site map: each language's page with all its languages beside it. */
export function sitemapXml(origin: string, pages: readonly SitemapPage[], defaultLocale: Locale): string {
  const urls = pages.flatMap((page) => {
    const alternates = Object.entries(languageAlternates(origin, page.path, page.languages, defaultLocale))
      .map(([lang, href]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${xmlText(href)}"/>`)
      .join('');
    const modified = page.modified ? `<lastmod>${page.modified}</lastmod>` : '';
    return page.languages.map(
      (locale) => `<url><loc>${xmlText(pageUrl(origin, locale, page.path))}</loc>${modified}${alternates}</url>`,
    );
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
}

/** The index over parts, for sites beyond one part. */
export function sitemapIndexXml(origin: string, parts: number): string {
  const entries = Array.from(
    { length: parts },
    (_, at) => `<sitemap><loc>${origin}/sitemap.xml?part=${at + 1}</loc></sitemap>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</sitemapindex>
`;
}

/** The pages in parts of at most 50,000 addresses; a page with two languages is two addresses. */
export function sitemapParts(pages: readonly SitemapPage[], most = PART_MOST): SitemapPage[][] {
  const parts: SitemapPage[][] = [[]];
  let count = 0;
  for (const page of pages) {
    if (count + page.languages.length > most) {
      parts.push([]);
      count = 0;
    }
    parts.at(-1)?.push(page);
    count += page.languages.length;
  }
  return parts;
}
