import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from '@/lib/i18n/server';
import { CoursePage } from '@/components/site/course-page';
import { JsonLdBlock } from '@/components/site/json-ld';
import type { Ctx } from '@/server/core/context';
import { publicContext } from '@/server/core/request';
import { cachedCourse, cachedPeople } from '../../_data/cached';
import { courseMetadata, courseNodes } from '../../_data/course';
import { countUnknownAddress } from '../../_data/unknown';

type Props = PageProps<'/[org]/[locale]/courses/[slug]'>;

/** Cached per school, language and course, "not found" included; a write expires the tag. */
export function generateStaticParams() {
  return [];
}

async function courseOr404(ctx: Ctx, slug: string) {
  const course = await cachedCourse(ctx.org.slug, ctx.locale, decodeURIComponent(slug).normalize('NFC'));
  if (course) return course;
  countUnknownAddress();
  notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, locale, slug } = await params;
  const ctx = await publicContext(org, locale);
  return courseMetadata(ctx, await courseOr404(ctx, slug));
}

export default async function Page({ params }: Props) {
  const { org, locale, slug } = await params;
  const ctx = await publicContext(org, locale);
  setRequestLocale(ctx.locale);
  const course = await courseOr404(ctx, slug);
  const [people, nodes, t] = await Promise.all([
    cachedPeople(ctx.org.slug, ctx.locale),
    courseNodes(ctx, course),
    getTranslations({ locale: ctx.locale, namespace: 'site' }),
  ]);
  const trail = [{ label: t('catalogue.title'), href: `/${ctx.locale}/courses` }, { label: course.title }];
  return (
    <>
      <JsonLdBlock nodes={nodes} />
      <CoursePage course={course} locale={ctx.locale} trail={trail} people={people} />
    </>
  );
}
