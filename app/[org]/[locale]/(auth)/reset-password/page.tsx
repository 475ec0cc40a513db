import type { Metadata } from 'next';
import { NewPasswordPage } from '@/components/identity/new-password-page';
import { getTranslations } from '@/lib/i18n/server';
import { pageContext } from '@/server/core/request';

export async function generateMetadata({ params }: PageProps<'/[org]/[locale]/reset-password'>): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'identity' });
  return { title: t('reset.title'), robots: { index: false } };
}

export default async function Page({ params, searchParams }: PageProps<'/[org]/[locale]/reset-password'>) {
  return <NewPasswordPage ctx={await pageContext(await params)} search={await searchParams} purpose="reset" />;
}
