import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '@/components/patterns/language-switch';
import { Logo } from '@/components/patterns/logo';
import { schoolOf } from '@/components/shell/school';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';

type AuthFrameProps = { ctx: Ctx; title: ReactNode; text?: ReactNode; children: ReactNode; aside?: ReactNode };

/** The page of everything about getting in: the form at the start side, at the end side whatever helps. */
export async function AuthFrame({ ctx, title, text, children, aside }: AuthFrameProps) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'shell' });
  const other: Locale = ctx.locale === 'en' ? 'ar' : 'en';
  const here = (await headers()).get('x-path') ?? `/${ctx.locale}/sign-in`;
  return (
    <div className={`grid min-h-dvh ${aside ? 'lg:grid-cols-2' : ''}`}>
      <div className="flex flex-col bg-surface px-5 pt-6 pb-8 md:px-12">
        <header className="flex items-center justify-between">
          <Logo org={schoolOf(ctx)} />
          <LanguageSwitch
            href={here.replace(/^\/(en|ar)(?=[/?]|$)/, `/${other}`)}
            label={t('otherLanguage')}
            lang={other}
          />
        </header>
        <main id="main" className="mx-auto my-auto w-full max-w-96 py-12">
          <h1 className="text-2xl">{title}</h1>
          {text && <p className="mt-1 text-base text-ink-2">{text}</p>}
          <div className="mt-7">{children}</div>
        </main>
        <p className="text-sm text-ink-3">{t('runsOn')}</p>
      </div>
      {aside && (
        <aside className="flex flex-col justify-center border-line bg-canvas px-5 py-10 max-lg:border-t md:px-12 lg:border-s lg:px-16">
          {aside}
        </aside>
      )}
    </div>
  );
}

/** The sentence that says why it did not work. */
export function Refusal({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <p role="alert" className="mb-5 rounded-sm bg-danger-soft px-3 py-2 text-danger-text">
      {text}
    </p>
  );
}
