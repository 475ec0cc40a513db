import type { Locale } from '@/lib/i18n/locales';

/** What a picture says to whoever cannot see it: a text per language, or that it is there for the eye only. */
export type AltText = { en?: string; ar?: string } | { decorative: true };

/** The longest alternative text: two sentences; what needs more belongs into the page. */
export const ALT_MOST = 250;

/** The text in a language; the other language stands in, and a decorative picture says nothing. */
export function altIn(alt: AltText | null | undefined, locale: Locale): string {
  if (!alt || 'decorative' in alt) return '';
  return (locale === 'ar' ? alt.ar || alt.en : alt.en || alt.ar) ?? '';
}

/** Whether somebody decided what this picture says, be it nothing. */
export function hasAltText(alt: AltText | null | undefined): boolean {
  if (!alt) return false;
  return 'decorative' in alt || Boolean(alt.en && alt.ar);
}
