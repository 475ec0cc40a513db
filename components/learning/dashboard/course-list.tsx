import { CourseCover } from '@/components/covers/course-cover';
import { AppLink } from '@/components/ui/app-link';
import { Num } from '@/components/ui/bidi';
import { LinkButton } from '@/components/ui/link-button';
import { ProgressLine } from '@/components/ui/progress';
import { formatDate } from '@/lib/i18n/fill';
import type { MyCourseDto } from '@/server/domains/learning';
import type { DateReader } from '../lock-words';
import { tintIndex } from '../tint';
import { RICH, type Words } from '../words';

/** One's own courses as rows: cover, what is next, progress, one way on. */
export function CourseList({ courses, t, reader }: { courses: MyCourseDto[]; t: Words; reader: DateReader }) {
  return (
    <ul>
      {courses.map((course) => (
        <li key={course.slug} className="dash-row">
          <CourseCover outline={course.cover} tint={tintIndex(course.tint)} size="small" />
          <div className="min-w-0">
            <AppLink
              href={`/${reader.locale}/learn/${course.slug}`}
              className="rounded-xs text-base font-medium hover:underline"
              dir="auto"
            >
              {course.title}
            </AppLink>
            <p className="text-sm text-ink-2">{standing(course, t, reader)}</p>
          </div>
          <ProgressLine
            className="max-md:hidden"
            value={course.progress.percent}
            label={t('dashboard.progressOf', { course: course.title })}
          />
          <span className="nr text-sm text-ink-2">
            <Num>{course.progress.percent}%</Num>
          </span>
          <WayOn course={course} t={t} locale={reader.locale} />
        </li>
      ))}
    </ul>
  );
}

function standing(course: MyCourseDto, t: Words, { locale, timeZone }: DateReader) {
  if (course.completedAt) {
    const date = formatDate(locale, course.completedAt, { style: 'day', timeZone });
    return t(course.certificate ? 'dashboard.finishedCertificate' : 'dashboard.finished', { date });
  }
  if (!course.begun) return t('dashboard.notBegun');
  const counts = { ...RICH, open: course.open, total: course.progress.total };
  return t.rich(course.waits ? 'dashboard.openOfWaits' : 'dashboard.openOf', counts);
}

function WayOn({ course, t, locale }: { course: MyCourseDto; t: Words; locale: string }) {
  const look = { className: 'max-md:hidden' };
  if (course.certificate)
    return (
      <LinkButton {...look} href={`/${locale}/certificates`}>
        {t('dashboard.certificate')}
      </LinkButton>
    );
  const href = `/${locale}/learn/${course.slug}${course.goOn ? `/${course.goOn.slug}` : ''}`;
  const word = !course.goOn || course.status === 'completed' ? 'review' : course.begun ? 'continue' : 'start';
  return (
    <LinkButton {...look} href={href}>
      {t(`dashboard.${word}`)}
    </LinkButton>
  );
}
