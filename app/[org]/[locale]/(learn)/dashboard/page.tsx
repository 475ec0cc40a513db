import { redirect } from 'next/navigation';
import { DashboardView } from '@/components/learning/dashboard/dashboard-view';
import { drawn } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';
import { homePathFor } from '@/lib/navigation/home-path';
import { pageContext } from '@/server/core/request';
import { getDashboard } from '@/server/domains/learning';

type Props = PageProps<'/[org]/[locale]/dashboard'>;

export async function generateMetadata({ params }: Props) {
  const { locale } = await pageContext(await params);
  const t = await getTranslations({ locale, namespace: 'learning' });
  return { title: t('dashboard.title') };
}

export default drawn(async function Page({ params }: Props) {
  const ctx = await pageContext(await params);
  const { actor, locale } = ctx;
  // everyone lands on their own page; who also studies finds this one in the navigation
  if (actor.kind === 'person' && !actor.hasRole('student')) redirect(homePathFor(actor, locale));
  const board = await getDashboard(ctx, {});
  const name = (actor.name[locale] ?? actor.name.en ?? actor.name.ar ?? '').split(' ')[0] ?? '';
  return (
    <DashboardView board={board} name={name} locale={locale} timeZone={actor.preferences.timezone} now={ctx.now()} />
  );
});
