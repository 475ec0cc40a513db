const offsets = new Map<string, Intl.DateTimeFormat>();

/** How far a zone (IANA name) is from UTC at a moment, as people write it: "UTC+3", "UTC−2:30", "UTC+0"; null for no zone. */
export function utcOffset(zone: string, at: Date): string | null {
  try {
    const format =
      offsets.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'shortOffset' });
    offsets.set(zone, format);
    const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const offset = name.replace('GMT', 'UTC').replace('-', '\u2212');
    return offset === 'UTC' ? 'UTC+0' : offset;
  } catch {
    return null;
  }
}

/** The label of a zone in a list: its name with the present offset, which stays one left-to-right unit in Arabic (CMS-6). */
export function zoneLabel(name: string, zone: string, at: Date): string {
  const offset = utcOffset(zone, at);
  return offset && zone !== 'UTC' ? `${name} (\u2066${offset}\u2069)` : name;
}
