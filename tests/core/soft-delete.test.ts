import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { command } from '@/server/core/command';
import { anyone } from '@/server/core/operations';
import { createCourse } from '@/tests/factories/courses';
import { createEnrolment } from '@/tests/factories/learning';
import { ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
});

const input = z.strictObject({ id: z.bigint() });
const access = anyone('a test');
const remove = command('test.remove-course', { access, input }, (ctx, { id }) =>
  ctx.withDeleted(() => ctx.db.course.update({ where: { id }, data: { deletedAt: ctx.now() } })).then(() => undefined),
);
const bring = command('test.restore-course', { access, input }, (ctx, { id }) =>
  ctx.withDeleted(() => ctx.db.course.update({ where: { id }, data: { deletedAt: null } })).then(() => undefined),
);
const look = command('test.look-into-the-bin', { access, input: z.strictObject({}) }, async (ctx) => {
  const inside = await ctx.withDeleted(() => ctx.db.course.count());
  return { inside, after: await ctx.db.course.count() };
});

test('a deleted row is gone for every read, can be restored, and stays in the table', async () => {
  const ctx = world.here.as('admin');
  const course = await createCourse({ organization: world.here.organization });
  const visible = async () => [
    await ctx.db.course.count({ where: { id: course.id } }),
    (await ctx.sql`select id from courses where id = ${course.id}`).length,
    (await ctx.db.course.findUnique({ where: { id: course.id } })) ? 1 : 0,
  ];
  expect(await visible()).toEqual([1, 1, 1]);
  await remove(ctx, { id: course.id });
  expect(await visible()).toEqual([0, 0, 0]);
  expect(await ownerSql`select is_deleted from courses where id = ${course.id}`).toEqual([{ is_deleted: true }]);
  const { inside, after } = await look(ctx, {});
  expect(inside).toBe(after + 1);
  await bring(ctx, { id: course.id });
  expect(await visible()).toEqual([1, 1, 1]);
});

test('deleted twice: the second time there is nothing to delete, and nothing of another school ever', async () => {
  const ctx = world.here.as('admin');
  const course = await createCourse({ organization: world.there.organization });
  await expect(remove(ctx, { id: course.id })).rejects.toMatchObject({ kind: 'not_found' });
  expect(await ownerSql`select is_deleted from courses where id = ${course.id}`).toEqual([{ is_deleted: false }]);
});

test('what is unique is unique among the living', async () => {
  const fields = { person: world.here.people.student, course: world.here.draftCourse };
  const first = await createEnrolment(fields);
  await expect(createEnrolment(fields)).rejects.toThrow(/Unique constraint/);
  await ownerDb().enrolment.update({ where: { id: first.id }, data: { deletedAt: new Date() } });
  await expect(createEnrolment(fields)).resolves.toMatchObject({ isDeleted: false });
  await expect(ownerDb().enrolment.update({ where: { id: first.id }, data: { deletedAt: null } })).rejects.toThrow(
    /Unique/,
  );
});

test('is_deleted follows deleted_at and cannot be written', async () => {
  await expect(ownerSql`update courses set is_deleted = true where id = ${world.here.course.id}`).rejects.toThrow(
    /can only be updated to DEFAULT/,
  );
});

test('updated_at moves with every update, SQL by hand included; created_at does not', async () => {
  const read = async () =>
    (
      await ownerSql<{
        created_at: Date;
        updated_at: Date;
      }>`select created_at, updated_at from courses where id = ${world.here.course.id}`
    )[0];
  const before = await read();
  await ownerSql`update courses set tint = 'brand', updated_at = '2001-01-01' where id = ${world.here.course.id}`;
  const after = await read();
  expect(after?.updated_at.getTime()).toBeGreaterThan(before?.updated_at.getTime() ?? 0);
  expect(after?.created_at).toEqual(before?.created_at);
});
