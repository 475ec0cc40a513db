import { LineChart } from '@/components/ui/line-chart';
import { Table, Td, Th } from '@/components/ui/table';
import { formatDate, formatNumber } from '@/lib/i18n/fill';
import { getTranslations } from '@/lib/i18n/server';
import type { LearningDayDto } from '@/server/domains/admin';
import type { Reader } from './reader';

const WEEK = 7;
const sum = (days: LearningDayDto[]) => days.reduce((total, day) => total + day.finished, 0);

/** Whether the school is learning: this week beside the one before, four weeks as lines, and the same as a table. */
export async function LearningWeeks({ days, reader }: { days: LearningDayDto[]; reader: Reader }) {
  const { locale, digits } = reader;
  const t = await getTranslations({ locale, namespace: 'admin.overview' });
  const n = (value: number) => formatNumber(locale, value, { digits });
  const date = (day: string) => formatDate(locale, `${day}T12:00:00Z`, { style: 'day', timeZone: 'UTC', digits });
  const tick = (day: string) => formatDate(locale, `${day}T12:00:00Z`, { style: 'tick', timeZone: 'UTC', digits });
  const now = sum(days.slice(-WEEK));
  const before = sum(days.slice(-2 * WEEK, -WEEK));
  const summary = t('weeksSummary', { now, before });
  return (
    <section aria-labelledby="weeks">
      <h2 id="weeks" className="text-base">
        {t('weeks')}
      </h2>
      <p className="text-ink-2">{summary}</p>
      <LineChart
        summary={summary}
        format={n}
        lines={[
          { label: t('finished'), values: days.map((day) => day.finished) },
          { label: t('learners'), values: days.map((day) => day.learners) },
        ]}
        ticks={days.flatMap((day, at) => (at % WEEK === 0 ? [{ at, label: tick(day.day) }] : []))}
      />
      <p className="text-sm text-ink-3">
        <span className="me-5 inline-block">
          <span className="chart-key" aria-hidden="true" />
          {t('finished')}
        </span>
        <span className="inline-block">
          <span className="chart-key chart-key-rest" aria-hidden="true" />
          {t('learners')}
        </span>
      </p>
      <details className="mt-2">
        <summary className="link inline-block py-1">{t('asTable')}</summary>
        <div className="mt-2 max-h-80 overflow-auto">
          <Table aria-labelledby="weeks">
            <thead>
              <tr>
                <Th>{t('day')}</Th>
                <Th numeric>{t('finished')}</Th>
                <Th numeric>{t('learners')}</Th>
              </tr>
            </thead>
            <tbody>
              {days.toReversed().map((day) => (
                <tr key={day.day}>
                  <Td>{date(day.day)}</Td>
                  <Td numeric>{n(day.finished)}</Td>
                  <Td numeric>{n(day.learners)}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      </details>
    </section>
  );
}
