import { CertificateList } from '@/components/certificates/certificate-list';
import { drawn } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';
import { pick, textParams } from '@/lib/navigation/search-params';
import { orNotFound, pageContext } from '@/server/core/request';
import { listMyCertificates } from '@/server/domains/certificates';

type Props = PageProps<'/[org]/[locale]/certificates'>;

export async function generateMetadata({ params }: Props) {
  const { locale } = await pageContext(await params);
  const t = await getTranslations({ locale, namespace: 'certificates' });
  return { title: t('list.title') };
}

export default drawn(async function Page({ params, searchParams }: Props) {
  const ctx = await pageContext(await params);
  const asked = pick(textParams(await searchParams), 'cursor');
  return <CertificateList certificates={await orNotFound(listMyCertificates(ctx, asked))} ctx={ctx} />;
});
