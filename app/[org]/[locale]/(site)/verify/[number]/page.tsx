import { VerificationView } from '@/components/certificates/verification-view';
import { isAppError } from '@/lib/errors/app-error';
import { getTranslations } from '@/lib/i18n/server';
import { decoded } from '@/lib/navigation/decoded';
import { pageContext } from '@/server/core/request';
import { verifyCertificate } from '@/server/domains/certificates';

type Props = PageProps<'/[org]/[locale]/verify/[number]'>;

export async function generateMetadata({ params }: Props) {
  const { locale } = await pageContext(await params);
  const t = await getTranslations({ locale, namespace: 'certificates' });
  return { title: t('verify.title'), robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const { number, ...place } = await params;
  const ctx = await pageContext(place);
  // what stands in the address, whatever somebody pasted there
  const typed = decoded(number).slice(0, 60).toWellFormed();
  const result = await verifyCertificate(ctx, { number: typed }).catch((e: unknown) => {
    if (!isAppError(e) || e.kind !== 'rate_limited') throw e;
    return { state: 'too_often' as const, minutes: Math.ceil((e.retryAfter ?? 60) / 60) };
  });
  return <VerificationView result={result} typed={typed} locale={ctx.locale} />;
}
