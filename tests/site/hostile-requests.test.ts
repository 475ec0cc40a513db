import { beforeAll, describe, expect, test } from 'vitest';
import { POST as saveAnswers } from '@/app/api/assessment/answers/route';
import { GET as file } from '@/app/api/files/[uuid]/route';
import { POST as demo } from '@/app/api/identity/demo/route';
import { POST as language } from '@/app/api/identity/language/route';
import { GET as me } from '@/app/api/identity/me/route';
import { POST as resetPassword } from '@/app/api/identity/reset-password/route';
import { POST as signIn } from '@/app/api/identity/sign-in/route';
import { POST as signOut } from '@/app/api/identity/sign-out/route';
import { POST as verifyEmail } from '@/app/api/identity/verify-email/route';
import { POST as heartbeat } from '@/app/api/learning/heartbeat/route';
import { POST as enrol } from '@/app/api/site/enrol/route';
import { HEAD as upload } from '@/app/api/uploads/[uuid]/route';
import { decoded } from '@/lib/navigation/decoded';
import { signUp } from '@/server/domains/identity';
import { forgetCourseAddresses } from '@/server/edge/course-addresses';
import { publicAnswer } from '@/server/edge/public-answer';
import { buildWorld, type World } from '@/tests/support/world';
import { callersOf } from '../authorization/principals';

let world: World;
let cookie: string;
const cookieOf = async () => (await callersOf(world.here)).find((one) => one.principal === 'student')?.cookie ?? '';
beforeAll(async () => {
  world = await buildWorld();
  forgetCourseAddresses(['everything']);
  cookie = await cookieOf();
});

const segment = { params: Promise.resolve({}) };
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  new Request(`http://here.test${path}`, {
    method: 'POST',
    body,
    headers: { host: 'here.test', 'content-type': 'application/json', ...headers },
  });

describe('bodies that are not what a route reads are refused, never a fault', () => {
  const handlers = { signIn, resetPassword, verifyEmail, demo, heartbeat, saveAnswers, language, enrol };
  const bodies = [
    '{bad',
    'null',
    '[]',
    '"text"',
    '7',
    '',
    '{"email":{}}',
    '{"email":"a\\u0000@b.test","password":"x"}',
  ];
  const types = ['application/json', 'text/plain', 'multipart/form-data', 'multipart/form-data; boundary=x'];
  test.each(Object.entries(handlers))('%s', async (name, handler) => {
    for (const body of bodies) {
      for (const type of types) {
        for (const locale of ['en', 'ar']) {
          const headers = { cookie, 'content-type': type, 'x-locale': locale };
          const answer = await handler(post(`/${name}`, body, headers), segment);
          expect(answer.status, `${type} ${body}`).toBeGreaterThanOrEqual(400);
          expect(answer.status, `${type} ${body}`).toBeLessThan(500);
        }
      }
    }
  });

  test('the refusal is in the reader’s language', async () => {
    for (const [locale, word] of [
      ['en', /[a-z]{3}/],
      ['ar', /[\u0600-\u06ff]{3}/],
    ] as const) {
      const answer = await signIn(post('/api/identity/sign-in', '{bad', { 'x-locale': locale }), segment);
      expect(answer.status).toBe(422);
      const said = (await answer.json()) as { kind: string; message: string; fields: { message: string }[] };
      expect(said.kind).toBe('validation');
      expect(said.message).toMatch(word);
      expect(said.fields[0]?.message).toMatch(word);
    }
  });

  test('signing out works whatever comes along', async () => {
    expect((await signOut(post('/api/identity/sign-out', '{bad', { cookie: await cookieOf() }), segment)).status).toBe(
      303,
    );
  });
});

test('a cookie of somebody else that is no encoded text shuts nobody out', async () => {
  for (const foreign of ['a=%', 'a=100%; b=%E0%A4%A', '%=%', 'x=%00']) {
    const headers = { host: 'here.test', cookie: `${foreign}; ${cookie}` };
    const answer = await me(new Request('http://here.test/api/identity/me', { headers }), segment);
    expect(answer.status, foreign).toBe(200);
    expect(await answer.text(), foreign).toContain(`"${world.here.people.student.nameEn}"`);
  }
});

test('an origin that is no address is another site', async () => {
  for (const origin of ['not a url', 'http://', '://', 'here.test']) {
    const answer = await signOut(post('/api/identity/sign-out', 'locale=en', { cookie, origin }), segment);
    expect(answer.status, origin).toBe(403);
  }
});

test('names in paths that name nothing are not found', async () => {
  const headers = { host: 'here.test', cookie, 'tus-resumable': '1.0.0' };
  for (const uuid of ['nope', '\0', '%00', '\ud800', '%E0%A4%A', '1']) {
    const params = { params: Promise.resolve({ uuid }) };
    for (const handler of [file, upload]) {
      const method = handler === upload ? 'HEAD' : 'GET';
      const { status } = await handler(new Request('http://here.test/api/x', { method, headers }), params);
      expect([404, 422], `${uuid}: ${status}`).toContain(status);
    }
  }
});

test('the front door finds nothing behind an address that is no encoded text or holds NUL', async () => {
  const ask = (below: string) =>
    publicAnswer(world.here.org, 'en', below, new Request('http://here.test/', { headers: { cookie } }));
  for (const part of ['%E0%A4%A', '%', '%00', 'a%00b', '%ED%A0%80']) {
    expect(decoded(part)).toBe(part);
    const areas = [`/courses/${part}`, `/learn/${part}`, `/learn/a/${part}`, `/share/${part}.png`, `/verify/${part}`];
    for (const below of areas) expect(await ask(below), below).toEqual({ instead: 'missing' });
  }
  expect(decoded('%D9%85')).toBe('م');
});

test('NUL in a name is refused at its field, in words', async () => {
  const account = { email: 'nul@here.test', password: 'a long enough password', nameAr: '', locale: 'en' as const };
  await expect(signUp(world.here.anonymous(), { ...account, nameEn: 'A\0B' })).rejects.toMatchObject({
    kind: 'validation',
    fields: [{ path: 'nameEn', key: 'unreadable_text' }],
  });
});
