import type { Locale } from '@/lib/i18n/locales';
import { errorText, fieldTextOf } from '@/lib/i18n/translator';
import { AppError } from './app-error';

type Search = Partial<Record<string, string | string[]>>;

const FIELD = 'field.';
const REASON = /^[a-z][a-z_]*(?:\.[a-z][a-z_]*)?$/;
// A link may leave figures out; the sentence then has a place for them all the same.
const NO_FIGURES = { left: 0, until: '–', min: 0, max: 0 };
const FIGURE = /^\d{1,9}$|^\d{4}-\d{2}-\d{2}$/;

/**
 * A refusal as parameters of the page that shows it again: codes and figures, never the sentence. The page says it in
 * the language it is read in, and nobody can make a link that writes on it.
 */
export function refusalParams(error: AppError, fields: readonly string[]): Record<string, string> {
  const about = error.fields.find(({ path }) => fields.includes(path));
  const figures = Object.entries(about?.params ?? error.params).filter(([, value]) => FIGURE.test(String(value)));
  return {
    error: about ? `${FIELD}${about.key}` : error.reason,
    ...(about ? { field: about.path } : {}),
    ...Object.fromEntries(figures.map(([name, value]) => [`of-${name}`, String(value)])),
  };
}

/** What the parameters of `refusalParams` say, and the field it is about; null where there are none. */
export function refusalOf(search: Search, locale: Locale): { text: string; field: string | null } | null {
  const { error, field } = search;
  if (typeof error !== 'string' || error === '') return null;
  const params: Record<string, string | number> = { ...NO_FIGURES };
  for (const [name, value] of Object.entries(search)) {
    if (!name.startsWith('of-') || typeof value !== 'string' || !FIGURE.test(value)) continue;
    params[name.slice(3)] = value.includes('-') ? value : Number(value);
  }
  const text = error.startsWith(FIELD)
    ? fieldTextOf(locale, error.slice(FIELD.length), params)
    : errorText(locale, new AppError('forbidden', { reason: REASON.test(error) ? error : 'forbidden', params }), '');
  return { text, field: typeof field === 'string' ? field : null };
}
