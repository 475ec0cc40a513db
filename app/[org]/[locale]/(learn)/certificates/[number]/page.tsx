import { cache } from 'react';
import { OwnCertificate } from '@/components/certificates/own-certificate';
import { getTranslations } from '@/lib/i18n/server';
import { decoded } from '@/lib/navigation/decoded';
import type { Ctx } from '@/server/core/context';
import { absoluteUrl } from '@/server/core/mail/links';
import { orNotFound, pageContext, requireSignedIn } from '@/server/core/request';
import { getCertificate } from '@/server/domains/certificates';

type Props = PageProps<'/[org]/[locale]/certificates/[number]'>;

const load = cache((ctx: Ctx, number: string) => orNotFound(getCertificate(ctx, { number: decoded(number) })));

export async function generateMetadata({ params }: Props) {
  const { number, ...place } = await params;
  const ctx = await pageContext(place);
  if (ctx.actor.kind === 'anonymous') return {};
  const t = await getTranslations({ locale: ctx.locale, namespace: 'certificates' });
  return { title: `${t('list.title')} · ${(await load(ctx, number)).sheet.course[ctx.locale]}` };
}

export default async function Page({ params }: Props) {
  const { number, ...place } = await params;
  const ctx = await pageContext(place);
  await requireSignedIn(ctx);
  const certificate = await load(ctx, number);
  const shareUrl = absoluteUrl(ctx.org, `/${ctx.locale}/certificates/shared/${certificate.number}`);
  return <OwnCertificate certificate={certificate} locale={ctx.locale} shareUrl={shareUrl} />;
}
