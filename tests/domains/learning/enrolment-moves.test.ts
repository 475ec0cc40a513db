import { beforeAll, describe, expect, test } from 'vitest';
import { comesBack, ENROLMENT_MOVES } from '@/server/domains/learning/rules/enrolment-moves';
import { EnrolmentStatus } from '@/server/generated/prisma/enums';
import { createEnrolment } from '@/tests/factories/learning';
import { ownerSql } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
});

const states = Object.values(EnrolmentStatus);
const pairs = states.flatMap((from) => states.filter((to) => to !== from).map((to) => [from, to] as const));

describe('LKP-5 the moves of an enrolment', () => {
  test('are those of the requirement: finished is final, dropped and run out come back', () => {
    expect(ENROLMENT_MOVES).toEqual({
      active: ['completed', 'expired', 'dropped'],
      completed: [],
      expired: ['active'],
      dropped: ['active'],
    });
    expect(states.filter(comesBack)).toEqual(['expired', 'dropped']);
  });

  test.each(pairs)('the database and the rule agree on %s → %s', async (from, to) => {
    const enrolment = await createEnrolment({ course: world.here.course, status: from });
    const move = ownerSql`update enrolments set status = ${to}::enrolment_status where id = ${enrolment.id} returning status`;
    if (ENROLMENT_MOVES[from].includes(to)) await expect(move).resolves.toEqual([{ status: to }]);
    else await expect(move).rejects.toThrow(`does not go from ${from} to ${to}`);
  });
});
