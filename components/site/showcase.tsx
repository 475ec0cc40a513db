import { AppLink } from '@/components/ui/app-link';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { CourseCardDto } from '@/server/domains/catalog';
import { CourseCard } from './course-card';

/** The courses of the school, the first one large. */
export async function Showcase({ courses, locale }: { courses: CourseCardDto[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'site.home' });
  return (
    <section className="pub sec">
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <h2 className="text-2xl md:text-3xl">{t('courses')}</h2>
        <AppLink href={`/${locale}/courses`} className="link text-base">
          {t('browse')}
        </AppLink>
      </div>
      {courses.length === 0 ? (
        <p className="mt-6 text-base text-ink-2">{t('soon')}</p>
      ) : (
        <>
          <div className="mt-8 grid gap-8 md:mt-10 md:grid-cols-2 lg:grid-cols-4">
            {courses.map((course, at) => (
              <CourseCard
                key={course.uuid}
                course={course}
                locale={locale}
                className={at === 0 ? 'md:col-span-2' : undefined}
              />
            ))}
          </div>
          <p className="mt-7 text-sm text-ink-3">{t('covers')}</p>
        </>
      )}
    </section>
  );
}
