import { beforeAll, expect, test } from 'vitest';
import { createAttempt } from '@/tests/factories/assessment';
import { createCertificate } from '@/tests/factories/learning';
import { createSession } from '@/tests/factories/people';
import { asRole, ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';

// DAT-14: what happened happened once. A column named like a moment of the requirement that is missing here fails the last test.
const MOMENTS: [table: string, column: string][] = [
  ['courses', 'published_at'],
  ['entitlements', 'revoked_at'],
  ['enrolments', 'enrolled_at'],
  ['enrolments', 'completed_at'],
  ['lesson_unlocks', 'unlocked_at'],
  ['lesson_progress', 'completed_at'],
  ['item_completions', 'completed_at'],
  ['quiz_attempts', 'submitted_at'],
  ['quiz_attempts', 'graded_at'],
  ['certificates', 'issued_at'],
  ['certificates', 'revoked_at'],
  ['mentor_assignments', 'ended_at'],
  ['sessions', 'ended_at'],
  ['identity_tokens', 'used_at'],
];
// Of rows that are immutable as a whole, or that belong to the last of several moves.
const ELSEWHERE: Record<string, string> = {
  'submissions.submitted_at': 'of the last version; each version keeps its own and is never edited',
  'submission_versions.submitted_at': 'the row is never edited',
};

let world: World;

beforeAll(async () => {
  world = await buildWorld();
  const { here } = world;
  const owner = { organizationId: here.org.id, personId: here.people.student.id };
  const [lesson] = here.lessons;
  if (!lesson) throw new Error('The world has no lesson.');
  await ownerDb().lessonProgress.create({ data: { ...owner, courseId: here.course.id, lessonId: lesson.id } });
  await ownerDb().itemCompletion.create({ data: { ...owner, contentItemId: here.items.text.id, proof: {} } });
  await ownerDb().identityToken.create({
    data: { ...owner, purpose: 'invite', tokenHash: 'once', expiresAt: new Date() },
  });
  await createAttempt({ quiz: here.quiz, person: here.people.student });
  await createCertificate({ person: here.people.student, course: here.course });
  await createSession(here.people.student);
});

test.each(MOMENTS)('%s.%s is set once', async (table, column) => {
  await asRole('growthos_app', { orgId: world.here.org.id, reach: 'organization' }, async (sql) => {
    const [row] = await sql(`select id from ${table} order by id limit 1`);
    const set = (value: string) =>
      sql(`update ${table} set ${column} = ${value} where id = $1 returning ${column}`, [row?.id]);
    expect(await set(`coalesce(${column}, '2026-02-01T00:00:00Z')`)).toHaveLength(1);
    expect(await set(column)).toHaveLength(1);
    for (const other of ["'2026-03-01T00:00:00Z'", 'null']) {
      await sql('savepoint before');
      await expect(set(other), other).rejects.toThrow(`${table}.${column} was set and stays`);
      await sql('rollback to before');
    }
  });
});

test('LKP-4 how a place came about, and what a right came from, are kept for the life of the row', async () => {
  await asRole('growthos_app', { orgId: world.here.org.id, reach: 'organization' }, async (sql) => {
    for (const [table, column] of [
      ['enrolments', 'type'],
      ['entitlements', 'source'],
    ] as const) {
      const [row] = await sql(`select id, ${column}::text as kept from ${table} order by id limit 1`);
      const set = (value: string) =>
        sql(`update ${table} set ${column} = $2::entitlement_source where id = $1 returning id`, [row?.id, value]);
      expect(await set(String(row?.kept)), table).toHaveLength(1);
      await sql('savepoint before');
      const other = row?.kept === 'grant' ? 'purchase' : 'grant';
      await expect(set(other), table).rejects.toThrow(`${table}.${column} was set and stays`);
      await sql('rollback to before');
    }
  });
});

test('every moment of the requirement is in the list', async () => {
  const rows = await ownerSql<{ name: string }>`
    select c.table_name || '.' || c.column_name as name from information_schema.columns c
    join pg_tables t on t.tablename = c.table_name and t.schemaname = 'public'
    where c.table_schema = 'public' and c.column_name in ('published_at', 'completed_at', 'registered_at', 'applied_at', 'enrolled_at',
      'issued_at', 'submitted_at', 'graded_at', 'unlocked_at')`;
  const listed = new Set([...MOMENTS.map(([table, column]) => `${table}.${column}`), ...Object.keys(ELSEWHERE)]);
  expect(rows.map((row) => row.name).filter((name) => !listed.has(name))).toEqual([]);
});
