import type { Metadata } from 'next';
import type { Locale } from '@/lib/i18n/locales';
import { pictureHref } from '@/lib/pictures/renditions';
import type { LdSchool } from '@/lib/seo/json-ld';
import { type PageMeta, pageMetadata, type ShareImage } from '@/lib/seo/metadata';
import { SHARE_SIZE } from '@/lib/seo/share-image';
import type { Ctx } from '@/server/core/context';
import { orgOrigin } from '@/server/core/mail';
import { cachedSiteTexts } from './cached';

/** The picture of a share: a course's lines, or the school's. The version makes a changed course a new address. */
export function shareImage(locale: Locale, alt: string, course?: { slug: string; version: string }): ShareImage {
  const path = course
    ? `/${locale}/share/${encodeURIComponent(course.slug)}.png?v=${Date.parse(course.version).toString(36)}`
    : `/${locale}/share.png`;
  return { path, ...SHARE_SIZE, alt };
}

/** Metadata of a page of this school: the page's words, then the school's. */
export async function siteMetadata(
  ctx: Ctx,
  page: Pick<PageMeta, 'path' | 'title' | 'descriptions'> & Partial<PageMeta>,
): Promise<Metadata> {
  const { org, locale } = ctx;
  const texts = await cachedSiteTexts(org.slug, locale);
  const school = org.name[locale];
  return pageMetadata({
    origin: orgOrigin(org),
    locale,
    school,
    defaultLocale: org.defaultLocale,
    image: shareImage(locale, texts.tagline ? `${school}: ${texts.tagline}` : school),
    ...page,
    descriptions: [...page.descriptions, texts.seo.description, texts.intro, texts.tagline, school],
  });
}

/** The school as structured data names it. */
export function ldSchool(ctx: Ctx, description: string): LdSchool {
  const { org, locale } = ctx;
  const { logo } = org;
  return {
    uuid: org.uuid,
    name: org.name[locale],
    origin: orgOrigin(org),
    locale,
    description,
    logo: logo && {
      url: `${orgOrigin(org)}${pictureHref(logo.uuid, 'original')}`,
      width: logo.width,
      height: logo.height,
    },
  };
}
