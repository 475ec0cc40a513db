/** A sitting is one sign-in on one calendar day of the school: opening a lesson in it any number of times is one view. */
export function sittingOf(session: string | null, now: Date, timezone: string): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' }).format(now);
  return `${session ?? 'none'}:${day}`;
}
