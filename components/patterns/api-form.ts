'use client';

import type { api as ApiClient } from './api-client';
import type { FormResult } from './form-core';

/**
 * Runs a mutation for a form: what the server refuses comes back at its field, in the reader's language. The client of
 * the API is fetched with the first send, so that a page with a form costs no more script than one without.
 */
export async function sendForm(work: (api: typeof ApiClient) => Promise<unknown>): Promise<FormResult> {
  const client = await import('./api-client').catch(() => null);
  if (!client) return { ok: false };
  try {
    await work(client.api);
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
