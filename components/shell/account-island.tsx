'use client';
import { useEffect, useState } from 'react';
import type { Locale } from '@/lib/i18n/locales';

/** The one part of a cached page that differs per visitor: sign in, or the way to one's own page. */
export function AccountIsland({ locale, labels }: { locale: Locale; labels: { signIn: string; dashboard: string } }) {
  const [home, setHome] = useState<string | null>(null);
  useEffect(() => {
    // The cookie itself is unreadable; this readable hint only spares visitors a request.
    if (!document.cookie.includes('signed-in=1')) return;
    fetch('/api/identity/me', { headers: { 'x-locale': locale } })
      .then((r) => (r.ok ? r.json() : null))
      .then((me: { home: string } | null) => setHome(me?.home ?? null))
      .catch(() => undefined);
  }, [locale]);
  return (
    <a href={home ?? `/${locale}/sign-in`} className="hdr-a font-medium text-ink-1">
      {home ? labels.dashboard : labels.signIn}
    </a>
  );
}
