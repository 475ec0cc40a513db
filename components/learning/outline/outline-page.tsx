import { CourseCover } from '@/components/covers/course-cover';
import { EmptyState } from '@/components/patterns/empty-state';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { LinkButton } from '@/components/ui/link-button';
import { ProgressLine } from '@/components/ui/progress';
import { formatDate, formatMinutes } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { OutlineDto } from '@/server/domains/learning';
import { tintIndex } from '../tint';
import { RICH, type Words } from '../words';
import { JoinButton } from './join-button';
import { OutlineSections } from './outline-sections';

type OutlinePageProps = { outline: OutlineDto; locale: Locale; timeZone: string };

/** A course as its learner sees it: progress, where to go on, every lesson with its state. */
export async function OutlinePage({ outline, locale, timeZone }: OutlinePageProps) {
  const t = (await getTranslations({ locale, namespace: 'learning' })) as unknown as Words;
  const { course, progress } = outline;
  const cover = outline.sections.map((section) => ({
    lessons: section.lessons.map((one) => ({ minutes: one.minutes, mentor: one.readByMentor, inked: one.inked })),
  }));
  return (
    <div className="page max-w-[60rem]">
      <Breadcrumbs
        label={t('outline.breadcrumbs')}
        items={[{ label: t('myCourses.title'), href: `/${locale}/my-courses` }, { label: course.title }]}
      />
      <header className="mt-3 mb-8 grid items-center gap-6 md:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="min-w-0">
          <h1 className="text-2xl" dir="auto">
            {course.title}
          </h1>
          {course.tagline && (
            <p className="measure mt-1 text-base text-ink-2" dir="auto">
              {course.tagline}
            </p>
          )}
          <p className="mt-2 text-sm text-ink-3">
            {[
              outline.instructors.length > 0 &&
                t('outline.by', { names: outline.instructors.join(locale === 'ar' ? '، ' : ', ') }),
              t('outline.minutes', { minutes: formatMinutes(locale, outline.minutes) }),
              outline.resourceCount > 0 && t('outline.files', { count: outline.resourceCount }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {outline.as === 'learner' && (
            <ProgressLine
              className="mt-5 max-w-[26rem]"
              value={progress.percent}
              label={t('outline.progress')}
              showLabel
              aside={<span>{t.rich('outline.doneOf', { ...RICH, done: progress.done, total: progress.total })}</span>}
            />
          )}
          <Standing outline={outline} t={t} locale={locale} timeZone={timeZone} />
          <Actions outline={outline} t={t} locale={locale} />
        </div>
        <CourseCover
          outline={cover}
          tint={tintIndex(course.tint)}
          ink={outline.as === 'learner' ? 'progress' : 'all'}
          className="max-md:hidden"
        />
      </header>
      {outline.sections.length === 0 ? (
        <EmptyState title={t('outline.noLessons')} />
      ) : (
        <OutlineSections outline={outline} t={t} reader={{ locale, timeZone }} size="page" />
      )}
    </div>
  );
}

function Standing({
  outline,
  t,
  locale,
  timeZone,
}: {
  outline: OutlineDto;
  t: Words;
  locale: Locale;
  timeZone: string;
}) {
  const date = (value: string) => formatDate(locale, value, { style: 'date', timeZone });
  const { enrolment } = outline;
  const lines = [
    outline.course.status === 'draft' && t('outline.draft'),
    outline.course.status === 'archived' && t('outline.archived'),
    outline.as === 'staff' && t('outline.staff'),
    outline.as === 'visitor' && t('outline.visitor'),
    enrolment && (enrolment.status === 'expired' || enrolment.status === 'dropped') && t('outline.ended'),
    enrolment?.completedAt && t('outline.finished', { date: date(enrolment.completedAt) }),
    enrolment?.accessEnds && t('outline.until', { date: date(enrolment.accessEnds) }),
  ].filter((line): line is string => typeof line === 'string' && line !== '');
  return lines.map((line) => (
    <p key={line} className="mt-2 text-ui text-ink-2">
      {line}
    </p>
  ));
}

function Actions({ outline, t, locale }: { outline: OutlineDto; t: Words; locale: Locale }) {
  const { course, goOn } = outline;
  if (outline.as === 'visitor') {
    return (
      <div className="mt-5 flex flex-wrap gap-3">
        {outline.priceMinor === 0 && course.status === 'published' && (
          <JoinButton course={course.uuid} labels={{ join: t('outline.join'), joining: t('outline.joining') }} />
        )}
        <LinkButton href={`/${locale}/courses/${course.slug}`}>{t('outline.seeCourse')}</LinkButton>
      </div>
    );
  }
  if (outline.as !== 'learner' || !goOn) return null;
  return (
    <div className="mt-5">
      <LinkButton variant="primary" size="lg" href={`/${locale}/learn/${course.slug}/${goOn.slug}`}>
        {t(goOn.begun ? 'outline.continue' : 'outline.start', { number: goOn.number })}
      </LinkButton>
    </div>
  );
}
