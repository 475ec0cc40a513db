import type { ReactNode } from 'react';
import { PublicShell } from '@/components/patterns/public-shell';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import { AccountIsland } from './account-island';
import { schoolOf } from './school';

/** The frame of the public site: the same for everybody, so that the page can be cached; who is signed in is an island. */
export async function SiteFrame({ ctx, children }: { ctx: Ctx; children: ReactNode }) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'shell' });
  const { locale, org } = ctx;
  const other: Locale = locale === 'en' ? 'ar' : 'en';
  const year = new Date().getUTCFullYear();
  return (
    <PublicShell
      org={schoolOf(ctx)}
      nav={[
        { href: `/${locale}/courses`, label: t('courses') },
        { href: `/${locale}#how`, label: t('how') },
        { href: `/${locale}#mentors`, label: t('mentors') },
        { href: `/${locale}/verify`, label: t('verify') },
      ]}
      language={{ href: `/${other}`, label: t('otherLanguage'), lang: other }}
      account={<AccountIsland locale={locale} labels={{ signIn: t('signIn'), dashboard: t('dashboard') }} />}
      cta={{ href: `/${locale}/sign-up`, label: t('start') }}
      footer={{
        text: t('footer', { year, school: org.name[locale] }),
        links: [
          { href: `/${locale}/privacy`, label: t('privacy') },
          { href: `/${locale}/accessibility`, label: t('accessibility') },
        ],
      }}
      labels={{ skip: t('skip'), nav: t('nav'), menu: t('menu'), footer: t('footerLabel') }}
    >
      {children}
    </PublicShell>
  );
}
