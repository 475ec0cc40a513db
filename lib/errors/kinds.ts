/**
 * The one table of error kinds: what each means for HTTP, for tRPC, for the log and for a retry.
 * A kind says what sort of refusal it is; the `reason` of an AppError says which rule, and maps to a message key.
 */
export const ERROR_KINDS = {
  validation: { http: 422, trpc: 'UNPROCESSABLE_CONTENT', log: 'info', retryable: false },
  unauthenticated: { http: 401, trpc: 'UNAUTHORIZED', log: 'info', retryable: false },
  forbidden: { http: 403, trpc: 'FORBIDDEN', log: 'warn', retryable: false },
  not_found: { http: 404, trpc: 'NOT_FOUND', log: 'info', retryable: false },
  gone: { http: 410, trpc: 'NOT_FOUND', log: 'info', retryable: false },
  conflict: { http: 409, trpc: 'CONFLICT', log: 'info', retryable: true },
  precondition: { http: 412, trpc: 'PRECONDITION_FAILED', log: 'info', retryable: false },
  too_large: { http: 413, trpc: 'PAYLOAD_TOO_LARGE', log: 'info', retryable: false },
  rate_limited: { http: 429, trpc: 'TOO_MANY_REQUESTS', log: 'warn', retryable: true },
  unavailable: { http: 503, trpc: 'SERVICE_UNAVAILABLE', log: 'error', retryable: true },
  internal: { http: 500, trpc: 'INTERNAL_SERVER_ERROR', log: 'error', retryable: false },
} as const;

/** The sort of refusal. */
export type ErrorKind = keyof typeof ERROR_KINDS;
