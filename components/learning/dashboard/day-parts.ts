const made = new Map<string, Intl.DateTimeFormat>();

/** One part of a moment in the reader's zone and language. Making the formatter costs more than using it, so it is kept. */
export function dayPart(at: Date, locale: string, timeZone: string, part: 'weekday' | 'day' | 'hour'): string {
  const key = `${locale} ${timeZone} ${part}`;
  const known = made.get(key);
  const options: Intl.DateTimeFormatOptions =
    part === 'weekday'
      ? { weekday: 'short' }
      : part === 'day'
        ? { day: 'numeric' }
        : { hour: 'numeric', hourCycle: 'h23' };
  const format = known ?? new Intl.DateTimeFormat(`${locale}-u-nu-latn`, { ...options, timeZone });
  if (!known) made.set(key, format);
  return format.format(at);
}
