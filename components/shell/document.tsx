import type { CSSProperties, ReactNode } from 'react';
import { FontPreload } from '@/components/ui/font-preload';
import { directionOf, type Locale } from '@/lib/i18n/locales';

type DocumentProps = {
  locale: Locale;
  brand: { brandHue: number | null; brandChroma: number | null };
  /** The person's choice; without one the system decides. */
  theme?: string;
  children: ReactNode;
};

/** The html element of every page: language, direction, the school's colour, the reader's theme. */
export function Document({ locale, brand, theme, children }: DocumentProps) {
  const colours: Record<string, string> = {};
  if (brand.brandHue !== null) colours['--brand-h'] = String(brand.brandHue);
  if (brand.brandChroma !== null) colours['--brand-c'] = String(brand.brandChroma);
  const chosen = theme === 'light' || theme === 'dark' ? theme : undefined;
  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      data-theme={chosen}
      style={colours as CSSProperties}
      suppressHydrationWarning
    >
      {/* biome-ignore lint/style/noHeadElement: the root layout of the App Router owns the head */}
      <head>
        <link rel="icon" type="image/svg+xml" href="/icons/mark.svg" />
        <FontPreload locale={locale} />
      </head>
      <body>{children}</body>
    </html>
  );
}
