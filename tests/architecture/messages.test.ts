import fs from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import { ERROR_KINDS } from '@/lib/errors/kinds';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { ROOT, read, sources } from './sources';

type Node = string | { [key: string]: Node };

const folder = (locale: Locale) => path.join(ROOT, 'lib/i18n/messages', locale);
const namespaces = (locale: Locale) => fs.readdirSync(folder(locale)).sort();
const catalogue = (locale: Locale, file: string): Node =>
  JSON.parse(fs.readFileSync(path.join(folder(locale), file), 'utf8'));

function texts(node: Node, prefix = ''): [key: string, text: string][] {
  if (typeof node === 'string') return [[prefix, node]];
  return Object.entries(node).flatMap(([key, value]) => texts(value, prefix ? `${prefix}.${key}` : key));
}
const PLURALS = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);
const withoutPlural = (key: string) => {
  const parts = key.split('.');
  return PLURALS.has(parts.at(-1) ?? '') ? [...parts.slice(0, -1), '*'].join('.') : key;
};
const all = LOCALES.flatMap((locale) =>
  namespaces(locale).flatMap((file) =>
    texts(catalogue(locale, file)).map(([key, text]) => ({ locale, file, key, text })),
  ),
);
const where = (one: { locale: string; file: string; key: string }) => `${one.locale}/${one.file} ${one.key}`;

/** The bodies of `{x, plural, …}` in a message, with their categories. */
function pluralBlocks(text: string): string[][] {
  return [...text.matchAll(/\{\s*\w+\s*,\s*(?:plural|selectordinal)\s*,/g)].map((start) => {
    const categories: string[] = [];
    let depth = 1;
    let word = '';
    for (let i = start.index + start[0].length; i < text.length && depth > 0; i++) {
      const char = text[i] ?? '';
      if (char === '{') {
        if (depth === 1) categories.push(word.trim());
        depth += 1;
        word = '';
      } else if (char === '}') {
        depth -= 1;
        word = '';
      } else if (depth === 1) word += char;
    }
    return categories;
  });
}

describe('the message catalogues', () => {
  test('the same namespaces and the same keys in both languages', () => {
    expect(namespaces('ar')).toEqual(namespaces('en'));
    for (const file of namespaces('en')) {
      const keys = (locale: Locale) =>
        [...new Set(texts(catalogue(locale, file)).map(([key]) => withoutPlural(key)))].sort();
      expect(keys('ar'), file).toEqual(keys('en'));
    }
  });

  test('no text is empty, none still in the other language', () => {
    expect(all.filter((one) => one.text.trim() === '').map(where)).toEqual([]);
    // Names, addresses and symbols may be the same; a sentence of three Latin words may not stand in the Arabic file.
    const foreign = all.filter(
      (one) =>
        one.locale === 'ar' &&
        /[A-Za-z]{3,} [A-Za-z]{3,} [A-Za-z]{3,}/.test(one.text.replace(/\{[^{}]*\}|<[^>]*>/g, '')),
    );
    expect(foreign.map(where)).toEqual([]);
  });

  test('every text is valid ICU', () => {
    const broken: string[] = [];
    for (const one of all) {
      const values: Record<string, unknown> = {};
      for (const [, name] of one.text.matchAll(/\{\s*(\w+)/g)) values[name ?? ''] = 1;
      for (const [, name] of one.text.matchAll(/<(\w+)>/g)) values[name ?? ''] = (chunks: unknown) => chunks;
      const t = createTranslator({
        locale: one.locale,
        messages: { text: one.text },
        onError: (error) => broken.push(`${where(one)}: ${error.message}`),
      });
      t.rich('text', values as never);
    }
    expect(broken).toEqual([]);
  });

  test('plurals have every form their language has', () => {
    const lacking: string[] = [];
    const wanted = (locale: Locale) => new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const one of all) {
      for (const categories of pluralBlocks(one.text)) {
        const missing = wanted(one.locale).filter((name) => !categories.includes(name));
        if (missing.length > 0) lacking.push(`${where(one)}: ${missing.join(' ')}`);
      }
    }
    for (const locale of LOCALES) {
      for (const file of namespaces(locale)) {
        const visit = (node: Node, key: string): void => {
          if (typeof node === 'string') return;
          const names = Object.keys(node);
          const missing = wanted(locale).filter((name) => !names.includes(name));
          if (names.includes('other') && names.every((name) => PLURALS.has(name)) && missing.length > 0)
            lacking.push(`${locale}/${file} ${key}: ${missing.join(' ')}`);
          for (const name of names) visit(node[name] as Node, `${key}.${name}`);
        };
        visit(catalogue(locale, file), '');
      }
    }
    expect(lacking).toEqual([]);
  });

  test('both languages fill the same placeholders', () => {
    const names = (text: string) =>
      [...new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((m) => m[1]))]
        .filter((name) => !/^\d+$/.test(name ?? ''))
        .sort();
    const differing: string[] = [];
    for (const file of namespaces('en')) {
      const arabic = new Map(texts(catalogue('ar', file)));
      for (const [key, text] of texts(catalogue('en', file))) {
        const other = arabic.get(key);
        if (other === undefined || PLURALS.has(key.split('.').at(-1) ?? '')) continue;
        if (names(text).join() !== names(other).join())
          differing.push(`${file} ${key}: ${names(text)} / ${names(other)}`);
      }
    }
    expect(differing).toEqual([]);
  });

  test('every reason for a refusal has its words', () => {
    const known = new Map<string, Set<string>>();
    for (const file of namespaces('en'))
      known.set(file.slice(0, -5), new Set(texts(catalogue('en', file)).map(([key]) => key)));
    const silent: string[] = [];
    for (const file of sources(/^server\/(?!core\/policy).*\.ts$/)) {
      for (const [, reason] of read(file).matchAll(/(?:reason: |deny\(|allowIf\([^;]*?, )'([a-z_]+(?:\.[a-z_]+)?)'/g)) {
        if (!reason) continue;
        const [domain, word] = reason.split('.');
        const found = word ? known.get(domain ?? '')?.has(`errors.${word}`) : known.get('errors')?.has(reason);
        if (!found) silent.push(`${file}: ${reason}`);
      }
    }
    expect(silent).toEqual([]);
    for (const kind of Object.keys(ERROR_KINDS)) expect([...(known.get('errors') ?? [])], kind).toContain(kind);
  });

  test('every validation key that a schema names has its words', () => {
    const keys = new Set(texts(catalogue('en', 'validation.json')).map(([key]) => key));
    const silent: string[] = [];
    for (const file of sources(/^server\/domains\/.*schema\.ts$|^lib\/zod\//)) {
      for (const [, key] of read(file).matchAll(
        /(?:message|error): '([a-z]+(?:_[a-z]+)+)'|\.(?:min|max|length|regex|refine|email|url)\([^()\n]*, '([a-z]+(?:_[a-z]+)*)'\)/g,
      )) {
        if (key && !keys.has(key)) silent.push(`${file}: ${key}`);
      }
    }
    expect(silent).toEqual([]);
  });
});
