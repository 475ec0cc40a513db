import { beforeAll, expect, test } from 'vitest';
import { ownerSql } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';

let world: World;
beforeAll(async () => {
  const t = performance.now();
  world = await buildWorld();
  console.log(performance.now() - t);
});
test('a database', async () => {
  expect((await ownerSql`select count(*)::int as n from roles`)[0]).toEqual({ n: 7 });
  expect(await world.here.as('student').db.course.count()).toBe(2);
});
