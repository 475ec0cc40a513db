import { AppLink } from '@/components/ui/app-link';
import { Badge } from '@/components/ui/badge';
import { CornerUpLeft, Hourglass } from '@/components/ui/icons';
import { formatDate } from '@/lib/i18n/fill';
import type { DueDto } from '@/server/domains/learning';
import type { DateReader } from '../lock-words';
import { RICH, type Words } from '../words';
import { dayPart } from './day-parts';

type DueListProps = { due: DueDto[]; t: Words; reader: DateReader; now: Date };

/** Assignments of open lessons: the day first, then what is to be done or waited for. */
export function DueList({ due, t, reader, now }: DueListProps) {
  if (due.length === 0) return <p className="py-3 text-ink-2">{t('dashboard.nothingDue')}</p>;
  return (
    <ul>
      {due.map((one) => (
        <li key={one.href} className="flex items-center gap-3 border-b border-line py-3.5 md:gap-4.5">
          <Day at={one.dueAt} reader={reader} />
          <div className="min-w-0 flex-1">
            <AppLink href={one.href} className="rounded-xs font-medium hover:underline" dir="auto">
              {one.title}
            </AppLink>
            <p className="text-sm text-ink-2">
              {what(one, t)}
              <When due={one} t={t} reader={reader} now={now} />
            </p>
          </div>
          <Mark state={one.state} t={t} />
        </li>
      ))}
    </ul>
  );
}

function Day({ at, reader }: { at: string | null; reader: DateReader }) {
  if (!at) return <span className="w-11 flex-none text-ink-3 md:w-13">–</span>;
  const day = new Date(at);
  return (
    <time dateTime={at} className="flex w-11 flex-none flex-col leading-tight md:w-13">
      <span className="text-xs text-ink-3">{dayPart(day, reader.locale, reader.timeZone, 'weekday')}</span>
      <span className="num text-lg font-semibold">{dayPart(day, reader.locale, reader.timeZone, 'day')}</span>
    </time>
  );
}

function what(due: DueDto, t: Words): string {
  if (due.state === 'submitted') return t('dashboard.dueWaiting');
  if (due.state === 'not_submitted') return due.course;
  return due.reviewer
    ? t('dashboard.dueReturned', { reviewer: due.reviewer, comments: due.comments })
    : t('dashboard.dueReturnedPlain');
}

function When({ due, t, reader, now }: { due: DueDto; t: Words; reader: DateReader; now: Date }) {
  if (due.state === 'submitted' || !due.dueAt) return null;
  if (new Date(due.dueAt) < now) {
    const date = formatDate(reader.locale, due.dueAt, { style: 'day', timeZone: reader.timeZone });
    return <span className="text-warn-text"> · {t('dashboard.overdue', { date })}</span>;
  }
  const time = formatDate(reader.locale, due.dueAt, { style: 'time', timeZone: reader.timeZone });
  return <> · {t.rich('dashboard.due', { ...RICH, time })}</>;
}

function Mark({ state, t }: { state: DueDto['state']; t: Words }) {
  if (state === 'returned')
    return (
      <Badge tone="warn" icon={<CornerUpLeft size="xs" />}>
        {t('dashboard.returned')}
      </Badge>
    );
  if (state === 'submitted')
    return (
      <Badge tone="mark" icon={<Hourglass size="xs" />}>
        {t('dashboard.waiting')}
      </Badge>
    );
  return <Badge tone="neutral">{t('dashboard.toDo')}</Badge>;
}
