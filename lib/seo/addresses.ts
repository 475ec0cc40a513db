import { LOCALES, type Locale } from '@/lib/i18n/locales';

/** A public page by its path below the language: '' is the home page, '/courses/x' a course. */
export type PublicPath = '' | `/${string}`;

/** The address of a page in one language, absolute; slugs in any script are percent-encoded once. */
export function pageUrl(origin: string, locale: Locale, path: PublicPath): string {
  return `${origin}/${locale}${encodeURI(path.normalize('NFC'))}`;
}

/**
 * The addresses of a page in every language it is published in, with x-default (the school's language, else the first
 * there is). The same table on every language's page and in the site map, so it is always reciprocal.
 */
export function languageAlternates(
  origin: string,
  path: PublicPath,
  published: readonly string[],
  fallback: Locale,
): Record<string, string> {
  const there = LOCALES.filter((locale) => published.includes(locale));
  const table: Record<string, string> = {};
  for (const locale of there) table[locale] = pageUrl(origin, locale, path);
  const main = there.includes(fallback) ? fallback : there[0];
  if (main) table['x-default'] = pageUrl(origin, main, path);
  return table;
}
