import { courseCover } from '@/components/covers/course-cover';
import { buttonClass } from '@/components/ui/button';
import { numHtml, progressHtml } from '@/components/ui/html-parts';
import { Markup } from '@/components/ui/markup';
import { SoftLinks } from '@/components/ui/soft-links';
import { type Html, html } from '@/lib/html/html';
import { formatDate } from '@/lib/i18n/fill';
import type { MyCourseDto } from '@/server/domains/learning';
import type { DateReader } from '../lock-words';
import { tintIndex } from '../tint';
import { numbersHtml, type Words } from '../words';

/** One's own courses as rows: cover, what is next, progress, one way on. */
export function CourseList({ courses, t, reader }: { courses: MyCourseDto[]; t: Words; reader: DateReader }) {
  return (
    <SoftLinks>
      <Markup as="ul" html={html`${courses.map((course) => row(course, t, reader))}`} />
    </SoftLinks>
  );
}

function row(course: MyCourseDto, t: Words, reader: DateReader): Html {
  const { percent } = course.progress;
  return html`<li class='dash-row'>${courseCover({ outline: course.cover, tint: tintIndex(course.tint), size: 'small' })}<div class='min-w-0'><a class='rounded-xs text-base font-medium hover:underline' dir='auto' href='/${reader.locale}/learn/${course.slug}'>${course.title}</a><p class='text-sm text-ink-2'>${standing(course, t, reader)}</p></div>${progressHtml(
    {
      className: 'max-md:hidden',
      value: percent,
      label: t('dashboard.progressOf', { course: course.title }),
    },
  )}<span class='nr text-sm text-ink-2'>${numHtml(`${percent}%`)}</span>${wayOn(course, t, reader.locale)}</li>`;
}

function standing(course: MyCourseDto, t: Words, { locale, timeZone }: DateReader): Html | string {
  if (course.completedAt) {
    const date = formatDate(locale, course.completedAt, { style: 'day', timeZone });
    return t(course.certificate ? 'dashboard.finishedCertificate' : 'dashboard.finished', { date });
  }
  if (!course.begun) return t('dashboard.notBegun');
  const counts = { open: course.open, total: course.progress.total };
  return numbersHtml(t, course.waits ? 'dashboard.openOfWaits' : 'dashboard.openOf', counts);
}

function wayOn(course: MyCourseDto, t: Words, locale: string): Html {
  const button = (href: string, word: string) =>
    html`<a class='${buttonClass({}, 'max-md:hidden')}' href='${href}'>${t(`dashboard.${word}`)}</a>`;
  if (course.certificate) return button(`/${locale}/certificates`, 'certificate');
  const href = `/${locale}/learn/${course.slug}${course.goOn ? `/${course.goOn.slug}` : ''}`;
  return button(href, !course.goOn || course.status === 'completed' ? 'review' : course.begun ? 'continue' : 'start');
}
