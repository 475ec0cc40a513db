import type { Metadata } from 'next';
import { AuditScreen } from '@/components/audit/audit-screen';
import { drawn } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';
import { pick, textParams } from '@/lib/navigation/search-params';
import { orNotFound, pageContext } from '@/server/core/request';
import { AUDIT_PARAMS, listAudit } from '@/server/domains/audit';

type Props = PageProps<'/[org]/[locale]/admin/audit'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'audit' });
  return { title: t('title') };
}

export default drawn(async function Page({ params, searchParams }: Props) {
  const ctx = await pageContext(await params);
  const asked = pick(textParams(await searchParams), ...AUDIT_PARAMS);
  const page = await orNotFound(listAudit(ctx, asked as Parameters<typeof listAudit>[1]));
  return <AuditScreen ctx={ctx} page={page} params={asked} />;
});
