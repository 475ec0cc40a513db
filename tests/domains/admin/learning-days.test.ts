import { beforeAll, expect, test } from 'vitest';
import { roundTop } from '@/components/ui/line-chart';
import { getOverview } from '@/server/domains/admin';
import { ownerSql } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';

let world: World;
const NOW = '2026-03-29T01:30:00Z';

beforeAll(async () => {
  world = await buildWorld();
  const { org, people, course } = world.here;
  const finish = (person: bigint, at: string) => ownerSql`
    insert into lesson_progress (organization_id, person_id, course_id, lesson_id, completed_at)
    select ${org.id}, ${person}, ${course.id}, l.id, ${at}::timestamptz from lessons l
    where l.course_id = ${course.id} and not exists (select from lesson_progress p where p.person_id = ${person} and p.lesson_id = l.id)
    order by l.position limit 1`;
  await ownerSql`delete from lesson_progress where organization_id = ${org.id}`;
  // 22:30 UTC is the next day in Amman
  await finish(people.student.id, '2026-03-27T22:30:00Z');
  await finish(people.student.id, '2026-03-28T10:00:00Z');
  await finish(world.here.otherStudent.id, '2026-03-28T11:00:00Z');
  await finish(people.student.id, '2026-02-01T10:00:00Z'); // before the four weeks
});

test('four weeks of whole days in the reader’s zone, quiet ones as zeros', async () => {
  const { days } = await getOverview(
    world.here.as({ ...world.here.people.admin, timezone: 'Asia/Amman' }, { now: () => new Date(NOW) }),
    {},
  );
  expect(days).toHaveLength(28);
  expect(days[0]?.day).toBe('2026-03-02');
  expect(days.at(-1)).toEqual({ day: '2026-03-29', finished: 0, learners: 0 });
  expect(days.at(-2)).toEqual({ day: '2026-03-28', finished: 3, learners: 2 });
  expect(days.reduce((sum, day) => sum + day.finished, 0)).toBe(3);
});

test('another school’s days are its own', async () => {
  const { days } = await getOverview(world.there.as('admin', { now: () => new Date(NOW) }), {});
  expect(days.every((day) => day.finished === 0)).toBe(true);
});

test.each([
  [0, 1],
  [1, 1],
  [3, 5],
  [6, 10],
  [11, 20],
  [51, 100],
  [200, 200],
])('the axis for %i ends at %i', (most, top) => expect(roundTop(most)).toBe(top));
