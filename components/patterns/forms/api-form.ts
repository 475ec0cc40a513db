'use client';

import type { api as ApiClient } from '../api-client';
import { type CheckedInput, checkedHere } from './check-here';
import type { FormResult } from './form-core';

/**
 * Runs a mutation for a form. With `checked` the command's own schema looks at the input first, here, so that what it
 * refuses is said at once; what only the server knows comes back at its field too, in the reader's language. Client,
 * schema and words are fetched with the first send: a page with a form costs no more script than one without.
 */
export async function sendForm<Input = undefined>(
  work: (api: typeof ApiClient, input: Input) => Promise<unknown>,
  checked?: CheckedInput<Input>,
): Promise<FormResult> {
  const client = await import('../api-client').catch(() => null);
  if (!client) return { ok: false };
  if (checked) {
    const fields = await checkedHere(checked);
    if (fields) return { ok: false, fields };
  }
  try {
    await work(client.api, checked?.input as Input);
    return { ok: true };
  } catch (e) {
    const error = client.toApiError(e);
    const fields = Object.fromEntries(error.fields.map((f) => [f.path, f.message]));
    const { params } = error;
    return {
      ok: false,
      fields,
      params,
      ...(error.message && error.fields.length === 0 ? { message: error.message } : {}),
    };
  }
}
