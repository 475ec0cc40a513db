import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { permanentRedirect } from 'next/navigation';
import { Catalogue } from '@/components/site/catalogue';
import { setRequestLocale } from '@/lib/i18n/server';
import { orNotFound, pageContext, publicContext } from '@/server/core/request';
import { listPublicCourses } from '@/server/domains/catalog';
import { catalogueMetadata, readFilters } from '../../_data/catalogue';

type Props = PageProps<'/[org]/[locale]/courses/search'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, locale } = await params;
  return catalogueMetadata(await publicContext(org, locale), false);
}

/** The catalogue with filters: stands behind /courses?…, never under its own name. */
export default async function Page({ params, searchParams }: Props) {
  const ctx = await pageContext(await params);
  setRequestLocale(ctx.locale);
  if ((await headers()).get('x-path')?.startsWith(`/${ctx.locale}/courses/search`))
    permanentRedirect(`/${ctx.locale}/courses`);
  const { cursor, ...filters } = readFilters(await searchParams);
  const { items, next } = await orNotFound(listPublicCourses(ctx, { ...filters, cursor, limit: 24 }));
  return <Catalogue locale={ctx.locale} courses={items} next={next} filters={filters} later={cursor !== undefined} />;
}
