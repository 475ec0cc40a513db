import { redirect } from 'next/navigation';
import { VerifyForm } from '@/components/certificates/verify-form';
import { PageHeader } from '@/components/patterns/page-header';
import { getTranslations } from '@/lib/i18n/server';
import { pageContext } from '@/server/core/request';
import { siteMetadata } from '../_data/seo';

type Props = PageProps<'/[org]/[locale]/verify'>;

export async function generateMetadata({ params }: Props) {
  const ctx = await pageContext(await params);
  const { locale, org } = ctx;
  const t = await getTranslations({ locale, namespace: 'certificates' });
  const descriptions = [t('verify.description', { school: org.name[locale] })];
  return siteMetadata(ctx, { path: '/verify', title: t('verify.title'), descriptions });
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, org } = await pageContext(await params);
  const { number } = await searchParams;
  if (typeof number === 'string' && number.trim())
    redirect(`/${locale}/verify/${encodeURIComponent(number.trim().slice(0, 60))}`);
  const t = await getTranslations({ locale, namespace: 'certificates' });
  return (
    <div className="pub py-10 lg:pb-16">
      <PageHeader size="large" title={t('verify.title')} text={t('verify.text', { school: org.name[locale] })} />
      <VerifyForm locale={locale} error={number === undefined ? undefined : t('verify.empty')} />
    </div>
  );
}
