import type { Metadata } from 'next';
import { Overview } from '@/components/admin/overview';
import { drawn } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';

import { orNotFound, pageContext } from '@/server/core/request';
import { getOverview } from '@/server/domains/admin';
import { listAudit } from '@/server/domains/audit';

type Props = PageProps<'/[org]/[locale]/admin'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'admin' });
  return { title: t('overview.title') };
}

export default drawn(async function Page({ params }: Props) {
  const ctx = await pageContext(await params);
  const [figures, activity] = await orNotFound(Promise.all([getOverview(ctx, {}), listAudit(ctx, { limit: 10 })]));
  return <Overview ctx={ctx} figures={figures} activity={activity} />;
});
