'use client';

import { toApiError } from './api-client';
import type { FormResult } from './form-core';

/** Runs a mutation for a form: what the server refuses comes back at its field, in the reader's language. */
export async function sendForm(work: () => Promise<unknown>): Promise<FormResult> {
  try {
    await work();
    return { ok: true };
  } catch (e) {
    const error = toApiError(e);
    const fields = Object.fromEntries(error.fields.map((f) => [f.path, f.message]));
    return { ok: false, fields, ...(error.message && error.fields.length === 0 ? { message: error.message } : {}) };
  }
}
