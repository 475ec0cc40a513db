import { type Locale, translated } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translator';
import type { NoticeParams } from '../schema';

/** The values of a sentence in the reader's language; a name that exists in one language only is shown in that one. */
export function sentenceValues(params: NoticeParams, locale: Locale): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => {
      if (typeof value !== 'object') return [key, value];
      return [key, translated({ en: value.en ?? undefined, ar: value.ar ?? undefined }, locale) ?? ''];
    }),
  );
}

/** What a notice says, in the reader's language. A kind this version does not know says that something happened. */
export function noticeSentence(t: Translate, locale: Locale, type: string, params: NoticeParams): string {
  const key = `engagement.notices.${type}`;
  return t.has(key) ? t(key, sentenceValues(params, locale)) : t('engagement.notices.other');
}
