import { ProgressLine } from '@/components/ui/progress';
import { Time } from '@/components/ui/time';
import { formatNumber } from '@/lib/i18n/fill';
import { getTranslations } from '@/lib/i18n/server';
import type { PersonDto } from '@/server/domains/admin';
import { nameIn, type Reader } from './reader';

/** The courses a person has joined, each with how far it is. */
export async function PersonCourses({ courses, reader }: { courses: PersonDto['courses']; reader: Reader }) {
  const { locale, timeZone, digits } = reader;
  const t = await getTranslations({ locale, namespace: 'admin.person' });
  return (
    <section className="mt-7">
      <h2 className="mb-2 text-base">{t('courses')}</h2>
      {courses.length === 0 && <p className="text-ink-3">{t('noCourses')}</p>}
      <ul>
        {courses.map((course) => (
          <li key={course.slug} className="border-b border-line py-3">
            <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4">
              <bdi className="font-medium">{nameIn(locale, course.title) ?? course.slug}</bdi>
              <span className="text-sm text-ink-2">{t(`enrolment.${course.status}`)}</span>
            </div>
            <ProgressLine
              value={course.lessons > 0 ? Math.round((course.done / course.lessons) * 100) : 0}
              thin
              label={nameIn(locale, course.title) ?? course.slug}
            />
            <p className="mt-1 text-sm text-ink-3">
              {t('lessons', { done: formatNumber(locale, course.done, { digits }), count: course.lessons })}
              {' · '}
              {t('since')}{' '}
              <Time value={course.enrolledAt} show="date" locale={locale} timeZone={timeZone} digits={digits} />
              {course.lastActiveAt && (
                <>
                  {' · '}
                  {t('last')} <Time value={course.lastActiveAt} locale={locale} timeZone={timeZone} digits={digits} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
