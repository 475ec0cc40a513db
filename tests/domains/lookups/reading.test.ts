import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listenForLookups, listLookups, lookupChoices, lookupName } from '@/server/domains/lookups';
import { ownerSql } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';
import { until } from '../../workers/support';

let world: World;
let ear: Awaited<ReturnType<typeof listenForLookups>> | undefined;
beforeAll(async () => {
  world = await buildWorld();
});
afterAll(() => ear?.close());

const countries = (school = world.here) => listLookups(school.anonymous(), { type: 'countries' });
const nameOfEgypt = async () => lookupName(await countries(), 'eg', 'en');

test('the values of the database in both languages, from one statement however often they are asked for', async () => {
  const [first, second] = await Promise.all([countries(), countries()]);
  expect(second).toBe(first);
  expect(lookupName(first, 'eg', 'ar')).toBe('مصر');
  expect(lookupName(first, 'nowhere', 'en')).toBeNull();
  await expect(listLookups(world.here.anonymous(), { type: "x'; drop" as never })).rejects.toMatchObject({
    kind: 'validation',
  });
});

test('LKP-51 without a word from anybody a change is seen within five seconds', async () => {
  await ownerSql`update lookups set name_en = 'Masr' where code = 'eg'`;
  const began = Date.now();
  await until(async () => (await nameOfEgypt()) === 'Masr', 5_000);
  expect(Date.now() - began).toBeLessThan(5_000);
}, 10_000);

describe('with the ear open', () => {
  let child: ChildProcess;
  const said: string[] = [];
  beforeAll(async () => {
    ear = await listenForLookups();
    child = fork(path.join(import.meta.dirname, 'reader-child.ts'), {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, LOOKUP_SCHOOL: world.here.org.slug },
    });
    child.on('message', (name) => said.push(String(name)));
    await until(() => said.length > 0, 30_000);
  }, 40_000);
  afterAll(() => void child.kill());

  test('LKP-51 a change by hand in SQL reaches two processes', async () => {
    await nameOfEgypt();
    await ownerSql`update lookups set name_en = 'Egypt again' where code = 'eg'`;
    const began = Date.now();
    await until(async () => (await nameOfEgypt()) === 'Egypt again', 5_000);
    await until(() => said.at(-1) === 'Egypt again', 5_000 - (Date.now() - began));
  });

  test('what is switched off is offered no more, and keeps its name on rows that hold it', async () => {
    await ownerSql`update lookups set is_active = false where code = 'eg'`;
    await until(async () => (await countries()).some((one) => one.code === 'eg' && !one.isActive), 5_000);
    const all = await countries();
    expect(lookupChoices(all).map((one) => one.code)).not.toContain('eg');
    expect(lookupChoices(all, 'eg').map((one) => one.code)).toContain('eg');
    expect(lookupName(all, 'eg', 'en')).toBe('Egypt again');
  });

  test('a value of one school is seen there only', async () => {
    await ownerSql`insert into lookups (organization_id, code, name_en, name_ar, type_id)
      select ${world.there.org.id}, 'atlantis', 'Atlantis', 'أطلنطس', id from lookup_types where code = 'countries'`;
    await until(async () => lookupName(await countries(world.there), 'atlantis', 'en') === 'Atlantis', 5_000);
    expect(lookupName(await countries(world.here), 'atlantis', 'en')).toBeNull();
  });
});
