import type { Metadata } from 'next';
import { Home } from '@/components/site/home';
import { JsonLdBlock } from '@/components/site/json-ld';
import { setRequestLocale } from '@/lib/i18n/server';
import { schoolNodes } from '@/lib/seo/json-ld';
import { publicContext } from '@/server/core/request';
import { homeData } from './_data/home';
import { ldSchool, siteMetadata } from './_data/seo';

type Props = PageProps<'/[org]/[locale]'>;

/** Cached per school and language; nothing is rendered at build. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, locale } = await params;
  const ctx = await publicContext(org, locale);
  const { texts, title, intro } = await homeData(ctx);
  return siteMetadata(ctx, { path: '', title, seo: texts.seo, descriptions: [intro] });
}

export default async function Page({ params }: Props) {
  const { org, locale } = await params;
  const ctx = await publicContext(org, locale);
  setRequestLocale(ctx.locale);
  const { title: _, intro, ...page } = await homeData(ctx);
  return (
    <>
      <JsonLdBlock nodes={schoolNodes(ldSchool(ctx, intro))} />
      <Home locale={ctx.locale} school={ctx.org.name[ctx.locale]} prefix={ctx.org.certificatePrefix} {...page} />
    </>
  );
}
