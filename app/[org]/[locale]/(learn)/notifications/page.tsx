import type { Metadata } from 'next';
import { NotificationsView } from '@/components/engagement/notifications-view';
import { drawn } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';
import { pageContext } from '@/server/core/request';
import { listNotifications } from '@/server/domains/engagement';

type Props = PageProps<'/[org]/[locale]/notifications'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'engagement.page' });
  return { title: t('title') };
}

export default drawn(async function NotificationsPage({ params, searchParams }: Props) {
  const ctx = await pageContext(await params);
  const wanted = await searchParams;
  const filter = wanted.filter === 'archived' ? 'archived' : 'current';
  const before = typeof wanted.before === 'string' ? wanted.before : null;
  const list = await listNotifications(ctx, { filter, before });
  return <NotificationsView ctx={ctx} list={list} filter={filter} before={before} />;
});
