import { formatDate } from '@/lib/i18n/fill';
import { relativeTime } from '@/lib/i18n/relative-time';
import type { Ctx } from '@/server/core/context';

/** A moment of the last or next days in the reader's words and zone, with the time of day: "tomorrow 09:12". */
export function whenOf(ctx: Ctx, iso: string): string {
  const { timezone: timeZone, digits } = ctx.actor.preferences;
  const options = { timeZone, digits: digits === 'arab' ? ('arab' as const) : ('latn' as const) };
  const day = new Intl.DateTimeFormat('en-CA', { timeZone });
  const days = Math.round((Date.parse(day.format(new Date(iso))) - Date.parse(day.format(ctx.now()))) / 86_400_000);
  const time = formatDate(ctx.locale, iso, { ...options, style: 'time' });
  if (Math.abs(days) > 6) return `${formatDate(ctx.locale, iso, { ...options, style: 'day' })} ${time}`;
  const word = new Intl.RelativeTimeFormat(`${ctx.locale}-u-nu-${options.digits}`, { numeric: 'auto' }).format(
    days,
    'day',
  );
  return Math.abs(days) <= 1
    ? `${word} ${time}`
    : `${formatDate(ctx.locale, iso, { ...options, style: 'weekday' })} ${time}`;
}

/** How long ago, in the reader's words. */
export function agoOf(ctx: Ctx, iso: string): string {
  return relativeTime(ctx.locale, iso, {
    now: ctx.now(),
    timeZone: ctx.actor.preferences.timezone,
    digits: ctx.actor.preferences.digits === 'arab' ? 'arab' : 'latn',
  });
}

/** The whole date with the time of day: "Friday 20 November 09:12". */
export function fullOf(ctx: Ctx, iso: string): string {
  const { timezone: timeZone, digits } = ctx.actor.preferences;
  const options = { timeZone, digits: digits === 'arab' ? ('arab' as const) : ('latn' as const) };
  return `${formatDate(ctx.locale, iso, { ...options, style: 'weekday' })} ${formatDate(ctx.locale, iso, { ...options, style: 'time' })}`;
}
