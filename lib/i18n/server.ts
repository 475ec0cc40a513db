import { createTranslator } from 'next-intl';
import type { getTranslations as NextIntlGetTranslations } from 'next-intl/server';
import { cache } from 'react';
import type { Locale } from './locales';
import { messagesOf } from './messages';

/**
 * Translations for server components. next-intl's own server entry parses every message anew in every request (half a
 * millisecond for a dozen texts); here a translator lives as long as the process, and so does what it has parsed.
 */
export type Translator = Awaited<ReturnType<typeof NextIntlGetTranslations>>;

const request = cache((): { locale: Locale } => ({ locale: 'en' }));
const made = new Map<string, Translator>();

/** Says once per page and layout which language the rest of the request speaks. */
export function setRequestLocale(locale: Locale): void {
  request().locale = locale;
}

/** The language of the request. */
export async function getLocale(): Promise<Locale> {
  return request().locale;
}

/** The texts of a namespace, in the given language or the request's. */
export async function getTranslations(wanted: string | { locale: string; namespace?: string }): Promise<Translator> {
  const { locale, namespace } = typeof wanted === 'string' ? { locale: request().locale, namespace: wanted } : wanted;
  const key = `${locale}|${namespace ?? ''}`;
  const known = made.get(key);
  if (known) return known;
  const t = createTranslator({
    locale,
    messages: messagesOf(locale as Locale) as never,
    ...(namespace ? { namespace: namespace as never } : {}),
    timeZone: 'UTC',
  });
  if (messagesAreKept()) made.set(key, t as unknown as Translator);
  return t as unknown as Translator;
}

/** In development the catalogues are read again with every request, so that a changed text shows. */
function messagesAreKept(): boolean {
  return !process.argv.includes('dev');
}
