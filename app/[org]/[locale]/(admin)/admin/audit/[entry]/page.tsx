import type { Metadata } from 'next';
import { AuditScreen } from '@/components/audit/audit-screen';
import { getTranslations } from '@/lib/i18n/server';
import { pick, textParams } from '@/lib/navigation/search-params';
import { orNotFound, pageContext } from '@/server/core/request';
import { AUDIT_PARAMS, getAuditEntry, listAudit } from '@/server/domains/audit';

type Props = PageProps<'/[org]/[locale]/admin/audit/[entry]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'audit' });
  return { title: t('title') };
}

export default async function Page({ params, searchParams }: Props) {
  const at = await params;
  const ctx = await pageContext(at);
  const asked = pick(textParams(await searchParams), ...AUDIT_PARAMS);
  const input = asked as Parameters<typeof listAudit>[1];
  const [entry, page] = await orNotFound(Promise.all([getAuditEntry(ctx, { entry: at.entry }), listAudit(ctx, input)]));
  return <AuditScreen ctx={ctx} page={page} params={asked} entry={entry} />;
}
