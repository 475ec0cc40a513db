import type { PluralForms } from '@/lib/i18n/fill';

/** What a sent form comes back with: done, or what to correct. */
export type FormResult =
  | { ok: true }
  | {
      ok: false;
      /** Field name → what to correct, in the reader's language. */
      fields?: Record<string, string>;
      /** What is wrong with the whole. */
      message?: string;
      /** Figures and names of the refusal, e.g. whose the address is. */
      params?: Record<string, string | number>;
      /** The number under which support finds it. */
      reference?: string;
    };

/** Words of a form. */
export type FormLabels = {
  /** "{count} fields need another look", in its plural forms. */
  summary: PluralForms;
  /** Nothing was saved, what was typed is still here. */
  failed: string;
  /** "Reference", before the number. */
  reference?: string;
};

/** The values of a form: a name that ends in [] is a list, a box without a value is true. */
export function formValues(data: FormData): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of data.entries()) {
    if (name.endsWith('[]')) {
      const key = name.slice(0, -2);
      values[key] = [...((values[key] as unknown[]) ?? []), value];
    } else values[name] = value === 'on' ? true : value;
  }
  return values;
}
