import type { z } from 'zod';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import { fieldErrorsFromZod } from './from-zod';

const WORDS: Record<Locale, () => Promise<Record<string, string>>> = {
  en: () => import('@/lib/i18n/messages/en/validation.json').then((file) => file.default),
  ar: () => import('@/lib/i18n/messages/ar/validation.json').then((file) => file.default),
};

/** What a schema says against an input, by field and in the words the server would use; null when it has nothing to say. */
export async function complaintsAbout(
  schema: z.ZodType,
  input: unknown,
  locale: Locale,
): Promise<Record<string, string> | null> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return null;
  const words = await WORDS[locale]();
  return Object.fromEntries(
    fieldErrorsFromZod(parsed.error).map(({ path, key, params }) => [
      path,
      fill(words[key] ?? words.invalid ?? '', params),
    ]),
  );
}
