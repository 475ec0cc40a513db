import type { ReactNode } from 'react';
import { lessonHref } from '@/components/assessment/links';
import { MarkedText } from '@/components/assessment/shared/marked-text';
import { SubmittedFiles } from '@/components/assessment/shared/submitted-files';
import { SubmissionHistory } from '@/components/assessment/submission-history';
import { agoOf, fullOf, whenOf } from '@/components/assessment/when';
import { RichTextView } from '@/components/patterns/rich-text-view';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { buttonClass } from '@/components/ui/button';
import { ChevronLeft, ChevronRight } from '@/components/ui/icons';
import { LinkButton } from '@/components/ui/link-button';
import { TabLinks } from '@/components/ui/tab-links';
import { fill } from '@/lib/i18n/fill';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { QueuePlace, ReviewPageDto } from '@/server/domains/assessment';
import { Changes } from './changes';
import { LastTime } from './last-time';
import { ReviewWorkspace } from './review-workspace';
import type { ReviewLabels } from './types';

type T = Awaited<ReturnType<typeof getTranslations>>;

type ReviewPageProps = {
  review: ReviewPageDto;
  place: QueuePlace;
  /** Which tab: a version's number, `changes` or `task`. */
  show: string | undefined;
  course: string | undefined;
  ctx: Ctx;
};

/** A submission to decide on, or one that was decided. */
export async function ReviewPage({ review, place, show, course, ctx }: ReviewPageProps) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'mentorship.review' });
  const base = `/${ctx.locale}/mentor`;
  const href = (submission: string | null, tab?: string) => {
    if (!submission) return null;
    const query = new URLSearchParams({ ...(course ? { course } : {}), ...(tab ? { show: tab } : {}) }).toString();
    return `${base}/review/${submission}${query ? `?${query}` : ''}`;
  };
  const tab = show ?? String(review.version);
  const version = review.versions.find((one) => String(one.number) === tab) ?? null;
  const latest = review.versions[0];
  const queue = course ? `${base}?course=${encodeURIComponent(course)}` : base;
  const tabs = (
    <TabLinks
      label={t('tabs')}
      tabs={[
        ...review.versions.slice(0, 1).map((one) => versionTab(one.number)),
        ...(review.changes ? [{ ...tabOf('changes', t('changes')), count: review.changes.count }] : []),
        ...review.versions.slice(1).map((one) => versionTab(one.number)),
        tabOf('task', t('task')),
      ]}
    />
  );
  function tabOf(id: string, label: string) {
    return { href: href(review.submission, id) ?? queue, label, current: id === tab };
  }
  function versionTab(number: number) {
    return tabOf(String(number), t('version', { number }));
  }
  return (
    <div className="flex min-h-full flex-col lg:h-dvh">
      <Header
        review={review}
        place={place}
        previous={href(place.previous)}
        next={href(place.next)}
        queue={queue}
        ctx={ctx}
        t={t}
      />
      {review.abilities.review && latest ? (
        <ReviewWorkspace
          key={`${review.submission}:${latest.number}`}
          submission={review.submission}
          version={latest.number}
          text={latest.text}
          rubric={review.rubric}
          hrefs={{ next: href(place.next), previous: href(place.previous), queue }}
          labels={labelsOf(review, t)}
          noText={t('noText')}
          above={
            <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
              {tabs}
              <SubmittedFiles files={(version ?? latest).files} label={t('files')} />
            </div>
          }
          instead={
            tab === 'task' ? (
              <RichTextView blocks={review.instructions} size="base" />
            ) : tab === 'changes' && review.changes ? (
              <Changes parts={review.changes.parts} labels={{ added: t('added'), removed: t('removed') }} />
            ) : version && version.number !== latest.number ? (
              <MarkedText text={version.text} notes={version.notes} />
            ) : null
          }
          below={<LastTime version={review.versions.find((one) => one.review !== null)} ctx={ctx} />}
        />
      ) : (
        <div className="page max-w-[70rem] lg:overflow-y-auto">
          <p className="text-ink-2">{t('decidedText')}</p>
          <SubmissionHistory versions={review.versions} rubric={review.rubric} ctx={ctx} />
        </div>
      )}
    </div>
  );
}

function labelsOf(review: ReviewPageDto, t: T): ReviewLabels {
  const raw = (key: string) => t.raw(key) as string;
  const { name } = review.learner;
  const number = review.next?.number ?? 0;
  const plain = [
    'panes',
    'work',
    'margin',
    'select',
    'selected',
    'addNote',
    'notePlaceholder',
    'comment',
    'commentHelp',
    'rubric',
    'return',
    'keys',
    'confirmApproveText',
    'request',
    'requestMissing',
    'keep',
    'working',
    'failed',
    'unsaved',
  ] as const;
  const named = [
    'confirmApprove',
    'confirmReturn',
    'confirmReturnText',
    'doneApproved',
    'doneOpened',
    'doneReturned',
  ] as const;
  return {
    ...(Object.fromEntries(plain.map((key) => [key, raw(key)])) as Pick<ReviewLabels, (typeof plain)[number]>),
    ...(Object.fromEntries(named.map((key) => [key, fill(raw(key), { name })])) as Pick<
      ReviewLabels,
      (typeof named)[number]
    >),
    note: raw('note'),
    removeNote: raw('removeNote'),
    approve: review.next?.now ? t('approveOpens', { number }) : t('approve'),
    consequence: review.next
      ? t(review.next.now ? 'consequenceOpens' : 'consequenceLater', { name, number })
      : t('consequence', { name }),
  };
}

type HeaderProps = {
  review: ReviewPageDto;
  place: QueuePlace;
  previous: string | null;
  next: string | null;
  queue: string;
  ctx: Ctx;
  t: T;
};

function Header({ review, place, previous, next, queue, ctx, t }: HeaderProps) {
  const sent = t('sent', { ago: agoOf(ctx, review.sentAt), when: fullOf(ctx, review.sentAt) });
  const promise = t(review.overdue ? 'overdue' : 'promised', { when: whenOf(ctx, review.promisedBy) });
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-5 py-3 lg:px-6">
      <Avatar name={review.learner.name} size="l" />
      <div className="min-w-0 flex-1">
        <h1 className="flex flex-wrap items-center gap-x-2 text-base">
          <bdi>{review.learner.name}</bdi>
          <span className="text-ink-3" aria-hidden="true">
            ·
          </span>
          <a className="link font-normal" href={lessonHref(ctx.locale, review.course.slug, review.lesson.slug)}>
            <bdi>{review.title}</bdi>
          </a>
          <Badge>{t('version', { number: review.version })}</Badge>
        </h1>
        <p className="text-sm text-ink-3">
          {sent}
          {review.status === 'submitted' && (
            <>
              {' · '}
              <span className={review.overdue ? 'font-medium text-warn-text' : undefined}>{promise}</span>
            </>
          )}
        </p>
      </div>
      <nav className="flex items-center gap-1 max-md:basis-full">
        {place.position !== null && (
          <span className="num me-3 text-sm text-ink-2">
            {t('position', { position: place.position, total: place.total })}
          </span>
        )}
        <Step href={previous} label={t('previous')}>
          <ChevronLeft size="s" />
        </Step>
        <Step href={next} label={t('next')}>
          <ChevronRight size="s" />
        </Step>
        <LinkButton href={queue} variant="ghost" className="max-md:ms-auto">
          {t('back')}
        </LinkButton>
      </nav>
    </header>
  );
}

function Step({ href, label, children }: { href: string | null; label: string; children: ReactNode }) {
  if (!href)
    return (
      <span className={buttonClass({ icon: true })} aria-disabled="true" aria-label={label} role="img">
        {children}
      </span>
    );
  return (
    <LinkButton href={href} icon aria-label={label} prefetch>
      {children}
    </LinkButton>
  );
}
