import { formatMinutes, formatNumber } from '@/lib/i18n/fill';
import type { Translator } from '@/lib/i18n/server';
import { utcOffset } from '@/lib/i18n/time-zones';
import type { Ctx } from '@/server/core/context';
import type { ScheduleRowDto } from '@/server/domains/admin';
import { readerOf } from '../reader';

const MINUTE = 60_000;

/** "Every day at 17:00 (UTC+3)" or "every 10 minutes": the plan as the reader's clock shows it at its next slot. */
export function planWords(t: Translator, row: ScheduleRowDto, ctx: Ctx): string {
  const { locale, timeZone, digits } = readerOf(ctx);
  if ('everyMinutes' in row.at) {
    const { everyMinutes } = row.at;
    return everyMinutes % 60 === 0
      ? t('plan.hours', { count: everyMinutes / 60 })
      : t('plan.minutes', { count: everyMinutes });
  }
  const next = new Date(row.next);
  const clock = new Intl.DateTimeFormat(`en-GB-u-nu-${digits}`, { timeZone, hour: '2-digit', minute: '2-digit' });
  // one left-to-right unit in both languages
  const zone = `\u2066${utcOffset(timeZone, next) ?? 'UTC+0'}\u2069`;
  return t('plan.daily', { time: locale === 'ar' ? `\u2066${clock.format(next)}\u2069` : clock.format(next), zone });
}

/** "12 events removed, 3 runs removed": what the last slot's job reported, or that there was nothing to do. */
export function reportWords(t: Translator, row: ScheduleRowDto, ctx: Ctx): string {
  const { locale, digits } = readerOf(ctx);
  const parts = Object.entries(row.last?.report ?? {})
    .filter(([, count]) => count > 0)
    .map(([name, count]) => {
      const key = `report.${row.schedule}.${name}`;
      // a figure that this version no longer knows goes by its own name
      return t.has(key) ? t(key, { count }) : `${name}: ${formatNumber(locale, count, { digits })}`;
    });
  if (parts.length > 0) return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
  const none = `report.${row.schedule}.none`;
  return t.has(none) ? t(none) : t('report.none');
}

/** How late the last slot was begun: null for less than a minute, which is on time. */
export function lateWords(row: ScheduleRowDto, ctx: Ctx): string | null {
  const late = row.last?.lateMs ?? 0;
  const { locale, digits } = readerOf(ctx);
  return late < MINUTE ? null : spanWords(locale, late, digits);
}

/** How long something took: in seconds up to a minute, then in minutes and hours. */
export function tookWords(ms: number, ctx: Ctx): string {
  const { locale, digits } = readerOf(ctx);
  if (ms >= MINUTE) return spanWords(locale, ms, digits);
  const seconds = Math.max(0.1, Math.round(ms / 100) / 10);
  return locale === 'ar'
    ? formatNumber(locale, seconds, { style: 'unit', unit: 'second', unitDisplay: 'long', digits })
    : `${formatNumber(locale, seconds, { digits })} s`;
}

/** A span of days, hours and minutes; from two days on the days alone say enough. */
function spanWords(locale: string, ms: number, digits: 'latn' | 'arab'): string {
  const days = Math.floor(ms / (24 * 60 * MINUTE));
  if (days < 2) return formatMinutes(locale, ms / MINUTE, { digits });
  return formatNumber(locale, days, { style: 'unit', unit: 'day', unitDisplay: 'long', digits });
}
