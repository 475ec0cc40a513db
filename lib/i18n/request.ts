import { getRequestConfig } from 'next-intl/server';
import { isLocale } from './locales';
import { messagesOf } from './messages';

/** Tells next-intl the language of the page (from the path) and its messages. */
export default getRequestConfig(async ({ requestLocale }) => {
  const wanted = await requestLocale;
  const locale = isLocale(wanted) ? wanted : 'en';
  return { locale, messages: messagesOf(locale), timeZone: 'UTC' };
});
