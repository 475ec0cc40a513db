import type { ReactNode } from 'react';
import { setRequestLocale } from '@/lib/i18n/server';
import { pageContext } from '@/server/core/request';
import { Document } from './document';

type OpenProps = { params: Promise<{ org: string; locale: string }>; children: ReactNode };

/** The document of pages drawn for each request that anybody may see: getting in, the demo's mailbox. */
export async function OpenDocument({ params, children }: OpenProps) {
  const ctx = await pageContext(await params);
  setRequestLocale(ctx.locale);
  return (
    <Document locale={ctx.locale} brand={ctx.org}>
      {children}
    </Document>
  );
}
