import { LOCALES, type Locale, type Translations } from '@/lib/i18n/locales';

/** What publishing looks at. */
export type Readiness = {
  publishedLocales: readonly string[];
  titles: Translations<string>;
  summaries: Translations<string>;
  lessons: { title: Translations<string>; items: number }[];
};

/** Why a course cannot be published yet, as a reason of this domain with its params; null when it can. */
export function missingForPublishing(
  course: Readiness,
): { reason: string; params: Record<string, string | number> } | null {
  const locales = LOCALES.filter((locale) => course.publishedLocales.includes(locale));
  if (locales.length === 0) return { reason: 'catalog.no_language', params: {} };
  for (const locale of locales) {
    if (!course.titles[locale] || !course.summaries[locale])
      return { reason: 'catalog.text_missing', params: { language: locale } };
  }
  if (course.lessons.length === 0) return { reason: 'catalog.no_lessons', params: {} };
  const at = course.lessons.findIndex((lesson) => lesson.items === 0 || untitled(lesson.title, locales));
  if (at < 0) return null;
  const lesson = course.lessons[at];
  return {
    reason: lesson?.items === 0 ? 'catalog.lesson_empty' : 'catalog.lesson_untitled',
    params: { lesson: at + 1 },
  };
}

function untitled(title: Translations<string>, locales: Locale[]): boolean {
  return locales.some((locale) => !title[locale]);
}
