const made = new Map<string, Intl.DateTimeFormat>();

/** A sitting is one sign-in on one calendar day of the school: opening the same thing in it any number of times is one view. */
export function sittingOf(session: string | null, now: Date, timezone: string): string {
  const format = made.get(timezone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' });
  made.set(timezone, format);
  return `${session ?? 'none'}:${format.format(now)}`;
}
