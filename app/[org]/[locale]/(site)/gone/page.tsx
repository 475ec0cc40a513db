import type { Metadata } from 'next';
import { MissingView } from '@/components/shell/not-found-view';
import { getTranslations, setRequestLocale } from '@/lib/i18n/server';
import { publicContext } from '@/server/core/request';

type Props = PageProps<'/[org]/[locale]/gone'>;

/** Cached per school and language; the proxy shows it, with 410, behind the addresses of a deleted course. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'shell.notFound' });
  return { title: t('goneTitle'), robots: { index: false } };
}

export default async function Page({ params }: Props) {
  const { org, locale } = await params;
  setRequestLocale((await publicContext(org, locale)).locale);
  return <MissingView kind="gone" />;
}
