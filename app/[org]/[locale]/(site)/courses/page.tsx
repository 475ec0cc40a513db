import type { Metadata } from 'next';
import { Catalogue } from '@/components/site/catalogue';
import { JsonLdBlock } from '@/components/site/json-ld';
import { setRequestLocale } from '@/lib/i18n/server';
import { pageUrl } from '@/lib/seo/addresses';
import { courseListNodes } from '@/lib/seo/json-ld';
import { orgOrigin } from '@/server/core/mail';
import { publicContext } from '@/server/core/request';
import { cachedCourses } from '../_data/cached';
import { catalogueMetadata } from '../_data/catalogue';

type Props = PageProps<'/[org]/[locale]/courses'>;

/** The catalogue without filters, cached; with a query string the proxy shows courses/search behind the same address. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, locale } = await params;
  return catalogueMetadata(await publicContext(org, locale), true);
}

export default async function Page({ params }: Props) {
  const { org, locale } = await params;
  const ctx = await publicContext(org, locale);
  setRequestLocale(ctx.locale);
  const { items, next } = await cachedCourses(ctx.org.slug, ctx.locale);
  const listed = items.map((course) => ({
    url: pageUrl(orgOrigin(ctx.org), ctx.locale, `/courses/${course.slug}`),
    name: course.title,
  }));
  return (
    <>
      {listed.length >= 3 && <JsonLdBlock nodes={courseListNodes(listed)} />}
      <Catalogue locale={ctx.locale} courses={items} next={next} />
    </>
  );
}
