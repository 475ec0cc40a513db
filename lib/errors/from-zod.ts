import type { z } from 'zod';
import type { FieldError } from './app-error';

type Issue = z.core.$ZodIssue;

/**
 * The message key (under `validation.`) of a zod issue. A schema may name its own key: `z.string().min(15, 'password_short')`.
 * Keys are snake_case words; anything else is zod's own English text and is replaced by a general key.
 */
function keyOf(issue: Issue): string {
  if (/^[a-z][a-z0-9_]+$/.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_type')
    return issue.input === undefined || issue.input === null ? 'required' : 'wrong_type';
  if (issue.code === 'too_small')
    return issue.origin === 'string' && issue.minimum === 1
      ? 'required'
      : issue.origin === 'string'
        ? 'too_short'
        : issue.origin === 'array'
          ? 'too_few'
          : 'too_low';
  if (issue.code === 'too_big')
    return issue.origin === 'string' ? 'too_long' : issue.origin === 'array' ? 'too_many' : 'too_high';
  if (issue.code === 'invalid_format')
    return issue.format === 'email' ? 'email' : issue.format === 'url' ? 'url' : 'format';
  if (issue.code === 'invalid_value') return 'choice';
  if (issue.code === 'unrecognized_keys') return 'unknown_field';
  return 'invalid';
}

/** The field errors of a failed parse, one per field, in the order of the form. */
export function fieldErrorsFromZod(error: z.ZodError): FieldError[] {
  const seen = new Map<string, FieldError>();
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.');
    if (seen.has(path)) continue;
    const params: Record<string, string | number> = {};
    if ('minimum' in issue) params.min = Number(issue.minimum);
    if ('maximum' in issue) params.max = Number(issue.maximum);
    seen.set(path, { path, key: keyOf(issue), params });
  }
  return [...seen.values()];
}
