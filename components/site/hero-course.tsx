import { Lock } from '@/components/ui/icons';
import { MarginNote } from '@/components/ui/margin-note';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { PublicCourseDto, PublicLessonDto } from '@/server/domains/catalog';
import { LessonLength } from './lesson-length';
import { LessonLine } from './lesson-line';

const ROWS = 8;

/** Where the example stands: the lesson before the first one a mentor reads, or a third of the way without one. */
export function examplePlace(lessons: PublicLessonDto[]): { current: number; read: PublicLessonDto | null } {
  const read = lessons.find((lesson) => lesson.readByMentor) ?? null;
  const current = read ? Math.max(1, read.number - 1) : Math.max(1, Math.round(lessons.length / 3));
  return { current, read };
}

type HeroCourseProps = { course: PublicCourseDto; locale: Locale; mentor: string | null; note: string | null };

/** The product itself instead of an illustration: a real course's outline with a note in its margin. */
export async function HeroCourse({ course, locale, mentor, note }: HeroCourseProps) {
  const t = await getTranslations({ locale, namespace: 'site.home' });
  const lessons = course.sections.flatMap((section) => section.lessons);
  const { current, read } = examplePlace(lessons);
  const from = read ? Math.max(0, Math.min(read.number - 6, lessons.length - ROWS)) : 0;
  const shown = lessons.slice(from, from + ROWS);
  const longest = Math.max(1, ...lessons.map((lesson) => lesson.minutes));
  const after = read && lessons[read.number];
  return (
    <figure
      aria-label={t('example')}
      className="relative rounded-lg border border-line bg-surface p-6 ps-4 shadow-2 before:absolute before:inset-y-0 before:start-[2.625rem] before:w-px before:bg-mark-line before:opacity-55"
    >
      <figcaption className="mb-4.5 flex flex-wrap items-baseline justify-between gap-x-4 ps-9">
        <span className="font-semibold">{course.title}</span>
        <span className="text-sm text-ink-3">{t('place', { current, count: lessons.length })}</span>
      </figcaption>
      <ol>
        {shown.map((lesson) => {
          const locked = read !== null && lesson.number > read.number;
          const inked = lesson.number < current ? 1 : lesson.number === current ? 0.58 : 0;
          return (
            <li key={lesson.uuid} className={locked ? 'text-ink-3' : undefined}>
              <div className="flex items-start gap-4.5 py-[.4375rem]">
                <span className="num w-4.5 flex-none text-center text-sm text-ink-3">{lesson.number}</span>
                <div className="min-w-0 flex-1">
                  <div className="flex items-baseline justify-between gap-4">
                    <span className={lesson.number === current ? 'font-semibold' : undefined}>{lesson.title}</span>
                    <span className="flex-none text-xs text-ink-3">
                      {locked ? <Lock size="s" /> : <LessonLength lesson={lesson} locale={locale} />}
                    </span>
                  </div>
                  <LessonLine minutes={lesson.minutes} longest={longest} inked={inked} />
                </div>
              </div>
              {lesson === read && mentor && (
                <MarginNote
                  author={{ name: mentor }}
                  when={t('noteWhen')}
                  className="my-3 ms-9 -me-1 text-ink-1 shadow-2 md:-me-12"
                >
                  {note ?? t('note')}
                </MarginNote>
              )}
            </li>
          );
        })}
      </ol>
      <p className="mt-2 flex gap-2 ps-9 text-sm text-ink-2">
        <Lock size="s" />
        <span>{read && after ? t('opens', { number: after.number, assignment: read.title }) : t('next')}</span>
      </p>
    </figure>
  );
}
