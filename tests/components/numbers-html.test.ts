import { expect, test } from 'vitest';
import { numbersHtml, type Words } from '@/components/learning/words';
import { markupOf } from '@/lib/html/html';
import { LOCALES } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';

test.each(LOCALES)('a sentence with numbers keeps them, each as one unit, %s', async (locale) => {
  const t = (await getTranslations({ locale, namespace: 'learning' })) as unknown as Words;
  for (const key of ['dashboard.openOf', 'dashboard.openOfWaits']) {
    const text = markupOf(numbersHtml(t, key, { open: 6, total: 12 }));
    expect(text).toContain("<bdi dir='ltr' class='num'>6</bdi>");
    expect(text).toContain("<bdi dir='ltr' class='num'>12</bdi>");
  }
});
