import { type Digits, formatDate } from './fill';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const made = new Map<string, Intl.RelativeTimeFormat>();

function words(locale: string, digits: Digits): Intl.RelativeTimeFormat {
  const tag = `${locale}-u-nu-${digits}`;
  const format = made.get(tag) ?? new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  made.set(tag, format);
  return format;
}

/** Days between two moments as the calendar of a zone counts them. */
function calendarDays(from: Date, to: Date, timeZone: string): number {
  const day = (at: Date) => Date.parse(`${at.toLocaleDateString('en-CA', { timeZone })}T00:00:00Z`);
  return Math.round((to.getTime() - from.getTime()) / DAY) === 0 && day(from) === day(to)
    ? 0
    : Math.round((day(to) - day(from)) / DAY);
}

/** "3 hours ago", "yesterday", "in 2 days"; from a week on the date itself. */
export function relativeTime(
  locale: string,
  value: string | Date,
  options: { now?: Date; timeZone?: string; digits?: Digits } = {},
): string {
  const { now = new Date(), timeZone = 'UTC', digits = 'latn' } = options;
  const at = new Date(value);
  const gap = at.getTime() - now.getTime();
  const size = Math.abs(gap);
  const format = words(locale, digits);
  if (size < 45_000) return format.format(0, 'second');
  if (size < HOUR) return format.format(Math.round(gap / MINUTE), 'minute');
  const days = calendarDays(now, at, timeZone);
  if (days === 0 || size < 6 * HOUR) return format.format(Math.round(gap / HOUR), 'hour');
  if (Math.abs(days) < 7) return format.format(days, 'day');
  const sameYear = at.getUTCFullYear() === now.getUTCFullYear();
  return formatDate(locale, at, { style: sameYear ? 'day' : 'date', timeZone, digits });
}
