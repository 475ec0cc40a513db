/** Values of a message's placeholders. */
export type FillValues = Record<string, string | number>;

/** Replaces `{name}` by its value; a placeholder without a value stays visible, so that it is noticed. */
export function fill(template: string, values: FillValues = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** A word of another direction inside a sentence: it keeps its own, and takes no sign of the sentence with it. */
export const isolate = (word: string | number): string => `\u2068${word}\u2069`;

/** A message in the plural forms a language has; Arabic has all six. `other` is the one every language needs. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>>;

const rules = new Map<string, Intl.PluralRules>();

/** The form for `count`, with `{count}` and the other placeholders filled in. */
export function plural(locale: string, count: number, forms: PluralForms, values: FillValues = {}): string {
  const rule = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, rule);
  const form = forms[rule.select(count)] ?? forms.other ?? '';
  return fill(form, { count: formatNumber(locale, count), ...values });
}

/** Which digits are shown: Latin in both languages unless a person prefers the Arabic-Indic ones. */
export type Digits = 'latn' | 'arab';

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** The same Intl object for the same question: making one costs more than using it a hundred times. */
function cached<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  const known = formats.get(key) as T | undefined;
  if (known) return known;
  const made = make();
  formats.set(key, made);
  return made;
}

/** A locale with its digits fixed; Arabic months are the international ones (نوفمبر). */
const tag = (locale: string, digits: Digits = 'latn') => `${locale === 'ar' ? 'ar-EG' : locale}-u-nu-${digits}`;

/** A number as people write it: 18,402; `options` as for Intl.NumberFormat (percent, currency). */
export function formatNumber(
  locale: string,
  value: number,
  options: Intl.NumberFormatOptions & { digits?: Digits } = {},
): string {
  const { digits, ...rest } = options;
  const name = tag(locale, digits);
  return cached(`n${name}${JSON.stringify(rest)}`, () => new Intl.NumberFormat(name, rest)).format(value);
}

/** How a date is shown: as the tick of an axis, day, day with year, with time, time only, or the whole for a title attribute. */
export type DateStyle = 'tick' | 'day' | 'date' | 'weekday' | 'month' | 'time' | 'datetime' | 'full';

const DATE_STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  tick: { day: 'numeric', month: 'short' },
  day: { day: 'numeric', month: 'long' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  datetime: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  full: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  },
};

/** A date in the reader's zone (`timeZone`, IANA) and language; English is day before month. */
export function formatDate(
  locale: string,
  value: string | number | Date,
  options: { style?: DateStyle; timeZone?: string; digits?: Digits } = {},
): string {
  const { style = 'date', timeZone = 'UTC', digits } = options;
  const name = tag(locale === 'en' ? 'en-GB' : locale, digits);
  const format = cached(
    `d${name}${style}${timeZone}`,
    () => new Intl.DateTimeFormat(name, { ...DATE_STYLES[style], timeZone }),
  );
  return format.format(new Date(value));
}

const two = (n: number) => String(n).padStart(2, '0');

/** A length of media as a clock: 8:48, 1:02:05. One left-to-right unit: wrap it in <Num>. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = two(whole % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

const unit = (locale: string, value: number, name: 'hour' | 'minute', digits?: Digits) =>
  locale === 'ar'
    ? formatNumber(locale, value, { style: 'unit', unit: name, unitDisplay: 'long', digits })
    : `${formatNumber(locale, value, { digits })} ${name === 'hour' ? 'h' : 'min'}`;

/** An amount of time in words: "3 h 10 min", "3 ساعات و10 دقائق". */
export function formatMinutes(locale: string, minutes: number, options: { digits?: Digits } = {}): string {
  const whole = Math.max(0, Math.round(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return unit(locale, rest, 'minute', options.digits);
  const first = unit(locale, hours, 'hour', options.digits);
  if (rest === 0) return first;
  return `${first}${locale === 'ar' ? ' و' : ' '}${unit(locale, rest, 'minute', options.digits)}`;
}
