import { SharedCertificate } from '@/components/certificates/shared-certificate';
import { getTranslations } from '@/lib/i18n/server';
import { orNotFound, pageContext } from '@/server/core/request';
import { getSharedCertificate } from '@/server/domains/certificates';

type Props = PageProps<'/[org]/[locale]/certificates/shared/[number]'>;

async function load({ params }: Props) {
  const { number, ...place } = await params;
  const ctx = await pageContext(place);
  return { ctx, certificate: await orNotFound(getSharedCertificate(ctx, { number })) };
}

export async function generateMetadata(props: Props) {
  const { ctx, certificate } = await load(props);
  const t = await getTranslations({ locale: ctx.locale, namespace: 'certificates' });
  const { learner, course } = certificate.sheet;
  const title = `${learner[ctx.locale]} · ${course[ctx.locale]}`;
  // The owner shows it to whoever has the link; that is not everybody who searches.
  return { title, description: t('sheetLabel', { course: course[ctx.locale] }), robots: { index: false } };
}

export default async function Page(props: Props) {
  const { ctx, certificate } = await load(props);
  return <SharedCertificate certificate={certificate} locale={ctx.locale} />;
}
