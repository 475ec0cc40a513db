import type { FormLabels } from '@/components/patterns/forms/form-core';
import type { Locale } from '@/lib/i18n/locales';
import { type Messages, messagesOf } from '@/lib/i18n/messages';
import { translator } from '@/lib/i18n/translator';

/** The words every form needs. The plural forms travel as a table, because the count is known only in the browser. */
export function formLabels(locale: Locale): FormLabels {
  const t = translator(locale);
  const summary = (messagesOf(locale).form as Messages).summary as FormLabels['summary'];
  return { summary, failed: t('form.failed'), reference: t('form.reference') };
}
