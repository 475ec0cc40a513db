import type { Reader } from '@/components/admin/reader';
import { listHref } from '@/components/patterns/filter-bar';
import { Timeline } from '@/components/patterns/timeline';
import { Pagination } from '@/components/ui/pagination';
import { Time } from '@/components/ui/time';
import { formatDate } from '@/lib/i18n/fill';
import { getTranslations } from '@/lib/i18n/server';
import type { AuditPage, AuditRowDto } from '@/server/domains/audit';
import { AuditIcon } from './audit-icon';
import { AuditSentence } from './audit-sentence';

type AuditListProps = {
  page: AuditPage;
  reader: Reader;
  /** Where the list stands, without its query. */
  path: string;
  params: Record<string, string>;
  /** The address of a row; without it rows lead nowhere. */
  hrefOf?: (row: AuditRowDto) => string;
  current?: string | undefined;
};

/** What happened, day by day in the reader's zone, with links to newer and older pages. */
export async function AuditList({ page, reader, path, params, hrefOf, current }: AuditListProps) {
  const t = await getTranslations({ locale: reader.locale, namespace: 'audit' });
  const { locale, timeZone, digits } = reader;
  const dayOf = (at: string | Date) => formatDate(locale, at, { style: 'weekday', timeZone, digits });
  const today = dayOf(new Date());
  const days: { day: string; rows: AuditRowDto[] }[] = [];
  for (const row of page.items) {
    const day = dayOf(row.occurredAt);
    const last = days.at(-1);
    if (last?.day === day) last.rows.push(row);
    else days.push({ day, rows: [row] });
  }
  const to = (cursor: string | null) => (cursor ? listHref(path, params, { cursor }) : null);
  return (
    <>
      <Timeline
        label={t('list')}
        days={days.map(({ day, rows }) => ({
          label: day === today ? t('today', { day }) : day,
          entries: rows.map((row) => ({
            id: row.uuid,
            time: <Time value={row.occurredAt} show="time" locale={locale} timeZone={timeZone} digits={digits} />,
            icon: <AuditIcon row={row} />,
            text: <AuditSentence row={row} locale={locale} />,
            ...(hrefOf ? { href: hrefOf(row), current: row.uuid === current } : {}),
          })),
        }))}
      />
      {(page.previous || page.next) && (
        <div className="px-5">
          <Pagination
            previousHref={to(page.previous)}
            nextHref={to(page.next)}
            labels={{ nav: t('paging.nav'), previous: t('paging.previous'), next: t('paging.next') }}
          />
        </div>
      )}
    </>
  );
}
