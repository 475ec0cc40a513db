'use client';

import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import type { AppRouter } from '@/server/api/root';

/** A refusal as the server worded it, in the reader's language. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly kind: string,
    readonly reason: string,
    readonly fields: { path: string; key: string; message: string }[],
    readonly params: Record<string, string | number>,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/**
 * The browser's client of the API. Each mutation carries an idempotency key; pass `{ context: { idempotencyKey } }` to
 * repeat a write after a lost answer under the same key.
 */
export const api = createTRPCClient<AppRouter>({
  links: [
    httpLink({
      url: '/api/trpc',
      headers: ({ op }) => ({
        'x-locale': document.documentElement.lang,
        ...(op.type === 'mutation'
          ? { 'idempotency-key': (op.context.idempotencyKey as string | undefined) ?? crypto.randomUUID() }
          : {}),
      }),
    }),
  ],
});

/** Any thrown thing as an ApiError. A lost connection has the kind `offline` and an empty message: the caller has the words. */
export function toApiError(e: unknown): ApiError {
  if (e instanceof ApiError) return e;
  if (e instanceof TRPCClientError && e.data) {
    const data = e.data as { kind: string; reason: string; fields?: ApiError['fields']; params?: ApiError['params'] };
    return new ApiError(e.message, data.kind, data.reason, data.fields ?? [], data.params ?? {});
  }
  return new ApiError('', 'offline', 'offline', [], {});
}
