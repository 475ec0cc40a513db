import { beforeAll, expect, test } from 'vitest';
import { recordLessonView } from '@/server/domains/learning/commands/record-lesson-view';
import { ownerDb } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
});

test('more writes at once than connections: each that records something in the trail still ends', async () => {
  const { here } = world;
  const lesson = here.lessons[0]?.uuid ?? '';
  const started = performance.now();
  // Five connections (DB_POOL_SIZE in the tests), twenty commands, each of which records a view.
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      recordLessonView(here.as(i % 2 ? 'student' : here.otherStudent, { sessionUuid: `s${i}` }), { lesson }),
    ),
  );
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(
    await ownerDb().auditEntry.count({ where: { action: 'viewed', organizationId: here.org.id } }),
  ).toBeGreaterThanOrEqual(2);
});
