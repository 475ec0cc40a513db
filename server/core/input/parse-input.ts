import type { z } from 'zod';
import { AppError } from '@/lib/errors/app-error';
import { fieldErrorsFromZod } from '@/lib/errors/from-zod';
import { unreadableFields } from '@/lib/zod/unreadable-text';

/** What an operation works with: what its schema makes of the raw input, without text that nothing can keep; else validation at the field. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw);
  const fields = parsed.success ? unreadableFields(parsed.data) : fieldErrorsFromZod(parsed.error);
  if (!parsed.success || fields.length > 0) throw new AppError('validation', { fields });
  return parsed.data;
}
