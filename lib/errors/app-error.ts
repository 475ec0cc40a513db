import type { ErrorKind } from './kinds';

/** One refused field: where, and which message says why (key under `validation.`). */
export type FieldError = { path: string; key: string; params?: Record<string, string | number> };

/** What is known about a refusal besides its kind. */
export type AppErrorDetails = {
  /** Namespaced, owned by a domain: `assessment.not_submitted`. Also the message key under `errors.`. */
  reason?: string;
  params?: Record<string, string | number>;
  fields?: FieldError[];
  /** Seconds after which trying again makes sense. */
  retryAfter?: number;
  cause?: unknown;
};

/** Every expected refusal. What we log (message) and what we say (reason → message key) are separate. */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly reason: string;
  readonly params: Record<string, string | number>;
  readonly fields: FieldError[];
  readonly retryAfter: number | undefined;

  constructor(kind: ErrorKind, details: AppErrorDetails = {}) {
    super(`${kind}${details.reason ? `: ${details.reason}` : ''}`, { cause: details.cause });
    this.name = 'AppError';
    this.kind = kind;
    this.reason = details.reason ?? kind;
    this.params = details.params ?? {};
    this.fields = details.fields ?? [];
    this.retryAfter = details.retryAfter;
  }
}

/** True for a refusal we made ourselves. */
export function isAppError(e: unknown): e is AppError {
  return e instanceof AppError || (e instanceof Error && e.name === 'AppError' && 'kind' in e);
}
