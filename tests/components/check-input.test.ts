import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AppError } from '@/lib/errors/app-error';
import { complaintsAbout } from '@/lib/errors/check-input';
import { fieldErrorsFromZod } from '@/lib/errors/from-zod';
import { fieldTexts } from '@/lib/i18n/translator';
import { gradeEssayInput } from '@/server/domains/assessment/quizzes/schema';
import { signUpInput, suspendPersonInput, updatePersonInput } from '@/server/domains/identity/schema';
import { createStudentInput } from '@/server/domains/learning/schema';
import { listFiles } from '@/tools/launcher/stamps.mjs';

const uuid = '0199d2a0-0000-7000-8000-000000000000';
const account = { nameEn: '', nameAr: '', locale: 'en' as const };

describe('a form looks at what was typed with the schema of the command (DAT-9)', () => {
  test.each([
    ['sign-up', signUpInput, { ...account, email: 'nobody', password: '١٢٣' }],
    ['a new student', createStudentInput, { ...account, email: '', phone: 'call me', accessUntil: 'soon' }],
    ['a person', updatePersonInput, { ...account, person: uuid, timezone: 'Mars', shopUrl: 'javascript:alert(1)' }],
    ['a suspension', suspendPersonInput, { person: uuid, reason: 'x', until: '31.12.' }],
    ['an essay', gradeEssayInput, { attempt: uuid, grades: [{ question: uuid, points: -1, feedback: '' }] }],
  ] as const)('%s: the browser says what the server would say, in both languages', async (_, schema, input) => {
    const parsed = schema.safeParse(input);
    const refused = new AppError('validation', { fields: fieldErrorsFromZod(parsed.error as never) });
    for (const locale of ['en', 'ar'] as const) {
      const said = Object.fromEntries(fieldTexts(locale, refused).map(({ path, message }) => [path, message]));
      expect(Object.keys(said).length).toBeGreaterThan(0);
      expect(await complaintsAbout(schema, input, locale)).toEqual(said);
    }
  });

  test('and says nothing about what is right', async () => {
    const right = { ...account, nameAr: 'سلمى', email: 'a@b.example', password: 'a sentence of some length' };
    expect(await complaintsAbout(signUpInput, right, 'en')).toBeNull();
  });

  test('every form that the browser posts names the schema of the command behind its address', () => {
    const commands: Record<string, string> = {};
    for (const file of listFiles('.', ['server/domains']).filter((one) => one.endsWith('.ts'))) {
      const source = fs.readFileSync(file, 'utf8');
      for (const [, name = '', schema = ''] of source.matchAll(
        /export const (\w+) = command\(\s*'[^']*',\s*\{[^}]*?\binput: (\w+)/g,
      ))
        commands[name] = schema;
    }
    const found: string[] = [];
    for (const file of listFiles('.', ['components', 'app']).filter((one) => one.endsWith('.tsx'))) {
      const source = fs.readFileSync(file, 'utf8');
      for (const [, address = ''] of source.matchAll(/action="(\/api\/[^"]+)"/g)) {
        // A form with nothing to type in it has nothing to check.
        if (!/<(?:TextField|TextareaField|EmailField)\b/.test(source)) continue;
        const behind = fs.readFileSync(`app${address}/route.ts`, 'utf8');
        const command = /signInThrough\((\w+)/.exec(behind)?.[1] ?? '';
        expect(source, file).toContain('usePostedForm(');
        expect(/\(m\) => m\.(\w+)/.exec(source)?.[1], file).toBe(commands[command]);
        found.push(address);
      }
    }
    expect(found.toSorted()).toEqual(['/api/identity/reset-password', '/api/identity/sign-in']);
  });

  test('every form that sends something typed names the schema that the router gives the same procedure', () => {
    const sources = listFiles('.', ['components']).filter((file) => file.endsWith('.tsx'));
    const found: string[] = [];
    for (const file of sources) {
      const source = fs.readFileSync(file, 'utf8');
      // what a form sends: sendForm((api, input) => api.<domain>.<procedure>.mutate(input …), { schema: … m.<schema> })
      for (const [, domain, procedure, sent, rest = ''] of source.matchAll(
        /\b(?:api|client)\.(\w+)\.(\w+)\.mutate\(([^)]*)\)([\s\S]{0,220})/g,
      )) {
        if (!/\bsendForm\b/.test(source) || !source.includes('useForm(')) continue;
        const name = `${domain}.${procedure}`;
        if (!sent?.startsWith('input')) {
          found.push(`${name} unchecked`);
          continue;
        }
        const schema = /\(m\) => m\.(\w+)/.exec(rest)?.[1] ?? 'nothing';
        const router = fs.readFileSync(`server/domains/${domain}/router.ts`, 'utf8').replace(/\s+/g, '');
        expect(router, `${file}: ${name}`).toContain(`${procedure}:procedure.input(passthrough(${schema}))`);
        found.push(name);
      }
    }
    expect(found.toSorted()).toEqual([
      'assessment.gradeEssay',
      'identity.banPerson',
      'identity.changeEmail',
      'identity.changePassword',
      'identity.erasePerson unchecked', // nothing is typed: a question is answered
      'identity.invitePerson',
      'identity.requestPasswordReset',
      'identity.restorePerson unchecked', // nothing is typed
      'identity.setRoles',
      'identity.signUp',
      'identity.suspendPerson',
      'identity.updatePerson',
      'identity.updateProfile',
      'learning.createStudent',
      'organizations.removeLogo unchecked', // nothing is typed
      'organizations.setLogo',
      'organizations.updateRobots',
      'organizations.updateRobots unchecked', // back to none
    ]);
  });
});
