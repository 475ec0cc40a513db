import fs from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';

const folder = path.join(process.cwd(), 'lib/i18n/messages');
const catalogues = new Map<Locale, Record<string, unknown>>();

function catalogue(locale: Locale): Record<string, unknown> {
  const known = catalogues.get(locale);
  if (known) return known;
  const read: Record<string, unknown> = {};
  for (const file of fs.readdirSync(path.join(folder, locale))) {
    read[file.replace('.json', '')] = JSON.parse(fs.readFileSync(path.join(folder, locale, file), 'utf8'));
  }
  catalogues.set(locale, read);
  return read;
}

type Values = Record<string, string | number>;

/** The product's own words, so that a test says what a reader reads: `words('ar')('identity.signUp.submit')`. */
export function words(locale: Locale): (key: string, values?: Values) => string {
  const t = createTranslator({ locale, messages: catalogue(locale) as never });
  return (key, values) => t(key as never, values as never);
}

/** A word of the catalogue whose placeholders may be anything: for finding buttons that carry a name. */
export function pattern(locale: Locale, key: string): RegExp {
  const text = key
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], catalogue(locale));
  const escaped = String(text).replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(escaped.replace(/\{\w+\}/g, '.+').replace(/<\w+>|<\/\w+>/g, ''));
}
