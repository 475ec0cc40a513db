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

type Parsed = { names: Set<string>; plurals: string[][] };

/** The placeholders of a message and the categories of its plurals, however deep they stand. */
function parse(text: string): Parsed {
  const found: Parsed = { names: new Set(), plurals: [] };
  let at = 0;
  const until = (...ends: string[]) => {
    const start = at;
    while (at < text.length && !ends.includes(text[at] ?? '')) at += 1;
    return text.slice(start, at).trim();
  };
  const message = () => {
    for (until('{', '}'); text[at] === '{'; until('{', '}')) argument();
  };
  const argument = () => {
    at += 1;
    found.names.add(until(',', '}'));
    if (text[at] !== '}') {
      at += 1;
      const kind = until(',', '}');
      if (/^(plural|selectordinal|select)$/.test(kind)) {
        at += 1;
        const categories: string[] = [];
        for (let word = until('{', '}'); text[at] === '{'; word = until('{', '}')) {
          categories.push(word);
          at += 1;
          message();
          at += 1;
        }
        if (kind !== 'select') found.plurals.push(categories);
      } else until('}');
    }
    at += 1;
  };
  while (at < text.length) {
    message();
    at += 1;
  }
  return found;
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
    const empty = all.filter((one) => one.text.trim() === '');
    // A key may be empty on purpose, then in both.
    expect(
      empty.filter((one) => empty.filter((other) => other.file === one.file && other.key === one.key).length === 1),
    ).toEqual([]);
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
      for (const categories of parse(one.text).plurals) {
        // Exact values (=1) and a sentence that does not count are complete as they are.
        if (categories.every((name) => name.startsWith('=') || name === 'other')) continue;
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

  test('no language fills a placeholder that the other does not know', () => {
    const differing: string[] = [];
    for (const file of namespaces('en')) {
      const arabic = new Map(texts(catalogue('ar', file)));
      for (const [key, text] of texts(catalogue('en', file))) {
        const other = arabic.get(key);
        if (other === undefined || PLURALS.has(key.split('.').at(-1) ?? '')) continue;
        const unknown = [...parse(other).names].filter((name) => !parse(text).names.has(name));
        if (unknown.length > 0) differing.push(`${file} ${key}: ${unknown}`);
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
