import fs from 'node:fs';
import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import { chooseSentence, type Known } from '@/components/audit/choose-sentence';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { operations } from '@/server/core/operations';
import { AUDIT_ACTIONS, AUDITED_TABLES } from '@/server/domains/audit/schema';
import { loadOperations } from '@/tests/architecture/operations';
import { testDb } from '@/tests/support/db';

const messages = (locale: Locale) => JSON.parse(fs.readFileSync(`lib/i18n/messages/${locale}/audit.json`, 'utf8'));

const translators = {
  en: createTranslator({ locale: 'en', messages: messages('en') }),
  ar: createTranslator({ locale: 'ar', messages: messages('ar') }),
};

function catalogueOf(locale: Locale) {
  const t = translators[locale];
  return {
    has: (key: string) => t.has(key as never),
    raw: (key: string) => String(t.raw(key as never)),
    say: (key: string, parts: Record<string, string>): string =>
      t.markup(
        key as never,
        Object.fromEntries(Object.entries(parts).map(([tag, text]) => [tag, () => text])) as never,
      ),
  };
}

function told(locale: Locale, row: Known): string {
  const catalogue = catalogueOf(locale);
  const { sentence, noun } = chooseSentence(catalogue, row);
  const parts = { who: 'WHO', person: 'PERSON', thing: 'THING', operation: 'a.b' };
  return catalogue.say(sentence, { ...parts, what: catalogue.say(noun, parts) });
}

const row = (fields: Partial<Known>): Known => ({
  action: 'updated',
  entityType: null,
  operation: null,
  state: null,
  person: null,
  thing: null,
  actor: { kind: 'person' },
  ...fields,
});
const PERSON = { en: 'Mariam', ar: 'مريم', isActor: false };
const THING = { en: 'Price sheet', ar: 'جدول الأسعار' };

describe('the sentences of the trail', () => {
  test('the list of audited tables is the list of triggers in the database', async () => {
    const rows = await testDb().sql<{ table: string }>`
      select distinct tgrelid::regclass::text as table from pg_trigger where tgname like 'audit%' and not tgisinternal`;
    expect(rows.map((r) => r.table).sort()).toEqual([...AUDITED_TABLES].sort());
  });

  test.each(LOCALES)(
    '%s: every table and action has a sentence of its own noun, whatever is known of the row',
    (locale) => {
      const catalogue = catalogueOf(locale);
      for (const entityType of [...AUDITED_TABLES, 'mail_messages']) {
        expect(catalogue.has(`entities.${entityType}`), entityType).toBe(true);
        for (const action of AUDIT_ACTIONS) {
          expect(catalogue.has(`actions.${action}`) && catalogue.has(`sentences.${action}`), action).toBe(true);
          for (const person of [null, PERSON, { ...PERSON, isActor: true }]) {
            for (const thing of [null, THING]) {
              const known = row({ entityType, action, person, thing });
              const { noun, sentence } = chooseSentence(catalogue, known);
              expect(noun, `${entityType} ${action}`).toContain(`nouns.${entityType}.`);
              expect(sentence).not.toBe('sentences.other');
              const text = told(locale, known);
              expect(text).not.toMatch(/[<>{}]/);
              if (!person || person.isActor) expect(text, 'nobody is named who is not known').not.toContain('PERSON');
              if (!thing) expect(text).not.toContain('THING');
            }
          }
        }
      }
    },
  );

  test('what people do all day is said in words of its own', () => {
    const say = (fields: Partial<Known>) => told('en', row(fields));
    const work = { entityType: 'submissions', person: PERSON, thing: THING };
    expect(say({ ...work, state: 'approved' })).toBe('WHO approved THING by PERSON');
    expect(say({ ...work, state: 'returned' })).toBe('WHO returned THING to PERSON');
    expect(say({ ...work, state: 'submitted', person: { ...PERSON, isActor: true } })).toBe('WHO sent THING');
    expect(say({ ...work, state: null })).toBe('WHO changed THING by PERSON');
    expect(say({ action: 'created', entityType: 'lesson_unlocks', person: PERSON, thing: THING })).toBe(
      'WHO opened THING for PERSON',
    );
    expect(say({ action: 'created', entityType: 'people', person: PERSON, actor: { kind: 'anonymous' } })).toBe(
      'PERSON opened an account',
    );
    expect(say({ action: 'denied', entityType: 'people', actor: { kind: 'anonymous' } })).toBe(
      'WHO failed to sign in with an unknown address',
    );
    expect(say({ action: 'denied', operation: 'page' })).toBe('WHO was refused a page');
    expect(say({ action: 'failed', operation: 'a.b' })).toBe('WHO did not get through with an action: a.b');
    expect(say({ action: 'something_new', entityType: 'something_new' })).toBe('WHO did something with a record');
  });

  test('what was refused or failed is named by what was tried, for everything that writes', async () => {
    await loadOperations();
    const writes = [...operations.values()].filter(({ kind, name }) => kind !== 'query' && !name.startsWith('test.'));
    expect(writes.length).toBeGreaterThan(60);
    for (const { name: operation } of writes) {
      for (const locale of LOCALES) {
        for (const action of ['denied', 'failed'] as const) {
          const text = told(locale, row({ action, operation }));
          expect(text, `${locale} ${operation}`).toMatch(/^WHO/);
          expect(text, `${locale} ${operation}`).not.toMatch(/[<>{}]|\w\.\w/);
        }
      }
    }
    expect(told('en', row({ action: 'failed', operation: 'identity.change-email' }))).toBe(
      'WHO did not get through with an action: changing an e-mail address',
    );
    expect(told('ar', row({ action: 'denied', operation: 'identity.set-roles' }))).toBe(
      'WHO: إجراء مرفوض: تغيير أدوار',
    );
  });

  test('Arabic says name: action noun', () => {
    const say = (fields: Partial<Known>) => told('ar', row(fields));
    expect(say({ entityType: 'submissions', state: 'approved', person: PERSON, thing: THING })).toBe(
      'WHO: اعتماد واجب PERSON (THING)',
    );
    expect(say({ entityType: 'enrolments', person: PERSON, thing: THING })).toBe('WHO: تعديل تسجيل PERSON في THING');
    for (const text of Object.values(messages('ar').sentences as Record<string, string>)) {
      expect(text).toMatch(/^<who><\/who>: /);
    }
  });
});
