import { type DateStyle, type Digits, formatDate } from '@/lib/i18n/fill';
import { relativeTime } from '@/lib/i18n/relative-time';

type TimeProps = {
  value: string | Date;
  locale: string;
  /** IANA zone of the reader. */
  timeZone?: string;
  /** `relative` (default) says "yesterday"; otherwise the date is written out. */
  show?: 'relative' | DateStyle;
  digits?: Digits;
  className?: string;
};

/** A moment in the words people use, with the absolute time in the title. */
export function Time({ value, locale, timeZone = 'UTC', show = 'relative', digits, className }: TimeProps) {
  const at = new Date(value);
  const text =
    show === 'relative'
      ? relativeTime(locale, at, { timeZone, digits })
      : formatDate(locale, at, { style: show, timeZone, digits });
  return (
    <time
      dateTime={at.toISOString()}
      title={formatDate(locale, at, { style: 'full', timeZone, digits })}
      className={className}
    >
      {text}
    </time>
  );
}
