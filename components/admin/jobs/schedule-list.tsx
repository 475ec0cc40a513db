import { whenOf } from '@/components/assessment/when';
import { type Column, DataTable } from '@/components/patterns/data-table';
import { Badge } from '@/components/ui/badge';
import { CircleX, Clock, RotateCw } from '@/components/ui/icons';
import { Time } from '@/components/ui/time';
import { getTranslations } from '@/lib/i18n/server';
import type { Ctx } from '@/server/core/context';
import type { ScheduleRowDto, SchedulesDto } from '@/server/domains/admin';
import { AgainButton } from '../again-button';
import { readerOf } from '../reader';
import { jobName, labelsOfAgain } from './job-words';
import { lateWords, planWords, reportWords, tookWords } from './schedule-words';

type Props = { schedules: SchedulesDto; ctx: Ctx };

async function State({ row, ctx }: { row: ScheduleRowDto; ctx: Ctx }) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'admin.jobs.schedule' });
  if (row.state === 'never') return null;
  if (row.state === 'done') return <span className="block">{reportWords(t, row, ctx)}</span>;
  const [tone, icon] =
    row.state === 'dead'
      ? (['danger', <CircleX key="i" />] as const)
      : row.state === 'retrying'
        ? (['warn', <RotateCw key="i" />] as const)
        : ([row.state === 'running' ? 'brand' : 'warn', <Clock key="i" />] as const);
  return (
    <>
      <Badge tone={tone} icon={icon}>
        {row.overdueSince ? t('state.overdue', { when: whenOf(ctx, row.overdueSince) }) : t(`state.${row.state}`)}
      </Badge>
      {row.last?.error && (
        <bdi dir="ltr" className="mt-1 block w-fit text-sm break-words text-danger-text">
          {row.last.error.slice(0, 300)}
        </bdi>
      )}
    </>
  );
}

/** Everything that happens at fixed times: its plan, its last slot with what that reported, and the next. */
export async function ScheduleList({ schedules, ctx }: Props) {
  const t = await getTranslations({ locale: ctx.locale, namespace: 'admin.jobs.schedule' });
  const { locale, timeZone, digits } = readerOf(ctx);
  const { worker, items } = schedules;
  const open = items.filter((row) => row.state === 'overdue' || row.state === 'dead').length;
  const nameOf = await jobName(locale);
  const again = await labelsOfAgain(locale);
  const slot = (iso: string) => (
    <time dateTime={iso} className="whitespace-nowrap">
      {whenOf(ctx, iso)}
    </time>
  );
  const columns: Column<ScheduleRowDto>[] = [
    {
      key: 'plan',
      header: t('columns.plan'),
      main: true,
      cell: (row) => (
        <span className="block min-w-0">
          <span className="block font-medium lg:whitespace-nowrap">{nameOf(row.job)}</span>
          <span className="block text-sm font-normal text-ink-3 lg:whitespace-nowrap">{planWords(t, row, ctx)}</span>
        </span>
      ),
    },
    {
      key: 'last',
      header: t('columns.last'),
      cell: (row) =>
        row.last ? (
          <>
            <span className="text-ink-3 lg:hidden">{t('columns.last')}: </span>
            {slot(row.last.slot)}
          </>
        ) : (
          t('state.never')
        ),
    },
    { key: 'report', header: t('columns.report'), wide: true, cell: (row) => <State row={row} ctx={ctx} /> },
    {
      key: 'late',
      header: t('columns.late'),
      cell: (row) => {
        if (!row.last) return null;
        const late = lateWords(row, ctx);
        const took = row.last.tookMs;
        return (
          <>
            <span className="lg:whitespace-nowrap">{late ? t('late', { late }) : t('onTime')}</span>
            {took !== null && (
              <span className="text-ink-3 lg:block lg:text-sm">
                <span className="lg:hidden"> · </span>
                {t('took', { took: tookWords(took, ctx) })}
              </span>
            )}
          </>
        );
      },
    },
    {
      key: 'next',
      header: t('columns.next'),
      cell: (row) => (
        <>
          <span className="text-ink-3 lg:hidden">{t('columns.next')}: </span>
          {slot(row.next)}
        </>
      ),
    },
  ];
  if (items.some((row) => row.again))
    columns.push({
      key: 'again',
      header: t('columns.again'),
      cell: (row) => row.again && <AgainButton what={{ job: row.again }} labels={again} />,
    });
  return (
    <>
      {open > 0 && <p className="mb-3 font-medium text-warn-text">{t('open', { count: open })}</p>}
      {!worker.alive && (
        <p className="mb-3 text-warn-text">
          {worker.beatAt
            ? t.rich('silent', {
                when: () => <Time value={worker.beatAt ?? ''} locale={locale} timeZone={timeZone} digits={digits} />,
              })
            : t('noWorker')}
        </p>
      )}
      <DataTable caption={t('caption')} columns={columns} rows={items} rowKey={(row) => row.schedule} empty={null} />
    </>
  );
}
