import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { hotWrite } from '@/server/core/hot-write';
import { anyone, holders, operations, signedIn } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { ownerSql } from '@/tests/support/db';
import { buildWorld, jobCtx, type World } from '@/tests/support/world';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
});

const page = z.strictObject({ limit: z.number().int().min(1).max(100).default(20) });
const slugs = query('test.slugs', { access: anyone('a test'), input: page }, async (ctx, { limit }) =>
  (await ctx.db.course.findMany({ take: limit, orderBy: { id: 'asc' } })).map((course) => course.slug),
);
const trail = query('test.trail', { access: holders('audit.read'), input: z.strictObject({}) }, (ctx) =>
  ctx.db.auditEntry.count(),
);

const beat = hotWrite(
  'test.beat',
  { access: signedIn, input: z.strictObject({ enrolment: z.uuid() }) },
  async (ctx, { enrolment }) => {
    const [row] = await ctx.sql<{
      id: bigint;
    }>`update enrolments set last_active_at = ${ctx.now()} where uuid = ${enrolment} and person_id = ${ctx.actor.personId} returning id`;
    return row ? 'noted' : null;
  },
);

test('a query parses its input and answers from its own school', async () => {
  const mine = await ownerSql<{
    slug: string;
  }>`select slug from courses where organization_id = ${world.here.org.id} order by id`;
  expect(await slugs(world.here.anonymous(), {})).toEqual(mine.map((course) => course.slug));
  expect(await slugs(world.there.anonymous(), { limit: 1 })).toEqual([world.there.course.slug]);
  await expect(slugs(world.here.anonymous(), { limit: 101 })).rejects.toMatchObject({
    kind: 'validation',
    fields: [{ path: 'limit', key: 'too_high', params: { max: 100 } }],
  });
  expect(operations.get('test.slugs')?.kind).toBe('query');
});

test('a query refuses who may not ask', async () => {
  await expect(trail(world.here.anonymous(), {})).rejects.toMatchObject({ kind: 'unauthenticated' });
  await expect(trail(world.here.as('mentor'), {})).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(trail(world.here.as('admin'), {})).resolves.toBeGreaterThan(0);
  await expect(trail(jobCtx(world.here.org), {})).resolves.toBeGreaterThan(0);
});

test('a hot write carries its authorisation in its statement: one’s own is noted, anything else does not exist', async () => {
  const ctx = world.here.as('student');
  expect(await beat(ctx, { enrolment: world.here.enrolment.uuid })).toBe('noted');
  const missing = { kind: 'not_found', reason: 'not_found' };
  await expect(beat(ctx, { enrolment: world.here.otherEnrolment.uuid })).rejects.toMatchObject(missing);
  await expect(beat(ctx, { enrolment: world.there.enrolment.uuid })).rejects.toMatchObject(missing);
  await expect(beat(ctx, { enrolment: crypto.randomUUID() })).rejects.toMatchObject(missing);
  await expect(beat(world.here.anonymous(), { enrolment: world.here.enrolment.uuid })).rejects.toMatchObject({
    kind: 'unauthenticated',
  });
  await expect(beat(ctx, { enrolment: '1' })).rejects.toMatchObject({ kind: 'validation' });
  const [other] = await ownerSql`select last_active_at from enrolments where id = ${world.here.otherEnrolment.id}`;
  expect(other).toEqual({ last_active_at: null });
});
