import type { Metadata } from 'next';
import { LOCALES } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import { COURSE_LEVELS } from '@/server/domains/catalog/schema';
import { siteMetadata } from './seo';

/** Metadata of the catalogue. Every filtered list names the whole catalogue as its canonical page and is not listed. */
export async function catalogueMetadata(ctx: Ctx, index: boolean): Promise<Metadata> {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'site.catalogue' });
  const descriptions = [t('description', { school: ctx.org.name[ctx.locale] })];
  return siteMetadata(ctx, { path: '/courses', title: t('title'), descriptions, index });
}

type Query = Record<string, string | string[] | undefined>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function oneOf<const T extends string>(allowed: readonly T[], value: string | undefined): T | undefined {
  return allowed.find((one) => one === value);
}

/** The filters of an address; what is not a filter or has a value it cannot have is left out. */
export function readFilters(query: Query) {
  const first = (name: string) => {
    const value = query[name];
    return (Array.isArray(value) ? value[0] : value)?.trim() || undefined;
  };
  const cursor = first('cursor');
  return {
    search: first('search')?.slice(0, 200),
    level: oneOf(COURSE_LEVELS, first('level')),
    price: oneOf(['free', 'paid'], first('price')),
    language: oneOf(LOCALES, first('language')),
    cursor: cursor && UUID.test(cursor) ? cursor : undefined,
  };
}
