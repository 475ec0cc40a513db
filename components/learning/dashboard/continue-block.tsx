import { CourseCover } from '@/components/covers/course-cover';
import { Play } from '@/components/ui/icons';
import { LinkButton } from '@/components/ui/link-button';
import { formatDuration } from '@/lib/i18n/fill';
import type { DashboardDto } from '@/server/domains/learning';
import { tintIndex } from '../tint';
import { RICH, type Words } from '../words';

/** Where one was: the course as its page, the lesson, the second, and one button. */
export function ContinueBlock({
  goOn,
  t,
  locale,
}: {
  goOn: NonNullable<DashboardDto['goOn']>;
  t: Words;
  locale: string;
}) {
  const { course, lesson, video } = goOn;
  const position = video ? formatDuration(video.positionSeconds) : '';
  const paused = video && {
    ...RICH,
    position,
    duration: formatDuration(video.durationSeconds),
    skipped: formatDuration(video.skippedSeconds),
  };
  return (
    <section className="mt-4 mb-9 grid items-center gap-5 md:mt-6 md:mb-11 md:grid-cols-[17rem_minmax(0,1fr)] md:gap-8">
      <CourseCover outline={course.cover} tint={tintIndex(course.tint)} />
      <div className="min-w-0">
        <p className="text-sm text-ink-2">
          {t.rich('dashboard.where', {
            ...RICH,
            course: course.title,
            number: lesson.number,
            total: course.progress.total,
          })}
        </p>
        <h2 className="mt-0.5 mb-2 text-2xl" dir="auto">
          {lesson.title}
        </h2>
        {paused && (
          <p className="text-base text-ink-2">
            {t.rich(video.skippedSeconds >= 2 ? 'dashboard.pausedSkipped' : 'dashboard.paused', paused)}
          </p>
        )}
        <div className="mt-5 flex flex-wrap gap-3">
          <LinkButton variant="primary" size="lg" href={`/${locale}/learn/${course.slug}/${lesson.slug}`}>
            <Play size="s" />
            <span>
              {video
                ? t.rich('dashboard.continueFrom', { ...RICH, position })
                : t(course.begun ? 'dashboard.continue' : 'dashboard.start')}
            </span>
          </LinkButton>
          <LinkButton variant="ghost" size="lg" href={`/${locale}/learn/${course.slug}`}>
            {t('dashboard.outline')}
          </LinkButton>
        </div>
      </div>
    </section>
  );
}
