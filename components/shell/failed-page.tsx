import { headers } from 'next/headers';
import { Page } from '@/components/patterns/app-shell';
import { EmptyState } from '@/components/patterns/empty-state';
import { buttonClass } from '@/components/ui/button';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';

/** What a page that failed on the server says: how to try again, and the number under which it stands in the log. */
export async function FailedPage({ ctx }: { ctx: Ctx }) {
  const { locale, requestId } = ctx;
  const t = await getTranslations({ locale, namespace: 'shell.failed' });
  const here = (await headers()).get('x-path') ?? `/${locale}`;
  return (
    <Page>
      <h1 className="mb-2 text-xl">{t('title')}</h1>
      <EmptyState
        title={t('text')}
        text={
          <>
            {t('reference')} <bdi dir="ltr">{requestId.slice(0, 8)}</bdi>
          </>
        }
        action={
          // A plain link: it asks the server again, also without script.
          <a href={here} className={buttonClass({ variant: 'primary' })}>
            {t('retry')}
          </a>
        }
      />
    </Page>
  );
}
