import { Page } from '@/components/patterns/app-shell';
import { EmptyState } from '@/components/patterns/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { getTranslations } from '@/lib/i18n/server';
import { homePathFor } from '@/lib/navigation/home-path';
import type { Ctx } from '@/server/core/context';

type RefusedProps = { ctx: Ctx | null; status: 403 | 404 };

/** What a page that is somebody else's (403) or missing (404) says to who is signed in, and the way back to one's own pages. */
export async function RefusedView({ ctx, status }: RefusedProps) {
  if (!ctx) return null;
  const { actor, locale } = ctx;
  const t = await getTranslations({ locale, namespace: 'shell' });
  const names = locale === 'ar' ? [actor.name.ar, actor.name.en] : [actor.name.en, actor.name.ar];
  const name = names.find(Boolean) ?? actor.email ?? '';
  return (
    <Page>
      <h1 className="mb-2 text-xl">{t(status === 404 ? 'notFound.title' : 'forbidden.title')}</h1>
      <EmptyState
        title={status === 404 ? t('notFound.text') : t('forbidden.text', { name })}
        action={
          <LinkButton href={homePathFor(actor, locale)} variant="primary">
            {t('forbidden.home')}
          </LinkButton>
        }
      />
    </Page>
  );
}
