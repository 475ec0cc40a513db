import type { FieldError } from '@/lib/errors/app-error';

/**
 * The fields whose text no database can keep: NUL, which PostgreSQL refuses, and halves of surrogate pairs, which are
 * no characters. Looks into lists, plain objects and their keys; bytes and streams are not text.
 */
export function unreadableFields(input: unknown, path = ''): FieldError[] {
  if (typeof input === 'string') return isReadable(input) ? [] : [{ path, key: 'unreadable_text' }];
  if (Array.isArray(input)) return input.flatMap((one, at) => unreadableFields(one, below(path, String(at))));
  if (!isPlain(input)) return [];
  return Object.entries(input).flatMap(([key, value]) =>
    isReadable(key) ? unreadableFields(value, below(path, key)) : [{ path, key: 'unreadable_text' }],
  );
}

const isReadable = (text: string) => !text.includes('\0') && text.isWellFormed();
const below = (path: string, key: string) => (path ? `${path}.${key}` : key);

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
