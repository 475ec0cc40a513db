import type { Locale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import type { BellLabels } from './notification-bell';

/** The words of the bell, with its plural forms as they stand in the catalogue. Server only. */
export function bellLabels(locale: Locale): BellLabels {
  const engagement = messagesOf(locale).engagement as { bell: BellLabels };
  return engagement.bell;
}
