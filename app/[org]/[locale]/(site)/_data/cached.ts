import { unstable_cache } from 'next/cache';
import { AppError } from '@/lib/errors/app-error';
import type { Locale } from '@/lib/i18n/locales';
import { publicContext } from '@/server/core/request';
import { tags } from '@/server/core/revalidate';
import type { CourseCardDto, PublicCourseDto } from '@/server/domains/catalog';
import { getPublicCourse, listPublicCourseSlugs, listPublicCourses } from '@/server/domains/catalog';
import type { PublicPersonDto, SeoJsonText, SiteTextsDto } from '@/server/domains/cms';
import { getCourseSeo, getSiteTexts, listPublicPeople } from '@/server/domains/cms';
import { getRobotsRules } from '@/server/domains/organizations';

// What the public pages read, cached per school and language until a write expires its tag. People and the school's own
// words are also read again every five minutes: not everything that changes them names a tag.
const FIVE_MINUTES = 300;

/** The first page of the catalogue. */
export function cachedCourses(org: string, locale: Locale): Promise<{ items: CourseCardDto[]; next: string | null }> {
  return unstable_cache(
    async () => listPublicCourses(await publicContext(org, locale), { limit: 24 }),
    ['site.courses', org, locale],
    { tags: [tags.catalogue(org), tags.site(org), tags.everything()], revalidate: false },
  )();
}

/** A public address of a course. */
export type CourseAddress = { slug: string; languages: string[]; updatedAt: string };

/** The addresses of all public courses, the same for every language. */
export function cachedCourseSlugs(org: string, locale: Locale): Promise<CourseAddress[]> {
  return unstable_cache(
    async () => listPublicCourseSlugs(await publicContext(org, locale), {}),
    ['site.course-slugs', org],
    { tags: [tags.catalogue(org), tags.site(org), tags.everything()], revalidate: false },
  )();
}

/**
 * A course's public page; null when there is none (draft, private, deleted, of another school). Invented slugs are
 * answered from the list of addresses: they cost no statement and leave nothing in the cache of data.
 */
export async function cachedCourse(org: string, locale: Locale, slug: string): Promise<PublicCourseDto | null> {
  const addresses = await cachedCourseSlugs(org, locale);
  if (!addresses.some((one) => one.slug === slug && one.languages.includes(locale))) return null;
  return unstable_cache(
    async () => {
      try {
        return await getPublicCourse(await publicContext(org, locale), { slug });
      } catch (e) {
        if (e instanceof AppError && e.kind === 'not_found') return null;
        throw e;
      }
    },
    ['site.course', org, locale, slug],
    { tags: [tags.course(org, slug), tags.catalogue(org), tags.site(org), tags.everything()], revalidate: false },
  )();
}

/** What the author wrote for search engines about a course. */
export function cachedCourseSeo(org: string, locale: Locale, slug: string): Promise<SeoJsonText> {
  return unstable_cache(
    async () => getCourseSeo(await publicContext(org, locale), { slug }),
    ['site.course-seo', org, locale, slug],
    { tags: [tags.course(org, slug), tags.site(org), tags.everything()], revalidate: false },
  )();
}

/** The school's own words. */
export function cachedSiteTexts(org: string, locale: Locale): Promise<SiteTextsDto> {
  return unstable_cache(async () => getSiteTexts(await publicContext(org, locale), {}), ['site.texts', org, locale], {
    tags: [tags.site(org), tags.everything()],
    revalidate: FIVE_MINUTES,
  })();
}

/** The mentors and instructors who are named in public. */
export function cachedPeople(org: string, locale: Locale): Promise<PublicPersonDto[]> {
  return unstable_cache(
    async () => listPublicPeople(await publicContext(org, locale), {}),
    ['site.people', org, locale],
    { tags: [tags.site(org), tags.everything()], revalidate: FIVE_MINUTES },
  )();
}

/** The rules for search engines that a school added. */
export function cachedRobotsRules(org: string): Promise<string> {
  return unstable_cache(async () => getRobotsRules(await publicContext(org, 'en'), {}), ['site.robots', org], {
    tags: [tags.robots(org), tags.site(org), tags.everything()],
    revalidate: FIVE_MINUTES,
  })();
}
