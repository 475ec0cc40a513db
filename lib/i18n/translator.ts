import { createTranslator } from 'next-intl';
import { type AppError, type FieldError, isAppError } from '@/lib/errors/app-error';
import { formatDate } from './fill';
import type { Locale } from './locales';
import { messagesOf } from './messages';

/** A translator outside React (API answers, mails, notices): `t('identity.errors.wrong_password', { left: 2 })`. */
export type Translate = {
  (key: string, params?: Record<string, string | number | Date>): string;
  has(key: string): boolean;
};

const made = new Map<Locale, Translate>();

/** The translator of a language over all namespaces. */
export function translator(locale: Locale): Translate {
  const known = made.get(locale);
  if (known) return known;
  const t = createTranslator({
    locale,
    messages: messagesOf(locale) as never,
    timeZone: 'UTC',
  }) as unknown as Translate;
  made.set(locale, t);
  return t;
}

/** The key of a reason: `assessment.not_submitted` stands under `assessment.errors`, a plain kind under `errors`. */
function keyOfReason(reason: string): string {
  const dot = reason.indexOf('.');
  return dot < 0 ? `errors.${reason}` : `${reason.slice(0, dot)}.errors.${reason.slice(dot + 1)}`;
}

/** What a refusal says to the reader. Unknown faults say only that, with the reference to quote. */
export function errorText(locale: Locale, error: unknown, reference: string): string {
  const t = translator(locale);
  if (!isAppError(error)) return t('errors.internal', { reference });
  const key = keyOfReason(error.reason);
  if (t.has(key)) return t(key, { ...dated(locale, error.params), reference });
  return t(`errors.${error.kind}`, { reference });
}

/** Days of a refusal as people of the language write them. */
function dated(locale: Locale, params: Record<string, string | number>): Record<string, string | number> {
  const shown = ([name, value]: [string, string | number]) => [
    name,
    /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? formatDate(locale, String(value)) : value,
  ];
  return Object.fromEntries(Object.entries(params).map(shown));
}

/** What a recorded reason says, without the figures of its case; the reason itself where it has no words. */
export function errorReasonText(locale: Locale, reason: string): string {
  const t = translator(locale);
  const key = keyOfReason(reason);
  if (!t.has(key)) return reason;
  return t(key, { reference: '–', left: 0, until: '–' });
}

/** The refused fields with their sentences. */
export function fieldTexts(locale: Locale, error: AppError): { path: string; key: string; message: string }[] {
  return error.fields.map((f) => ({ path: f.path, key: f.key, message: fieldText(locale, f) }));
}

const fieldText = (locale: Locale, { key, params }: FieldError) => fieldTextOf(locale, key, params);

/** What a key of `validation` says with its figures. */
export function fieldTextOf(locale: Locale, name: string, params?: Record<string, string | number>): string {
  const t = translator(locale);
  const key = `validation.${name}`;
  return /^[a-z]\w*$/.test(name) && t.has(key) ? t(key, params) : t('validation.invalid');
}
