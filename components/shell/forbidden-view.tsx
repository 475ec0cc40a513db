import { Page } from '@/components/patterns/app-shell';
import { EmptyState } from '@/components/patterns/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { getTranslations } from '@/lib/i18n/server';
import { homePathFor } from '@/lib/navigation/home-path';
import type { Ctx } from '@/server/core/context';

/** What a refused page says: whose it is, who is asking, and the way back to one's own pages. */
export async function ForbiddenView({ ctx }: { ctx: Ctx | null }) {
  if (!ctx) return null;
  const { actor, locale } = ctx;
  const t = await getTranslations({ locale, namespace: 'shell.forbidden' });
  const names = locale === 'ar' ? [actor.name.ar, actor.name.en] : [actor.name.en, actor.name.ar];
  const name = names.find(Boolean) ?? actor.email ?? '';
  return (
    <Page>
      <h1 className="mb-2 text-xl">{t('title')}</h1>
      <EmptyState
        title={t('text', { name })}
        action={
          <LinkButton href={homePathFor(actor, locale)} variant="primary">
            {t('home')}
          </LinkButton>
        }
      />
    </Page>
  );
}
