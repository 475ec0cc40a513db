import '@/app/globals.css';
import { cookies } from 'next/headers';
import { AppFrame } from '@/components/shell/app-frame';
import { Document } from '@/components/shell/document';
import { setRequestLocale } from '@/lib/i18n/server';
import { pageContext, requireSignedIn } from '@/server/core/request';

export default async function Layout({ children, params }: LayoutProps<'/[org]/[locale]'>) {
  const ctx = await pageContext(await params);
  setRequestLocale(ctx.locale);
  await requireSignedIn(ctx);
  const theme = (await cookies()).get('theme')?.value ?? ctx.actor.preferences.theme;
  return (
    <Document locale={ctx.locale} brand={ctx.org} theme={theme}>
      <AppFrame ctx={ctx} density="comfortable">
        {children}
      </AppFrame>
    </Document>
  );
}
