import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';

/** What a job is called; one that this version no longer knows goes by its own name. */
export async function jobName(locale: Locale): Promise<(job: string) => string> {
  const t = await getTranslations({ locale, namespace: 'admin.jobs.names' });
  return (job) => (t.has(job) ? t(job) : job);
}

/** The words of the button that runs a given-up job again. */
export async function labelsOfAgain(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'admin.jobs.again' });
  return {
    again: t('again'),
    title: t('title'),
    text: t('text'),
    keep: t('keep'),
    working: t('working'),
    failed: t('failed'),
    done: t('done'),
  };
}
