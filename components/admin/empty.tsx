import { EmptyState } from '@/components/patterns/empty-state';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';

type Words = { title: string; text: string };

/** An empty list: nothing there at all, or nothing that matches what was asked for. */
export async function EmptyList({
  locale,
  params,
  words,
}: {
  locale: Locale;
  params: Record<string, string>;
  words: Words;
}) {
  const t = await getTranslations({ locale, namespace: 'admin.none' });
  const narrowed = Object.keys(params).some((name) => !['cursor', 'sort', 'view'].includes(name));
  return narrowed ? <EmptyState title={t('title')} text={t('text')} /> : <EmptyState {...words} />;
}
