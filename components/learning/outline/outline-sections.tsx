import { LessonRow } from '@/components/patterns/lesson-row';
import { Badge } from '@/components/ui/badge';
import { Num } from '@/components/ui/bidi';
import { formatDate, formatMinutes } from '@/lib/i18n/fill';
import type { OutlineDto, OutlineLessonDto } from '@/server/domains/learning';
import { type DateReader, LockNext, lockSentence } from '../lock-words';
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

/** Every part and lesson of a course: state, length as a line, and for locked ones why, when and what next. */
export function OutlineSections({ outline, t, reader, current, size }: OutlineSectionsProps) {
  const longest = Math.max(1, ...outline.sections.flatMap((section) => section.lessons.map((one) => one.minutes)));
  // the same reason is said once in a row of locked lessons that wait for each other
  const firstLocked = outline.sections.flatMap((section) => section.lessons).find((one) => one.state === 'locked');
  return (
    <>
      {outline.sections.map((section) => (
        <section key={section.uuid} className={size === 'page' ? '-mx-3 mt-8' : 'mb-4'}>
          <div className="flex items-baseline justify-between gap-3 px-3 py-2">
            <h2 className={size === 'page' ? 'text-base' : 'text-sm'} dir="auto">
              {section.title}
            </h2>
            <Num className="text-xs text-ink-3">
              {section.done}/{section.lessons.length}
            </Num>
          </div>
          {section.lessons.map((lesson) => (
            <LessonRow
              key={lesson.uuid}
              href={`/${reader.locale}/learn/${outline.course.slug}/${lesson.slug}`}
              title={lesson.title}
              state={lesson.state}
              stateLabel={t(`state.${lesson.state}`)}
              aside={
                <span className="inline-flex flex-wrap items-center justify-end gap-x-2 gap-y-1">
                  {size === 'page' && <Marks lesson={lesson} t={t} visitor={outline.as === 'visitor'} />}
                  <span className="whitespace-nowrap">{formatMinutes(reader.locale, lesson.minutes)}</span>
                </span>
              }
              length={lesson.minutes / longest}
              inked={lesson.inked}
              current={lesson.slug === current}
              why={whyOf(lesson, { t, reader, size, full: lesson === firstLocked })}
            />
          ))}
        </section>
      ))}
    </>
  );
}

function Marks({ lesson, t, visitor }: { lesson: OutlineLessonDto; t: Words; visitor: boolean }) {
  return (
    <>
      {visitor && lesson.isPreview && <Badge tone="brand">{t('outline.free')}</Badge>}
      {lesson.readByMentor && <Badge tone="mark">{t('outline.readByMentor')}</Badge>}
    </>
  );
}

type WhyContext = { t: Words; reader: DateReader; size: 'side' | 'page'; full: boolean };

function whyOf(lesson: OutlineLessonDto, { t, reader, size, full }: WhyContext) {
  if (lesson.lock) {
    const sentence = lockSentence(t, lesson.lock, reader);
    if (size === 'side' || !full || !lesson.lock.next) return sentence;
    return (
      <>
        {sentence} <LockNext t={t} lock={lesson.lock} />
      </>
    );
  }
  if (lesson.state === 'waiting') return t('dashboard.dueWaiting');
  const due = lesson.work?.dueAt;
  const until = due
    ? t('outline.due', { date: formatDate(reader.locale, due, { style: 'datetime', timeZone: reader.timeZone }) })
    : '';
  if (lesson.state === 'returned') return [t('dashboard.dueReturnedPlain'), until].filter(Boolean).join(' · ');
  return lesson.state !== 'done' && until ? until : undefined;
}
