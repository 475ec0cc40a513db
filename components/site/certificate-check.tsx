import type { CSSProperties } from 'react';
import { Button } from '@/components/ui/button';
import { Search } from '@/components/ui/icons';
import { Input } from '@/components/ui/input';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';

type CertificateCheckProps = {
  locale: Locale;
  prefix: string;
  /** The course whose certificate is drawn, with the minutes of its lessons; null draws none. */
  course: { title: string; minutes: number[] } | null;
};

/** What a certificate is, and the form that checks one; a plain GET, so it works without script. */
export async function CertificateCheck({ locale, prefix, course }: CertificateCheckProps) {
  const t = await getTranslations({ locale, namespace: 'site.home.certificate' });
  const longest = Math.max(1, ...(course?.minutes ?? []));
  return (
    <section className="pub sec grid grid-cols-1 items-center gap-8 lg:grid-cols-[4fr_7fr] lg:gap-18">
      {course && (
        <div
          aria-hidden="true"
          className="relative rounded-sm border border-line bg-surface p-6 ps-12 shadow-2 before:absolute before:inset-y-0 before:start-8 before:w-px before:bg-mark-line"
        >
          <p className="text-xs text-ink-3">{t('kind')}</p>
          <p className="mt-1 text-xl font-semibold">{t('holder')}</p>
          <p className="text-sm text-ink-2">{course.title}</p>
          <div className="my-4 flex flex-col gap-1">
            {course.minutes.slice(0, 24).map((minutes, at) => (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: a finished drawing
                key={at}
                className="h-[3px] w-(--w) rounded-line bg-brand"
                style={{ '--w': `${Math.max(8, Math.round((minutes / longest) * 100))}%` } as CSSProperties}
              />
            ))}
          </div>
          <p className="num text-xs text-ink-3">
            <bdi dir="ltr">{prefix}-••••-••••••••-•</bdi>
          </p>
        </div>
      )}
      <div>
        <h2 className="text-2xl md:text-3xl">{t('title')}</h2>
        <p className="mt-4 max-w-144 text-base text-ink-2">{t('text')}</p>
        <form action={`/${locale}/verify`} className="mt-6 flex max-w-120 flex-col gap-3 md:flex-row">
          <Input
            name="number"
            required
            aria-label={t('label')}
            placeholder={t('placeholder', { example: `${prefix}-2026-7Q2M4K9X-3` })}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            enterKeyHint="search"
            className="min-h-12"
            before={<Search size="s" />}
          />
          <Button type="submit" size="lg">
            {t('verify')}
          </Button>
        </form>
      </div>
    </section>
  );
}
