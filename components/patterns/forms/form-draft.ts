const KEPT =
  'input:not([type]),input[type="text"],input[type="email"],input[type="url"],input[type="tel"],input[type="number"],input[type="date"],textarea,select';
const TICKED = 'input[type="checkbox"],input[type="radio"]';
const tickOf = (field: HTMLInputElement) => `${field.name}=${field.value}`;

/** Keeps what was typed in a form and not yet sent. */
export type FormDraft = {
  save: (form: HTMLFormElement) => void;
  restore: (form: HTMLFormElement) => void;
  clear: () => void;
};

/** What was typed and not yet sent, kept in this browser tab under a key; never passwords, never files. */
export const draftOf = (key: string): FormDraft => ({
  save: (form) => {
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
  restore: (form) => {
    try {
      const kept = JSON.parse(sessionStorage.getItem(`draft:${key}`) ?? 'null') as Record<string, string> | null;
      if (!kept) return;
      for (const field of form.querySelectorAll<HTMLInputElement>(KEPT)) {
        const value = kept[field.name];
        if (value !== undefined && value !== field.value) field.value = value;
      }
      for (const field of form.querySelectorAll<HTMLInputElement>(TICKED)) {
        const ticked = kept[tickOf(field)];
        if (ticked !== undefined) field.checked = ticked === 'on';
      }
    } catch {
      // nothing readable was kept
    }
  },
  clear: () => {
    try {
      sessionStorage.removeItem(`draft:${key}`);
    } catch {
      // nothing was kept
    }
  },
});
