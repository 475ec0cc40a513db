import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { resetEnv } from '@/lib/env/server';
import { changePassword, hashPassword, resetPassword, signIn, signUp } from '@/server/domains/identity';
import { hashLinkToken, makeLinkToken } from '@/server/domains/identity/rules/link-token';
import { createPerson } from '@/tests/factories/people';
import { ownerSql } from '@/tests/support/db';
import { anonymousCtx, buildWorld, ctxFor, type World } from '@/tests/support/world';

const LEAKED = 'correct horse battery staple';
const GOOD = 'a long sentence about olives';
const OLD = 'another sentence about bread';
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase();

let world: World;
let server: http.Server;
let asked: { url: string; padding: string | undefined }[] = [];
let mode: 'normal' | 'silent' | 'broken' = 'normal';
let source = 0;

beforeAll(async () => {
  world = await buildWorld();
  server = http.createServer((request, response) => {
    asked.push({ url: request.url ?? '', padding: request.headers['add-padding'] as string | undefined });
    if (mode === 'silent') return;
    if (mode === 'broken') return void response.writeHead(503).end();
    const prefix = request.url?.split('/').at(-1);
    const known = sha1(LEAKED).startsWith(prefix ?? '-') ? `${sha1(LEAKED).slice(5)}:37\r\n` : '';
    // padding: suffixes that nobody has, with the count 0; here that of the good password
    response.end(`0018A45C4D1DEF81644B54AB7F969B88D65:1\r\n${known}${sha1(GOOD).slice(5)}:0\r\n`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
const listAt = (url: string | undefined) => {
  if (url === undefined) delete process.env.PWNED_PASSWORDS_URL;
  else process.env.PWNED_PASSWORDS_URL = url;
  resetEnv();
};
beforeEach(() => {
  asked = [];
  mode = 'normal';
  listAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}/range/`);
});
afterAll(async () => {
  listAt(undefined);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const visitor = () => anonymousCtx(world.here.org, { ip: `198.51.100.${++source}` });
const form = (password: string) => ({
  email: `leaked${++source}@example.com`,
  password,
  nameEn: 'Mona',
  nameAr: '',
  locale: 'en' as const,
});
const refused = { kind: 'validation', fields: [{ path: 'password', key: 'password_leaked' }] };

async function linkFor(purpose: 'reset_password' | 'invite') {
  const person = await createPerson({ organization: world.here.organization });
  const { token } = makeLinkToken();
  await ownerSql`insert into identity_tokens (organization_id, person_id, purpose, token_hash, expires_at)
    values (${world.here.org.id}, ${person.id}, ${purpose}::identity_token_purpose, ${hashLinkToken(token)}, now() + interval '1 hour')`;
  return token;
}

test('SEC-3 a leaked password is refused at sign-up, and only five characters of its hash leave the house', async () => {
  await expect(signUp(visitor(), form(LEAKED))).rejects.toMatchObject(refused);
  expect(asked).toEqual([{ url: `/range/${sha1(LEAKED).slice(0, 5)}`, padding: 'true' }]);
  await expect(signUp(visitor(), form(GOOD))).resolves.toBeTruthy();
});

test('SEC-3 by link (reset and invitation) and when it is changed', async () => {
  for (const purpose of ['reset_password', 'invite'] as const) {
    const token = await linkFor(purpose);
    await expect(resetPassword(visitor(), { token, password: LEAKED })).rejects.toMatchObject(refused);
    await expect(resetPassword(visitor(), { token, password: GOOD })).resolves.toBeTruthy(); // the link was not used up
  }
  const person = await createPerson({
    organization: world.here.organization,
    passwordHash: await hashPassword(OLD),
  });
  const own = ctxFor(person, world.here.org, { sessionUuid: crypto.randomUUID() });
  await expect(changePassword(own, { currentPassword: OLD, password: LEAKED })).rejects.toMatchObject(refused);
  await expect(changePassword(own, { currentPassword: OLD, password: GOOD })).resolves.toBeTruthy();
});

test('SEC-3 without an answer within a second the offline list decides', async () => {
  for (const state of ['silent', 'broken'] as const) {
    mode = state;
    const began = performance.now();
    await expect(signUp(visitor(), form(LEAKED))).resolves.toBeTruthy();
    expect(performance.now() - began).toBeLessThan(4_000);
    await expect(signUp(visitor(), form('password123password123'))).rejects.toMatchObject({ kind: 'validation' });
  }
  expect(asked.length).toBeGreaterThan(0);
});

test('SEC-3 without the setting nobody is asked', async () => {
  listAt(undefined);
  await expect(signUp(visitor(), form(LEAKED))).resolves.toBeTruthy();
  expect(asked).toEqual([]);
});

test('SEC-3 a hash of a lower cost is renewed at the next sign-in, a good one stays', async () => {
  const cheap = await hash(GOOD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
  const person = await createPerson({ organization: world.here.organization, passwordHash: cheap });
  const stored = async () =>
    (await ownerSql<{ password_hash: string }>`select password_hash from people where id = ${person.id}`)[0]
      ?.password_hash;
  await signIn(visitor(), { email: person.email, password: GOOD });
  const renewed = await stored();
  expect(renewed).toContain('m=19456,t=2,p=1');
  await signIn(visitor(), { email: person.email, password: GOOD });
  expect(await stored()).toBe(renewed);
});
