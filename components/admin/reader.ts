import type { Digits } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Ctx } from '@/server/core/context';

/** How somebody reads times and numbers. */
export type Reader = { locale: Locale; timeZone: string; digits: Digits };

/** The reader of a page. */
export function readerOf(ctx: Ctx): Reader {
  const { timezone, digits } = ctx.actor.preferences;
  return { locale: ctx.locale, timeZone: timezone, digits: digits === 'arab' ? 'arab' : 'latn' };
}

/** A name in the reader's script, else in the other one. */
export function nameIn(locale: Locale, names: { en: string | null; ar: string | null } | null): string | null {
  if (!names) return null;
  return (locale === 'ar' ? names.ar || names.en : names.en || names.ar) || null;
}
