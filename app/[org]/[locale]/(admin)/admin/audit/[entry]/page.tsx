import { AuditScreen } from '@/components/audit/audit-screen';
import { drawn, drawnHead } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';
import { pick, textParams } from '@/lib/navigation/search-params';
import { loadOnce, orNotFound } from '@/server/core/request';
import { AUDIT_PARAMS, getAuditEntry, listAudit } from '@/server/domains/audit';

type Props = PageProps<'/[org]/[locale]/admin/audit/[entry]'>;

const load = loadOnce((ctx, entry) => getAuditEntry(ctx, { entry }));

export const generateMetadata = drawnHead(async ({ params }: Props) => {
  const at = await params;
  const [ctx] = await load(at.org, at.locale, at.entry);
  const t = await getTranslations({ locale: ctx.locale, namespace: 'audit' });
  return { title: t('title') };
});

export default drawn(async function Page({ params, searchParams }: Props) {
  const at = await params;
  const [ctx, entry] = await load(at.org, at.locale, at.entry);
  const asked = pick(textParams(await searchParams), ...AUDIT_PARAMS);
  const page = await orNotFound(listAudit(ctx, asked as Parameters<typeof listAudit>[1]));
  return <AuditScreen ctx={ctx} page={page} params={asked} entry={entry} />;
});
