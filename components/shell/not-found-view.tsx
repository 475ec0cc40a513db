import { EmptyState } from '@/components/patterns/empty-state';
import { buttonClass } from '@/components/ui/button';
import { getLocale, getTranslations } from '@/lib/i18n/server';

/** What a missing page says: what happened, and two ways on. Plain links: every page carries this view along. */
export async function NotFoundView() {
  const [t, locale] = await Promise.all([getTranslations('shell.notFound'), getLocale()]);
  return (
    <div className="pub py-20">
      <title>{t('title')}</title>
      <h1 className="mb-2 text-2xl">{t('title')}</h1>
      <EmptyState
        title={t('text')}
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
