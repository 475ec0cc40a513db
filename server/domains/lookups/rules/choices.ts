import type { LookupDto } from '../queries/list-lookups';

/** What a form offers: the active values, and the present one although it was switched off since. */
export function lookupChoices(values: readonly LookupDto[], present: string | null = null): LookupDto[] {
  return values.filter((value) => value.isActive || value.code === present);
}

/** The name of a value in a language, active or not; null when the vocabulary does not hold it. */
export function lookupName(values: readonly LookupDto[], code: string, locale: 'en' | 'ar'): string | null {
  return values.find((value) => value.code === code)?.name[locale] ?? null;
}
