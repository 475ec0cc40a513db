import '@/app/globals.css';
import { Document } from '@/components/shell/document';
import { SiteFrame } from '@/components/shell/site-frame';
import { setRequestLocale } from '@/lib/i18n/server';
import { publicContext } from '@/server/core/request';

/** Shared by cached pages: no headers, no cookies, no generateStaticParams here. */
export default async function Layout({ children, params }: LayoutProps<'/[org]/[locale]'>) {
  const { org, locale } = await params;
  const ctx = await publicContext(org, locale);
  setRequestLocale(ctx.locale);
  return (
    <Document locale={ctx.locale} brand={ctx.org}>
      <SiteFrame ctx={ctx}>{children}</SiteFrame>
    </Document>
  );
}
