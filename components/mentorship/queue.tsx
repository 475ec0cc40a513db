import { readerOf } from '@/components/admin/reader';
import { agoOf, whenOf } from '@/components/assessment/when';
import { type Column, DataTable } from '@/components/patterns/data-table';
import { EmptyState } from '@/components/patterns/empty-state';
import { Pages, totalText } from '@/components/patterns/paging';
import { AppLink } from '@/components/ui/app-link';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Num } from '@/components/ui/bidi';
import { Clock } from '@/components/ui/icons';
import { getTranslations } from '@/lib/i18n/server';
import type { Counted } from '@/lib/paging/cursor';
import type { Ctx } from '@/server/core/context';
import type { QueueItem, QueuePage, WaitingEssay } from '@/server/domains/assessment';

type Params = { view?: string; course?: string; cursor?: string; essays?: string };

type QueueProps = {
  page: QueuePage;
  state: 'waiting' | 'returned' | 'approved';
  params: Params;
  ctx: Ctx;
};

/** A learner with the work that was sent, as the first cell of a row. */
function Who({ name, href, title, detail }: { name: string; href: string; title: string; detail: string }) {
  return (
    <span className="flex items-center gap-3">
      <Avatar name={name} />
      <span className="min-w-0">
        <AppLink href={href} className="dt-link font-medium">
          <bdi>{name}</bdi>
        </AppLink>
        <span className="block text-sm text-ink-3">
          <bdi>{title}</bdi> · {detail}
        </span>
      </span>
    </span>
  );
}

/** Work in the order in which it waits; decided work newest first. */
export async function Queue({ page, state, params, ctx }: QueueProps) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'mentorship.queue' });
  const path = `/${ctx.locale}/mentor`;
  const query = params.course ? `?course=${encodeURIComponent(params.course)}` : '';
  const columns: Column<QueueItem>[] = [
    {
      key: 'learner',
      header: t('columns.learner'),
      main: true,
      cell: (row) => (
        <Who
          name={row.learner.name}
          href={`${path}/review/${row.submission}${query}`}
          title={row.title}
          detail={t('lesson', { number: row.lesson.number, course: row.course.title })}
        />
      ),
    },
    {
      key: 'version',
      header: t('columns.version'),
      numeric: true,
      hideBelow: 'lg',
      cell: (row) => <Num>{row.version}</Num>,
    },
    { key: 'sent', header: t('columns.sent'), cell: (row) => agoOf(ctx, row.sentAt) },
    state === 'waiting'
      ? {
          key: 'promised',
          header: t('columns.promised'),
          cell: (row) =>
            row.overdue ? (
              <Badge tone="warn" icon={<Clock />}>
                {t('late')}: {whenOf(ctx, row.promisedBy)}
              </Badge>
            ) : (
              <>
                <span className="lg:hidden">{t('columns.promised')}: </span>
                {whenOf(ctx, row.promisedBy)}
              </>
            ),
        }
      : {
          key: 'decided',
          header: t('columns.decided'),
          cell: (row) => (row.reviewedAt ? whenOf(ctx, row.reviewedAt) : ''),
        },
  ];
  const waiting = state === 'waiting';
  // the sizes are those of all courses
  const counted = params.course ? page : { ...page, total: { count: page.counts[state], more: false } };
  return (
    <>
      <DataTable
        caption={t('caption')}
        columns={columns}
        rows={page.items}
        rowKey={(row) => row.submission}
        empty={
          <EmptyState
            title={t(waiting ? 'emptyTitle' : 'emptyDecidedTitle')}
            text={t(waiting ? 'emptyText' : 'emptyDecidedText')}
          />
        }
      />
      <Pages list={counted} reader={readerOf(ctx)} path={path} params={params} label={t('title')} />
    </>
  );
}

/** Quizzes whose long answers wait for a person, the longest waiting first. */
export async function Essays({ essays, params, ctx }: { essays: Counted<WaitingEssay>; params: Params; ctx: Ctx }) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'mentorship.queue' });
  if (essays.total.count === 0) return null;
  const path = `/${ctx.locale}/mentor`;
  const columns: Column<WaitingEssay>[] = [
    {
      key: 'learner',
      header: t('columns.learner'),
      main: true,
      cell: (row) => (
        <Who
          name={row.learner.name}
          href={`/${ctx.locale}/mentor/essay/${row.attempt}`}
          title={row.title}
          detail={row.course.title}
        />
      ),
    },
    { key: 'sent', header: t('columns.sent'), cell: (row) => agoOf(ctx, row.sentAt) },
    {
      key: 'promised',
      header: t('columns.promised'),
      cell: (row) => (
        <>
          <span className="lg:hidden">{t('columns.promised')}: </span>
          {whenOf(ctx, row.promisedBy)}
        </>
      ),
    },
  ];
  return (
    <section className="mt-10">
      <h2 className="text-lg">
        {t('essays')} <span className="num text-base font-normal text-ink-3">{totalText(essays, readerOf(ctx))}</span>
      </h2>
      <p className="mb-3 text-ink-2">{t('essaysText')}</p>
      <DataTable
        caption={t('essays')}
        columns={columns}
        rows={essays.items}
        rowKey={(row) => row.attempt}
        empty={null}
      />
      <Pages list={essays} reader={readerOf(ctx)} path={path} params={params} name="essays" label={t('essays')} />
    </section>
  );
}
