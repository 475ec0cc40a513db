import type { Metadata } from 'next';
import { getTranslations } from '@/lib/i18n/server';
import { decoded } from '@/lib/navigation/decoded';
import { pageUrl } from '@/lib/seo/addresses';
import { breadcrumbNode, courseNode, type JsonLd } from '@/lib/seo/json-ld';
import type { Ctx } from '@/server/core/context';
import { orgOrigin } from '@/server/core/mail';
import type { PublicCourseDto } from '@/server/domains/catalog';
import { cachedCourse, cachedCourseSeo, cachedPeople } from './cached';
import { ldSchool, shareImage, siteMetadata } from './seo';

/** The course of an address as the browser sent it: percent-encoded, in whatever Unicode form. */
const courseAt = (ctx: Ctx, slug: string): Promise<PublicCourseDto | null> =>
  cachedCourse(ctx.org.slug, ctx.locale, decoded(slug).normalize('NFC'));

async function picture(ctx: Ctx, course: PublicCourseDto) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'site.course' });
  return shareImage(ctx.locale, t('cover', { title: course.title }), { slug: course.slug, version: course.updatedAt });
}

/** Metadata of a course's page: the author's words, the course's own, the school's. */
export async function courseMetadata(ctx: Ctx, slug: string): Promise<Metadata> {
  const course = await courseAt(ctx, slug);
  if (!course) {
    const t = await getTranslations({ locale: ctx.locale, namespace: 'shell.notFound' });
    return { title: t('title') };
  }
  const [seo, image] = await Promise.all([
    cachedCourseSeo(ctx.org.slug, ctx.locale, course.slug),
    picture(ctx, course),
  ]);
  return siteMetadata(ctx, {
    path: `/courses/${course.slug}`,
    title: course.title,
    descriptions: [course.summary, course.tagline],
    languages: course.languages,
    seo,
    image,
  });
}

/** What a course's page shows, and the same as structured data; null when there is no such course. */
export async function coursePageData(ctx: Ctx, slug: string) {
  const course = await courseAt(ctx, slug);
  if (!course) return null;
  const [people, nodes, t] = await Promise.all([
    cachedPeople(ctx.org.slug, ctx.locale),
    courseNodes(ctx, course),
    getTranslations({ locale: ctx.locale, namespace: 'site' }),
  ]);
  const trail = [{ label: t('catalogue.title'), href: `/${ctx.locale}/courses` }, { label: course.title }];
  return { course, people, nodes, trail };
}

async function courseNodes(ctx: Ctx, course: PublicCourseDto): Promise<JsonLd[]> {
  const [seo, image, t] = await Promise.all([
    cachedCourseSeo(ctx.org.slug, ctx.locale, course.slug),
    picture(ctx, course),
    getTranslations({ locale: ctx.locale, namespace: 'site' }),
  ]);
  const origin = orgOrigin(ctx.org);
  const url = pageUrl(origin, ctx.locale, `/courses/${course.slug}`);
  const node = courseNode(
    {
      ...course,
      url,
      description: course.tagline || course.summary,
      instructors: course.instructors.map((person) => person.name),
      imageUrl: `${origin}${image.path}`,
    },
    ldSchool(ctx, ''),
    seo.jsonLd,
  );
  const trail = [
    { name: t('catalogue.title'), url: pageUrl(origin, ctx.locale, '/courses') },
    { name: course.title, url },
  ];
  return [node, breadcrumbNode(trail)];
}
