import { expect, test } from 'vitest';
import { GET as me } from '@/app/api/identity/me/route';
import { routeContext } from '@/server/core/request';
import { restorePerson, setRoles, signIn, signInCookies, suspendPerson } from '@/server/domains/identity';
import { hashPassword } from '@/server/domains/identity/rules/password';
import { createPerson } from '@/tests/factories/people';
import { buildWorld } from '@/tests/support/world';

test('rights are read anew at each request: a new role counts at the next one, a suspension ends everything (SEC-11)', async () => {
  const { here } = await buildWorld();
  const password = 'a long enough password';
  const person = await createPerson({
    organization: here.organization,
    roles: ['student'],
    passwordHash: await hashPassword(password),
    emailVerifiedAt: new Date(),
  });
  const enter = async () => {
    const { session } = await signIn(here.anonymous(), { email: person.email, password });
    return (await signInCookies(here.anonymous(), session)).map((line) => line.split(';')[0]).join('; ');
  };
  const cookie = await enter();
  const asked = (with_ = cookie) =>
    new Request('http://here.test/api/identity/me', { headers: { host: 'here.test', cookie: with_ } });
  const actor = async (with_ = cookie) => (await routeContext(asked(with_))).actor;

  expect([...(await actor()).roles]).toEqual(['student']);
  expect((await actor()).can('people.read')).toBe(false);
  await setRoles(here.as('admin'), { person: person.uuid, roles: ['enrolment_manager'] });
  expect([...(await actor()).roles]).toEqual(['enrolment_manager']);
  expect((await actor()).can('people.read')).toBe(true);

  await suspendPerson(here.as('admin'), { person: person.uuid, reason: 'a reason' });
  expect((await actor()).kind).toBe('anonymous');
  expect(await (await me(asked(), { params: Promise.resolve({}) })).json()).toBeNull();
  await expect(enter()).rejects.toMatchObject({ kind: 'forbidden', reason: 'identity.suspended' });
  // Let in again, an old cookie stays dead: only a new sign-in opens the door.
  await restorePerson(here.as('admin'), { person: person.uuid });
  expect((await actor()).kind).toBe('anonymous');
  expect((await actor(await enter())).kind).toBe('person');
});
