import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { resetEnv } from '@/lib/env/server';
import { enterDemo, listDemoPeople } from '@/server/domains/identity';
import { createPerson, type PersonWithRoles } from '@/tests/factories/people';
import { ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';

let world: World;
let persona: PersonWithRoles;
/** Signed up in the demonstration, with a password and an address that ends like the invented ones. */
let joined: PersonWithRoles;

beforeAll(async () => {
  world = await buildWorld();
  const { organization } = world.here;
  persona = await createPerson({ organization, email: 'mariam@here.example', nameEn: 'Mariam' });
  await ownerDb().person.update({ where: { id: persona.id }, data: { nameAr: null, metadata: { invented: true } } });
  joined = await createPerson({ organization, email: 'visitor@here.example' });
});
afterAll(() => demo('0'));

function demo(flag: '0' | '1'): void {
  vi.stubEnv('DEMO', flag);
  resetEnv();
}

test('outside demo mode nobody is listed and nobody gets in without a password', async () => {
  demo('0');
  expect(await listDemoPeople(world.here.anonymous(), {})).toEqual([]);
  await expect(enterDemo(world.here.anonymous(), { person: persona.uuid })).rejects.toMatchObject({
    kind: 'not_found',
  });
});

test('in demo mode identity.list-demo-people and identity.enter-demo know the invented people of this school only', async () => {
  demo('1');
  const people = await listDemoPeople(world.here.anonymous(), {});
  expect(people.map((p) => p.uuid)).toEqual([persona.uuid]);
  // one script of a name is enough, whichever language the page is in
  const [inArabic] = await listDemoPeople({ ...world.here.anonymous(), locale: 'ar' }, {});
  expect(inArabic?.name).toBe('Mariam');
  const { session } = await enterDemo(world.here.anonymous(), { person: persona.uuid });
  const [row] = await ownerSql`select person_id from sessions where uuid = ${session}`;
  expect(row).toEqual({ person_id: persona.id });
  for (const person of [joined.uuid, world.here.people.admin.uuid, world.there.people.student.uuid]) {
    await expect(enterDemo(world.here.anonymous(), { person })).rejects.toMatchObject({ kind: 'not_found' });
  }
  await expect(enterDemo(world.there.anonymous(), { person: persona.uuid })).rejects.toMatchObject({
    kind: 'not_found',
  });
});
