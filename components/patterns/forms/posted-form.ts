'use client';

import { type CheckedInput, checkedHere } from './check-here';
import { type FormState, useForm } from './form';
import type { FormResult } from './form-core';

type PostedForm<Input> = {
  /** What is posted and the schema the command behind the address parses it with. */
  check: (values: Record<string, unknown>) => CheckedInput<Input>;
  /** What the server said the last time, by field: the page was opened again with it. */
  refused: Record<string, string>;
};

/** After this long without the next page (it was stopped, or the line hangs) the form can be sent again. */
const AGAIN_AFTER_MS = 10_000;

/**
 * A form that the browser posts by itself, so that it works before any script has come and without it. With script the
 * command's own schema looks first, and only what it accepts leaves the page.
 */
export function usePostedForm<Input>({ check, refused }: PostedForm<Input>): FormState {
  const form = useForm({ submit: (values, _, element) => post(element, check(values)) });
  return { ...form, errors: form.problem ? form.errors : refused };
}

async function post<Input>(form: HTMLFormElement, checked: CheckedInput<Input>): Promise<FormResult> {
  const complaints = Object.entries((await checkedHere(checked)) ?? {});
  // Of what nobody can type here, a cut link say, the server speaks: it knows why.
  const fields = complaints.filter(([name]) => form.querySelector(`[name="${name}"]:not([type="hidden"])`));
  if (fields.length > 0) return { ok: false, fields: Object.fromEntries(fields) };
  form.submit();
  // Until the next page is there it cannot be sent twice; whoever comes back by the browser's way finds it ready.
  return new Promise((resolve) => {
    const ready = () => resolve({ ok: true });
    window.addEventListener('pageshow', ready, { once: true });
    setTimeout(ready, AGAIN_AFTER_MS);
  });
}
