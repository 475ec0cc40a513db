/** The languages of the product; a third one is a lookup row, a message folder and an entry here. */
export const LOCALES = ['en', 'ar'] as const;

/** A language of the product. */
export type Locale = (typeof LOCALES)[number];

/** Whether the text names a language of the product. */
export function isLocale(value: unknown): value is Locale {
  return LOCALES.includes(value as Locale);
}

/** The writing direction of a language. */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

/** Text in each language, some maybe missing. */
export type Translations<T> = Partial<Record<Locale, T>>;

/** The text in the wanted language, else in the other one. */
export function translated<T>(translations: Translations<T> | null | undefined, locale: Locale): T | undefined {
  return translations?.[locale] ?? translations?.[locale === 'en' ? 'ar' : 'en'];
}
