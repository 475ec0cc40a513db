import { AppLink } from '@/components/ui/app-link';
import { Badge } from '@/components/ui/badge';
import { Lock, Play } from '@/components/ui/icons';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { PublicCourseDto, PublicLessonDto } from '@/server/domains/catalog';
import { LessonLength } from './lesson-length';
import { LessonLine } from './lesson-line';

type RowProps = { lesson: PublicLessonDto; course: PublicCourseDto; locale: Locale; longest: number };

async function Row({ lesson, course, locale, longest }: RowProps) {
  const t = await getTranslations({ locale, namespace: 'site.course' });
  return (
    <li className="flex items-center gap-4 border-b border-line py-[.6875rem]">
      <span className="num w-5 flex-none text-sm text-ink-3">{lesson.number}</span>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-base font-medium">
          {lesson.isPreview ? (
            <AppLink
              href={`/${locale}/learn/${course.slug}/${lesson.slug}`}
              className="rounded-xs decoration-1 underline-offset-4 hover:underline"
            >
              {lesson.title}
            </AppLink>
          ) : (
            <span>{lesson.title}</span>
          )}
          {lesson.isPreview && course.priceMinor > 0 && <Badge tone="brand">{t('preview')}</Badge>}
          {lesson.readByMentor && <Badge tone="mark">{t('readByMentor')}</Badge>}
        </div>
        <LessonLine minutes={lesson.minutes} longest={longest} inked={lesson.isPreview ? 1 : 0} />
      </div>
      <span className="flex-none text-end text-sm text-ink-2 md:w-28">
        <LessonLength lesson={lesson} locale={locale} />
      </span>
      <span className="w-5 flex-none text-ink-3">
        {lesson.isPreview ? <Play size="s" /> : <Lock size="s" />}
        <span className="sr-only">{lesson.isPreview ? t('openLesson') : t('lockedLesson')}</span>
      </span>
    </li>
  );
}

/** The whole outline in public: every lesson with its length, what is free, what a mentor reads. */
export async function CourseOutline({ course, locale }: { course: PublicCourseDto; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'site.course' });
  const lessons = course.sections.flatMap((section) => section.lessons);
  const longest = Math.max(1, ...lessons.map((lesson) => lesson.minutes));
  const read = lessons.find((lesson) => lesson.readByMentor && lesson.number < lessons.length);
  return (
    <section>
      <h2 className="text-2xl">{t('outline', { lessons: lessons.length, parts: course.sections.length })}</h2>
      {course.sections.map((section) => (
        <div key={section.uuid}>
          <h3 className="mt-7 mb-1 text-base tracking-normal">{section.title}</h3>
          <ol>
            {section.lessons.map((lesson) => (
              <Row key={lesson.uuid} lesson={lesson} course={course} locale={locale} longest={longest} />
            ))}
          </ol>
        </div>
      ))}
      {lessons.length > 1 && (
        <p className="mt-5 flex items-start gap-2 text-sm text-ink-2">
          <Lock size="s" />
          <span>{read ? t('mentorOrder', { number: read.number + 1 }) : t('order')}</span>
        </p>
      )}
    </section>
  );
}
