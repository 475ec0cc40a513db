import { OwnCertificate } from '@/components/certificates/own-certificate';
import { getTranslations } from '@/lib/i18n/server';
import { decoded } from '@/lib/navigation/decoded';
import { absoluteUrl } from '@/server/core/mail/links';
import { orNotFound, pageContext } from '@/server/core/request';
import { getCertificate } from '@/server/domains/certificates';

type Props = PageProps<'/[org]/[locale]/certificates/[number]'>;

export async function generateMetadata({ params }: Props) {
  const { locale } = await pageContext(await params);
  const t = await getTranslations({ locale, namespace: 'certificates' });
  return { title: t('list.title') };
}

export default async function Page({ params }: Props) {
  const { number, ...place } = await params;
  const ctx = await pageContext(place);
  const certificate = await orNotFound(getCertificate(ctx, { number: decoded(number) }));
  const shareUrl = absoluteUrl(ctx.org, `/${ctx.locale}/certificates/shared/${certificate.number}`);
  return <OwnCertificate certificate={certificate} locale={ctx.locale} shareUrl={shareUrl} />;
}
