import { OwnCertificate } from '@/components/certificates/own-certificate';
import { drawn, drawnHead } from '@/components/shell/drawn';
import { getTranslations } from '@/lib/i18n/server';
import { decoded } from '@/lib/navigation/decoded';
import { absoluteUrl } from '@/server/core/mail/links';
import { loadOnce } from '@/server/core/request';
import { getCertificate } from '@/server/domains/certificates';

type Props = PageProps<'/[org]/[locale]/certificates/[number]'>;

const load = loadOnce((ctx, number) => getCertificate(ctx, { number: decoded(number) }));

export const generateMetadata = drawnHead(async ({ params }: Props) => {
  const at = await params;
  const [ctx, { sheet }] = await load(at.org, at.locale, at.number);
  const t = await getTranslations({ locale: ctx.locale, namespace: 'certificates' });
  return { title: `${t('list.title')} · ${sheet.course[ctx.locale]}` };
});

export default drawn(async function Page({ params }: Props) {
  const at = await params;
  const [ctx, certificate] = await load(at.org, at.locale, at.number);
  const shareUrl = absoluteUrl(ctx.org, `/${ctx.locale}/certificates/shared/${certificate.number}`);
  return <OwnCertificate certificate={certificate} locale={ctx.locale} shareUrl={shareUrl} />;
});
