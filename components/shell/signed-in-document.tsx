import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { setRequestLocale } from '@/lib/i18n/server';
import { pageContext, requireSignedIn } from '@/server/core/request';
import { AppFrame } from './app-frame';
import { Document } from './document';

type SignedInProps = {
  params: Promise<{ org: string; locale: string }>;
  /** How close things stand in the frame; `none`: without the frame, for one thing at a time. */
  density: 'comfortable' | 'compact' | 'none';
  children: ReactNode;
};

/** The document of the pages behind the sign-in, in the reader's theme; whoever is not signed in is sent there first. */
export async function SignedInDocument({ params, density, children }: SignedInProps) {
  const ctx = await pageContext(await params);
  setRequestLocale(ctx.locale);
  await requireSignedIn(ctx);
  const theme = (await cookies()).get('theme')?.value ?? ctx.actor.preferences.theme;
  return (
    <Document locale={ctx.locale} brand={ctx.org} theme={theme}>
      {density === 'none' ? (
        children
      ) : (
        <AppFrame ctx={ctx} density={density}>
          {children}
        </AppFrame>
      )}
    </Document>
  );
}
