import { readerOf } from '@/components/admin/reader';
import { agoOf } from '@/components/assessment/when';
import { type Column, DataTable } from '@/components/patterns/data-table';
import { EmptyState } from '@/components/patterns/empty-state';
import { Pages } from '@/components/patterns/paging';
import { AppLink } from '@/components/ui/app-link';
import { Avatar } from '@/components/ui/avatar';
import { ProgressLine } from '@/components/ui/progress';
import { getTranslations } from '@/lib/i18n/server';
import type { Counted } from '@/lib/paging/cursor';
import type { Ctx } from '@/server/core/context';
import type { Mentee } from '@/server/domains/mentorship';

type MenteesProps = { mentees: Counted<Mentee>; params: { view?: string; course?: string }; ctx: Ctx };

/** The learners a mentor guides, each with the way behind and what waits. */
export async function Mentees({ mentees, params, ctx }: MenteesProps) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'mentorship.mentees' });
  const columns: Column<Mentee>[] = [
    {
      key: 'learner',
      header: t('learner'),
      main: true,
      cell: (row) => (
        <span className="flex items-center gap-3">
          <Avatar name={row.learner.name} />
          <span className="min-w-0">
            <bdi className="font-medium">{row.learner.name}</bdi>
            <span className="block text-sm text-ink-3">{row.course ? <bdi>{row.course.title}</bdi> : t('none')}</span>
          </span>
        </span>
      ),
    },
    {
      key: 'progress',
      header: t('progress'),
      cell: (row) =>
        row.lessons > 0 && row.course ? (
          <span className="block min-w-36">
            <span className="text-sm">{t('of', { done: row.lessonsDone, total: row.lessons })}</span>
            <ProgressLine
              thin
              value={(row.lessonsDone / row.lessons) * 100}
              label={`${row.learner.name}: ${row.course.title}`}
            />
          </span>
        ) : null,
    },
    {
      key: 'active',
      header: t('active'),
      cell: (row) => (row.lastActiveAt ? agoOf(ctx, row.lastActiveAt) : t('never')),
    },
    {
      key: 'waiting',
      header: t('waiting'),
      cell: (row) =>
        row.waiting ? (
          <AppLink className="link" href={`/${ctx.locale}/mentor/review/${row.waiting}`}>
            {t('read')}
          </AppLink>
        ) : null,
    },
  ];
  return (
    <>
      <DataTable
        caption={t('caption')}
        columns={columns}
        rows={mentees.items}
        rowKey={(row) => `${row.learner.uuid}${row.course?.slug ?? ''}`}
        empty={<EmptyState title={t('emptyTitle')} text={t('emptyText')} />}
      />
      <Pages list={mentees} reader={readerOf(ctx)} path={`/${ctx.locale}/mentor`} params={params} />
    </>
  );
}
