import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import { cachedCourse, cachedCourses, cachedPeople, cachedSiteTexts } from './cached';

/** What the home page shows. The course it opens up is the longest one: it has the most to show. */
export async function homeData(ctx: Ctx) {
  const { org, locale } = ctx;
  const [texts, list, people, t] = await Promise.all([
    cachedSiteTexts(org.slug, locale),
    cachedCourses(org.slug, locale),
    cachedPeople(org.slug, locale),
    getTranslations({ locale, namespace: 'site.home' }),
  ]);
  const longestFirst = [...list.items].sort((a, b) => b.lessonCount - a.lessonCount);
  const [first] = longestFirst;
  const main = first ? await cachedCourse(org.slug, locale, first.slug) : null;
  const school = org.name[locale];
  return {
    texts,
    main,
    people,
    courses: longestFirst.slice(0, 3),
    title: `${school} · ${t('title')}`,
    intro: texts.intro ?? t('intro', { school }),
  };
}
