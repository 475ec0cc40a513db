import type { z } from 'zod';

/** What is sent, and the schema the command itself parses it with: `() => import('@/server/domains/x/schema').then(…)`. */
export type CheckedInput<Input> = { schema: () => Promise<z.ZodType<unknown, Input>>; input: NoInfer<Input> };

/**
 * What the command's schema says against the input, by field, in the page's language; null when it accepts it. Without
 * a connection to fetch schema or words with, nothing is said here: the server checks in any case.
 */
export async function checkedHere<Input>({
  schema,
  input,
}: CheckedInput<Input>): Promise<Record<string, string> | null> {
  try {
    const [{ complaintsAbout }, rule] = await Promise.all([import('@/lib/errors/check-input'), schema()]);
    return await complaintsAbout(rule, input, document.documentElement.lang === 'ar' ? 'ar' : 'en');
  } catch {
    return null;
  }
}
