import { CertificateList } from '@/components/certificates/certificate-list';
import { getTranslations } from '@/lib/i18n/server';
import { orNotFound, pageContext } from '@/server/core/request';
import { listMyCertificates } from '@/server/domains/certificates';

type Props = PageProps<'/[org]/[locale]/certificates'>;

export async function generateMetadata({ params }: Props) {
  const { locale } = await pageContext(await params);
  const t = await getTranslations({ locale, namespace: 'certificates' });
  return { title: t('list.title') };
}

export default async function Page({ params }: Props) {
  const ctx = await pageContext(await params);
  const certificates = await orNotFound(listMyCertificates(ctx, {}));
  return <CertificateList certificates={certificates} locale={ctx.locale} />;
}
