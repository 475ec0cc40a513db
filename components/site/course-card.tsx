import { CourseCover } from '@/components/covers/course-cover';
import { tintIndex } from '@/components/learning/tint';
import { AppLink } from '@/components/ui/app-link';
import { cx } from '@/components/ui/cx';
import { formatMinutes } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { CourseCardDto } from '@/server/domains/catalog';
import { Price } from './price';

/** Which languages a course is published in, as the word the messages choose by. */
export const languagesKey = (languages: readonly string[]): 'both' | 'ar' | 'en' =>
  languages.includes('ar') ? (languages.includes('en') ? 'both' : 'ar') : 'en';

type CourseCardProps = { course: CourseCardDto; locale: Locale; heading?: 'h2' | 'h3'; className?: string };

/** A course in a list: its cover, what it is, price, length, languages. The whole card is one link. */
export async function CourseCard({ course, locale, heading: Heading = 'h3', className }: CourseCardProps) {
  const t = await getTranslations({ locale, namespace: 'site.course' });
  return (
    <AppLink
      href={`/${locale}/courses/${course.slug}`}
      className={cx('group flex min-w-0 flex-col gap-4.5 rounded-md', className)}
    >
      <CourseCover outline={course.cover} tint={tintIndex(course.tint)} ink="all" />
      <div className="flex flex-col gap-1.5">
        <Heading className="text-lg decoration-1 underline-offset-4 group-hover:underline">{course.title}</Heading>
        <p className="text-ink-2">{course.tagline}</p>
        <p className="mt-2 flex flex-wrap gap-x-3.5 gap-y-1 text-sm text-ink-2">
          <span className="font-semibold text-ink-1">
            {course.priceMinor === 0 ? (
              t('free')
            ) : (
              <Price minor={course.priceMinor} currency={course.currency} locale={locale} />
            )}
          </span>
          <span>{t('lessons', { count: course.lessonCount })}</span>
          <span>{formatMinutes(locale, course.minutes)}</span>
          <span>{t('languages', { languages: languagesKey(course.languages) })}</span>
        </p>
      </div>
    </AppLink>
  );
}
