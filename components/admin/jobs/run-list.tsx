import { type Column, DataTable } from '@/components/patterns/data-table';
import { FilterBar } from '@/components/patterns/filter-bar';
import { pagingOf } from '@/components/patterns/paging';
import { Badge } from '@/components/ui/badge';
import { Num } from '@/components/ui/bidi';
import { CircleX, Clock, RotateCw } from '@/components/ui/icons';
import { Time } from '@/components/ui/time';
import { formatNumber } from '@/lib/i18n/fill';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { JobRowDto, ListDto } from '@/server/domains/admin';
import { AgainButton } from '../again-button';
import { EmptyList } from '../empty';
import { type Reader, readerOf } from '../reader';
import { jobName, labelsOfAgain } from './job-words';

type RunListProps = { ctx: Ctx; list: ListDto<JobRowDto>; params: Record<string, string> };
const STATES = ['running', 'completed', 'failed', 'dead'] as const;

async function JobState({ state, reader }: { state: JobRowDto['state']; reader: Reader }) {
  const t = await getTranslations({ locale: reader.locale, namespace: 'admin.jobs.state' });
  if (state === 'completed') return <>{t(state)}</>;
  const [tone, icon] =
    state === 'dead'
      ? (['danger', <CircleX key="i" />] as const)
      : state === 'failed'
        ? (['warn', <RotateCw key="i" />] as const)
        : (['brand', <Clock key="i" />] as const);
  return (
    <Badge tone={tone} icon={icon}>
      {t(state)}
    </Badge>
  );
}

/** Every run of a job, newest first, with its state, attempts and error. */
export async function RunList({ ctx, list, params }: RunListProps) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'admin' });
  const reader = readerOf(ctx);
  const { locale, timeZone, digits } = reader;
  const path = `/${locale}/admin/jobs`;
  const ago = (value: string) => <Time value={value} locale={locale} timeZone={timeZone} digits={digits} />;
  const nameOf = await jobName(locale);
  const took = (ms: number) => <Num>{`${formatNumber(locale, ms, { digits })} ms`}</Num>;
  const again = await labelsOfAgain(locale);
  const columns: Column<JobRowDto>[] = [
    {
      key: 'job',
      header: t('jobs.columns.job'),
      main: true,
      cell: (job) => (
        <span className="block min-w-0">
          <span className="block font-medium">{nameOf(job.job)}</span>
          <bdi dir="ltr" className="block text-xs break-all text-ink-3">
            {job.job} · {job.uuid}
          </bdi>
          {job.error && (
            <bdi dir="ltr" className="block text-sm break-words text-danger-text">
              {job.error.slice(0, 300)}
            </bdi>
          )}
        </span>
      ),
    },
    { key: 'state', header: t('jobs.columns.state'), cell: (job) => <JobState state={job.state} reader={reader} /> },
    {
      key: 'attempt',
      header: t('jobs.columns.attempt'),
      numeric: true,
      hideBelow: 'lg',
      cell: (job) => formatNumber(locale, job.attempt, { digits }),
    },
    { key: 'started', header: t('jobs.columns.started'), cell: (job) => ago(job.startedAt) },
    {
      key: 'duration',
      header: t('jobs.columns.duration'),
      numeric: true,
      cell: (job) => (job.durationMs === null ? '–' : took(job.durationMs)),
    },
  ];
  if (list.items.some((job) => job.canRetry))
    columns.push({
      key: 'again',
      header: t('jobs.columns.again'),
      cell: (job) => job.canRetry && <AgainButton what={{ job: job.uuid }} labels={again} />,
    });
  return (
    <>
      <FilterBar
        path={path}
        params={params}
        search={{
          name: 'search',
          label: t('jobs.search'),
          placeholder: t('jobs.search'),
          submit: t('search.submit'),
        }}
        filters={[
          {
            name: 'state',
            label: t('filter.state'),
            options: STATES.map((value) => ({ value, label: t(`jobs.state.${value}`) })),
          },
        ]}
        labels={{ clear: t('filter.clear'), remove: t('filter.remove') }}
      />
      <DataTable
        caption={t('jobs.runs')}
        columns={columns}
        rows={list.items}
        rowKey={(job) => job.uuid}
        empty={
          <EmptyList locale={locale} params={params} words={{ title: t('jobs.empty'), text: t('jobs.emptyText') }} />
        }
        paging={await pagingOf(list, reader, path, params)}
      />
    </>
  );
}
