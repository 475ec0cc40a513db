import type { Metadata } from 'next';
import { TextPage } from '@/components/site/text-page';
import { setRequestLocale } from '@/lib/i18n/server';
import { publicContext } from '@/server/core/request';
import { siteMetadata } from '../_data/seo';
import { textPage } from '../_data/text-pages';

type Props = PageProps<'/[org]/[locale]/accessibility'>;

/** Cached per school and language. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, locale } = await params;
  const ctx = await publicContext(org, locale);
  const { title, description } = textPage(ctx, 'accessibility');
  return siteMetadata(ctx, { path: '/accessibility', title, descriptions: [description] });
}

export default async function Page({ params }: Props) {
  const { org, locale } = await params;
  const ctx = await publicContext(org, locale);
  setRequestLocale(ctx.locale);
  return <TextPage {...textPage(ctx, 'accessibility')} />;
}
