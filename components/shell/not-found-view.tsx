import { EmptyState } from '@/components/patterns/empty-state';
import { buttonClass } from '@/components/ui/button';
import { getLocale, getTranslations } from '@/lib/i18n/server';

/** What the page of an address without content says: there is nothing, or there was and it was taken away; and two ways on. */
export async function MissingView({ kind }: { kind: 'missing' | 'gone' }) {
  const [t, locale] = await Promise.all([getTranslations('shell.notFound'), getLocale()]);
  const gone = kind === 'gone';
  return (
    <div className="pub py-20">
      <h1 className="mb-2 text-2xl">{t(gone ? 'goneTitle' : 'title')}</h1>
      {/* Plain links: every page carries this view along. */}
      <EmptyState
        title={t(gone ? 'goneText' : 'text')}
        action={
          <>
            <a href={`/${locale}`} className={buttonClass({ variant: 'primary' })}>
              {t('home')}
            </a>{' '}
            <a href={`/${locale}/courses`} className={buttonClass({})}>
              {t('courses')}
            </a>
          </>
        }
      />
    </div>
  );
}

/** The same where a page found out only while it was drawn: it brings its title along. */
export async function NotFoundView() {
  const t = await getTranslations('shell.notFound');
  return (
    <>
      <title>{t('title')}</title>
      <MissingView kind="missing" />
    </>
  );
}
