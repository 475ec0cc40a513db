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

const KEPT =
  'input:not([type]),input[type="text"],input[type="email"],input[type="url"],input[type="tel"],input[type="number"],input[type="date"],textarea,select';
const TICKED = 'input[type="checkbox"],input[type="radio"]';
const tickOf = (field: HTMLInputElement) => `${field.name}=${field.value}`;

/** What was typed and not yet sent, kept in this browser tab; never passwords, never files. */
export const draft = {
  save(key: string, form: HTMLFormElement): void {
    const kept: Record<string, string> = {};
    for (const field of form.querySelectorAll<HTMLInputElement>(KEPT)) if (field.name) kept[field.name] = field.value;
    for (const field of form.querySelectorAll<HTMLInputElement>(TICKED))
      if (field.name) kept[tickOf(field)] = field.checked ? 'on' : '';
    try {
      sessionStorage.setItem(`draft:${key}`, JSON.stringify(kept));
    } catch {
      // storage is full or forbidden: the form works without a draft
    }
  },
  restore(key: string, form: HTMLFormElement): boolean {
    try {
      const kept = JSON.parse(sessionStorage.getItem(`draft:${key}`) ?? 'null') as Record<string, string> | null;
      if (!kept) return false;
      for (const field of form.querySelectorAll<HTMLInputElement>(KEPT)) {
        const value = kept[field.name];
        if (value !== undefined && value !== field.value) field.value = value;
      }
      for (const field of form.querySelectorAll<HTMLInputElement>(TICKED)) {
        const ticked = kept[tickOf(field)];
        if (ticked !== undefined) field.checked = ticked === 'on';
      }
      return true;
    } catch {
      return false;
    }
  },
  clear(key: string): void {
    try {
      sessionStorage.removeItem(`draft:${key}`);
    } catch {
      // nothing was kept
    }
  },
};
