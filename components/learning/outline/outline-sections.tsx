import { lessonRow } from '@/components/patterns/lesson-row';
import { badgeHtml, numHtml } from '@/components/ui/html-parts';
import { Markup } from '@/components/ui/markup';
import { SoftLinks } from '@/components/ui/soft-links';
import { type Html, html } from '@/lib/html/html';
import { formatDate, formatMinutes } from '@/lib/i18n/fill';
import type { OutlineDto, OutlineLessonDto } from '@/server/domains/learning';
import { type DateReader, lockNext, lockSentence } from '../lock-words';
import type { Words } from '../words';

type OutlineSectionsProps = {
  outline: OutlineDto;
  t: Words;
  reader: DateReader;
  /** The lesson on the screen. */
  current?: string;
  /** `side`: narrow, beside a lesson; `page`: with badges and what to do next. */
  size: 'side' | 'page';
};

/**
 * Every part and lesson of a course: state, length as a line, and for locked ones why, when and what next. Each part is
 * one piece of markup (decision 020).
 */
export function OutlineSections({ outline, t, reader, current, size }: OutlineSectionsProps) {
  const lessons = outline.sections.flatMap((section) => section.lessons);
  const longest = Math.max(1, ...lessons.map((one) => one.minutes));
  // the same reason is said once in a row of locked lessons that wait for each other
  const firstLocked = lessons.find((one) => one.state === 'locked');
  const row = (lesson: OutlineLessonDto) =>
    lessonRow({
      href: `/${reader.locale}/learn/${outline.course.slug}/${lesson.slug}`,
      title: lesson.title,
      state: lesson.state,
      stateLabel: t(`state.${lesson.state}`),
      aside: withMarks(html`<span class='whitespace-nowrap'>${formatMinutes(reader.locale, lesson.minutes)}</span>`, {
        marks: size === 'page' ? marksOf(lesson, t, outline.as === 'visitor') : [],
      }),
      length: lesson.minutes / longest,
      inked: lesson.inked,
      current: lesson.slug === current,
      why: whyOf(lesson, { t, reader, size, full: lesson === firstLocked }),
    });
  const heading = (section: OutlineDto['sections'][number]) =>
    html`<div class='flex items-baseline justify-between gap-3 px-3 py-2'><h2 class='${
      size === 'page' ? 'text-base' : 'text-sm'
    }' dir='auto'>${section.title}</h2>${numHtml(`${section.done}/${section.lessons.length}`, 'text-xs text-ink-3')}</div>`;
  return (
    <SoftLinks>
      {outline.sections.map((section) => (
        <Markup
          as="section"
          key={section.uuid}
          className={size === 'page' ? '-mx-3 mt-8' : 'mb-4'}
          html={html`${heading(section)}${section.lessons.map(row)}`}
        />
      ))}
    </SoftLinks>
  );
}

function withMarks(time: Html, { marks }: { marks: Html[] }): Html {
  if (marks.length === 0) return time;
  return html`<span class='inline-flex flex-wrap items-center justify-end gap-x-2 gap-y-1'>${marks}${time}</span>`;
}

function marksOf(lesson: OutlineLessonDto, t: Words, visitor: boolean): Html[] {
  return [
    ...(visitor && lesson.isPreview ? [badgeHtml('brand', t('outline.free'))] : []),
    ...(lesson.readByMentor ? [badgeHtml('mark', t('outline.readByMentor'))] : []),
  ];
}

type WhyContext = { t: Words; reader: DateReader; size: 'side' | 'page'; full: boolean };

function whyOf(lesson: OutlineLessonDto, { t, reader, size, full }: WhyContext): Html | string | undefined {
  if (lesson.lock) {
    const sentence = lockSentence(t, lesson.lock, reader);
    if (size === 'side' || !full || !lesson.lock.next) return sentence;
    return html`${sentence} ${lockNext(t, lesson.lock)}`;
  }
  if (lesson.state === 'waiting') return t('dashboard.dueWaiting');
  const due = lesson.work?.dueAt;
  const until = due
    ? t('outline.due', { date: formatDate(reader.locale, due, { style: 'datetime', timeZone: reader.timeZone }) })
    : '';
  if (lesson.state === 'returned') return [t('dashboard.dueReturnedPlain'), until].filter(Boolean).join(' · ');
  return lesson.state !== 'done' && until ? until : undefined;
}
