import type { Metadata } from 'next';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { languageAlternates, type PublicPath, pageUrl } from './addresses';
import { pageDescription, pageTitle } from './text';

/** What an author wrote for search engines and shares in one language; everything may be missing. */
export type SeoText = { title?: string | undefined; description?: string | undefined; noindex?: boolean | undefined };

/** The picture of a share, with its real size. */
export type ShareImage = { path: string; width: number; height: number; alt: string };

/** A page as its metadata needs it. The chain is: the author's words, the page's own, the school's. */
export type PageMeta = {
  origin: string;
  locale: Locale;
  path: PublicPath;
  school: string;
  defaultLocale: Locale;
  /** Languages the page is published in; both unless told otherwise. */
  languages?: readonly string[];
  seo?: SeoText | undefined;
  title: string;
  descriptions: (string | null | undefined)[];
  image: ShareImage;
  type?: 'website' | 'article';
  /** False for lists with filters: followed, but not listed. */
  index?: boolean;
};

const OG_LOCALE: Record<Locale, string> = { en: 'en_US', ar: 'ar_AR' };

/** Title, description, canonical, language alternates, Open Graph, card and robots of a public page. */
export function pageMetadata(page: PageMeta): Metadata {
  const { origin, locale, path, seo, languages = LOCALES } = page;
  const title = seo?.title?.trim() || pageTitle(page.title, page.school);
  const description = pageDescription(seo?.description, ...page.descriptions);
  const url = pageUrl(origin, locale, path);
  const indexed = page.index !== false && !seo?.noindex;
  const image = {
    url: `${origin}${page.image.path}`,
    width: page.image.width,
    height: page.image.height,
    alt: page.image.alt,
    type: 'image/png',
  };
  return {
    metadataBase: new URL(origin),
    title,
    description,
    alternates: {
      canonical: url,
      // A page that is not listed has no place in the table of languages.
      ...(indexed ? { languages: languageAlternates(origin, path, languages, page.defaultLocale) } : {}),
    },
    openGraph: {
      title,
      description,
      url,
      type: page.type ?? 'website',
      siteName: page.school,
      locale: OG_LOCALE[locale],
      alternateLocale: LOCALES.filter((other) => other !== locale && languages.includes(other)).map(
        (l) => OG_LOCALE[l],
      ),
      images: [image],
    },
    twitter: { card: 'summary_large_image', title, description, images: [{ url: image.url, alt: image.alt }] },
    robots: indexed ? { index: true, follow: true, 'max-image-preview': 'large' } : { index: false, follow: true },
  };
}
