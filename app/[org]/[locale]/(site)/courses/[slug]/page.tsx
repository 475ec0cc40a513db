import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CoursePage } from '@/components/site/course-page';
import { JsonLdBlock } from '@/components/site/json-ld';
import { setRequestLocale } from '@/lib/i18n/server';
import { publicContext } from '@/server/core/request';
import { courseMetadata, coursePageData } from '../../_data/course';

type Props = PageProps<'/[org]/[locale]/courses/[slug]'>;

/** Cached per school, language and course, "not found" included; a write expires the tag. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, locale, slug } = await params;
  return courseMetadata(await publicContext(org, locale), slug);
}

export default async function Page({ params }: Props) {
  const { org, locale, slug } = await params;
  const ctx = await publicContext(org, locale);
  setRequestLocale(ctx.locale);
  const data = await coursePageData(ctx, slug);
  // Addresses without a course end at the proxy; this is one that lost its course a moment ago.
  if (!data) notFound();
  const { nodes, ...page } = data;
  return (
    <>
      <JsonLdBlock nodes={nodes} />
      <CoursePage locale={ctx.locale} {...page} />
    </>
  );
}
