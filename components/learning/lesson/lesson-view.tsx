import type { ReactNode } from 'react';
import { EmptyState } from '@/components/patterns/empty-state';
import { LockReason } from '@/components/patterns/lock-reason';
import { AppLink } from '@/components/ui/app-link';
import { Num } from '@/components/ui/bidi';
import { ArrowLeft, ArrowRight, List, Lock } from '@/components/ui/icons';
import { LinkButton } from '@/components/ui/link-button';
import { ProgressLine } from '@/components/ui/progress';
import { Tabs } from '@/components/ui/tabs';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import type { LessonItemDto, LessonPageDto } from '@/server/domains/learning';
import { LockNext, lockSentence } from '../lock-words';
import { OutlineSections } from '../outline/outline-sections';
import { Transcript } from '../video-player/transcript';
import { RICH, type Words } from '../words';
import { type ItemsContext, LessonItems, VideoItem } from './lesson-items';
import { ResourceList } from './resource-list';

type LessonViewProps = {
  page: LessonPageDto;
  locale: Locale;
  timeZone: string;
  work: (item: LessonItemDto) => ReactNode;
};

/** A lesson: the bar above, its content, the outline on the end side or in a sheet, and the way on. */
export async function LessonView({ page, locale, timeZone, work }: LessonViewProps) {
  const t = (await getTranslations({ locale, namespace: 'learning' })) as unknown as Words;
  const { outline, lesson } = page;
  const reader = { locale, timeZone };
  const context: ItemsContext = { t, locale, records: page.records, work };
  return (
    <div className="lp">
      <header className="lp-top">
        <LinkButton variant="ghost" icon href={`/${locale}/learn/${outline.course.slug}`} aria-label={t('lesson.back')}>
          <ArrowLeft />
        </LinkButton>
        <span className="min-w-0 flex-1 truncate font-medium" dir="auto">
          {outline.course.title}
        </span>
        {outline.as === 'learner' && (
          <span className="flex w-56 items-center gap-3 max-md:hidden">
            <ProgressLine
              value={outline.progress.percent}
              label={t('dashboard.progressOf', { course: outline.course.title })}
            />
            <Num className="text-sm text-ink-2">{outline.progress.percent}%</Num>
          </span>
        )}
      </header>
      <div className="lp-main">
        {lesson.lock ? (
          <Locked page={page} t={t} reader={reader} />
        ) : (
          <Content page={page} t={t} context={context} locale={locale} />
        )}
      </div>
      <div className="lp-bar">
        <button type="button" className="btn btn-secondary" popoverTarget="outline">
          <List />
          {t('lesson.outline')}
        </button>
        <NextButton page={page} t={t} locale={locale} />
      </div>
      <nav id="outline" popover="auto" className="sheet lp-side" aria-label={t('lesson.outline')}>
        <OutlineSections outline={outline} t={t} reader={reader} current={lesson.slug} size="side" />
      </nav>
    </div>
  );
}

function Content({
  page,
  t,
  context,
  locale,
}: {
  page: LessonPageDto;
  t: Words;
  context: ItemsContext;
  locale: Locale;
}) {
  const [first, ...others] = page.items;
  const video = first?.kind === 'video' ? first : null;
  const rest = video ? others : page.items;
  const transcript = video?.tracks[0]?.transcript ?? [];
  const files = <ResourceList resources={page.resources} t={t} locale={locale} />;
  const about = (
    <div className="py-6">
      {page.lesson.summary && (
        <p className="measure mb-8 text-read text-ink-2" dir="auto">
          {page.lesson.summary}
        </p>
      )}
      <LessonItems items={rest} context={context} />
      {page.items.length === 0 && <EmptyState title={t('lesson.noContent')} />}
      <Ways page={page} t={t} locale={locale} />
    </div>
  );
  // Only what is there gets a tab.
  const tabs = [
    { id: 'about', label: t('lesson.about'), panel: about },
    ...(transcript.length > 0 && video
      ? [
          {
            id: 'transcript',
            label: t('lesson.transcript'),
            panel: <Transcript item={video.uuid} lines={transcript} jumpLabel={t.raw('player.jump') as string} />,
          },
        ]
      : []),
    ...(page.resources.length > 0
      ? [{ id: 'files', label: t('lesson.files'), count: page.resources.length, panel: files }]
      : []),
  ];
  return (
    <article>
      {video && (
        <div className="[&_section>div:not(.stage)]:max-md:px-5">
          <VideoItem item={video} context={context} />
        </div>
      )}
      <div className="lp-body">
        <header className={video ? 'pt-6 pb-2' : 'pt-5 pb-2 md:pt-0'}>
          <h1 className="text-2xl" dir="auto">
            {page.lesson.title}
          </h1>
          <p className="text-ink-2">
            {t.rich('lesson.number', { ...RICH, number: page.lesson.number })}
            {page.outline.instructors.length > 0 && (
              <>
                {' · '}
                <bdi>{page.outline.instructors.join(locale === 'ar' ? '، ' : ', ')}</bdi>
              </>
            )}
          </p>
          {!page.records && (
            <p className="mt-1 text-sm text-ink-3">
              {t(page.outline.as === 'staff' ? 'lesson.staff' : 'lesson.preview')}
            </p>
          )}
        </header>
        {tabs.length > 1 ? <Tabs label={t('lesson.sections')} tabs={tabs} /> : about}
      </div>
    </article>
  );
}

function Locked({ page, t, reader }: { page: LessonPageDto; t: Words; reader: { locale: string; timeZone: string } }) {
  const { lesson } = page;
  if (!lesson.lock) return null;
  return (
    <article className="lp-body pt-5 md:pt-0">
      <h1 className="text-2xl" dir="auto">
        {lesson.title}
      </h1>
      <p className="text-ink-2">{t.rich('lesson.number', { ...RICH, number: lesson.number })}</p>
      <div className="measure mt-4 border-t border-line">
        <LockReason
          title={t('lesson.lockedTitle')}
          reason={lockSentence(t, lesson.lock, reader)}
          next={<LockNext t={t} lock={lesson.lock} />}
          timed={lesson.lock.why === 'date'}
        />
      </div>
    </article>
  );
}

/** Previous and next at the end of the page, where there is room for both. */
function Ways({ page, t, locale }: { page: LessonPageDto; t: Words; locale: Locale }) {
  const { previous, outline } = page;
  return (
    <nav
      className="mt-14 flex flex-wrap items-center justify-between gap-3 border-t border-line pt-5 max-lg:hidden"
      aria-label={t('lesson.ways')}
    >
      {previous ? (
        <AppLink
          className="link inline-flex items-center gap-2"
          href={`/${locale}/learn/${outline.course.slug}/${previous.slug}`}
        >
          <ArrowLeft size="s" />
          <span dir="auto">{t('lesson.previous', { title: previous.title })}</span>
        </AppLink>
      ) : (
        <span />
      )}
      <NextButton page={page} t={t} locale={locale} />
    </nav>
  );
}

function NextButton({ page, t, locale }: { page: LessonPageDto; t: Words; locale: Locale }) {
  const { next, outline } = page;
  if (!next) return <span className="self-center text-sm text-ink-2">{t('lesson.lastLesson')}</span>;
  const href = `/${locale}/learn/${outline.course.slug}/${next.slug}`;
  if (!next.open)
    return (
      <LinkButton href={href}>
        <Lock size="s" />
        {t('lesson.nextLocked')}
      </LinkButton>
    );
  return (
    <LinkButton variant="primary" href={href}>
      <span dir="auto" className="min-w-0">
        {t('lesson.next', { title: next.title })}
      </span>
      <ArrowRight size="s" />
    </LinkButton>
  );
}
