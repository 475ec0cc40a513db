import '@/app/globals.css';
import { Document } from '@/components/shell/document';
import { setRequestLocale } from '@/lib/i18n/server';
import { pageContext } from '@/server/core/request';

export default async function Layout({ children, params }: LayoutProps<'/[org]/[locale]'>) {
  const ctx = await pageContext(await params);
  setRequestLocale(ctx.locale);
  return (
    <Document locale={ctx.locale} brand={ctx.org}>
      {children}
    </Document>
  );
}
