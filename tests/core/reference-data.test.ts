import { beforeAll, describe, expect, test } from 'vitest';
import { PERMISSION_CODES, permissionsOf, ROLE_CODES } from '@/server/domains/identity/permissions';
import { LOOKUP_CATALOGUE } from '@/server/domains/lookups/catalogue';
import { withClient } from '@/tests/support/clone';
import { asRole, ownerSql, testDb } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';
import { syncReferenceData } from '@/tools/sync-reference-data';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
});
const sync = () => withClient(testDb().url, syncReferenceData);

test('P1 P2 the roles and permissions in the database are those of the code', async () => {
  const rows = await ownerSql<{ role: string; permission: string; reach: string }>`
    select r.code as role, p.permission, p.reach from role_permissions p join roles r on r.id = p.role_id where r.organization_id is null`;
  for (const role of ROLE_CODES) {
    const stored = new Map(rows.filter((row) => row.role === role).map((row) => [row.permission, row.reach]));
    expect(stored, role).toEqual(permissionsOf([role]));
  }
  expect(rows.every((row) => (PERMISSION_CODES as string[]).includes(row.permission))).toBe(true);
});

test('LKP-0 every vocabulary is there with its values, names, order, hierarchy and lock', async () => {
  for (const type of LOOKUP_CATALOGUE) {
    const stored =
      await ownerSql`select l.code, l.name_en, l.name_ar, l.sort_order, l.is_locked, l.is_active, l.metadata, p.code as parent
      from lookups l join lookup_types t on t.id = l.type_id left join lookups p on p.id = l.parent_id where t.code = ${type.code} order by l.sort_order`;
    expect(stored, type.code).toEqual(
      type.values.map((value) => ({
        code: value.code,
        name_en: value.name.en,
        name_ar: value.name.ar,
        sort_order: value.sortOrder,
        is_locked: type.locked,
        is_active: true,
        metadata: value.metadata ?? {},
        parent: value.parent ?? null,
      })),
    );
  }
});

test('a second run writes nothing; what drifted is put right; what a school added stays', async () => {
  expect(await sync()).toBe(0);
  await ownerSql`update lookups set name_ar = 'خطأ' where code = 'draft' and type_id = (select id from lookup_types where code = 'course_status')`;
  await ownerSql`delete from role_permissions where permission = 'course.join'`;
  await ownerSql`insert into role_permissions (role_id, permission, reach) select id, 'made.up', 'platform' from roles where code = 'student'`;
  await ownerSql`insert into lookups (organization_id, type_id, code, name_en, name_ar)
    select ${world.here.org.id}, id, 'evening', 'Evening', 'مسائي' from lookup_types where code = 'course_levels'`;
  expect(await sync()).toBe(3);
  expect(await sync()).toBe(0);
  expect(await ownerSql`select name_en from lookups where code = 'evening'`).toEqual([{ name_en: 'Evening' }]);
  expect(await ownerSql`select 1 from role_permissions where permission = 'made.up'`).toEqual([]);
});

test('two runs at once do not meet', async () => {
  await ownerSql`delete from role_permissions where permission = 'chat.use'`;
  expect((await Promise.all([sync(), sync(), sync()])).sort()).toEqual([0, 0, ROLE_CODES.length]);
});

test('locked codes keep their code: no rename, no removal, whoever tries', async () => {
  const type = "(select id from lookup_types where code = 'enrolment_status')";
  for (const text of [
    `update lookups set code = 'going' where code = 'active' and type_id = ${type}`,
    `update lookups set deleted_at = now() where code = 'active' and type_id = ${type}`,
    `delete from lookups where code = 'active' and type_id = ${type}`,
    "update lookup_types set code = 'other' where code = 'enrolment_status'",
  ]) {
    await expect(
      withClient(testDb().url, (client) => client.query(text)),
      text,
    ).rejects.toThrow('is used in logic');
  }
  await expect(ownerSql`update lookups set name_en = 'Under way' where code = 'active'`).resolves.toBeDefined();
});

describe('LKP-47 codes', () => {
  const inSchool = (school: 'here' | 'there', code: string, type = 'course_levels') =>
    ownerSql`insert into lookups (organization_id, type_id, code, name_en, name_ar)
      select ${world[school].org.id}, id, ${code}, ${code}, 'قيمة' from lookup_types where code = ${type} returning id`;

  test('two schools may choose the same one, a school not twice, and none takes one of the platform', async () => {
    await sync();
    await inSchool('here', 'weekend');
    await inSchool('there', 'weekend');
    await expect(inSchool('here', 'weekend')).rejects.toMatchObject({ code: '23505' });
    await expect(inSchool('here', 'beginner')).rejects.toThrow('the platform has a value beginner');
    const type = (school: 'here' | 'there', code: string) =>
      ownerSql`insert into lookup_types (organization_id, code, name) values (${world[school].org.id}, ${code}, '{"en":"Halls","ar":"قاعات"}')`;
    await type('here', 'halls');
    await type('there', 'halls');
    await expect(type('here', 'halls')).rejects.toMatchObject({ code: '23505' });
    await expect(type('here', 'course_levels')).rejects.toThrow('the platform has a vocabulary course_levels');
    const [other] = await ownerSql<{ id: bigint }>`
      select id from lookup_types where code = 'halls' and organization_id = ${world.there.org.id}`;
    await expect(ownerSql`insert into lookups (organization_id, type_id, code, name_en, name_ar)
      values (${world.here.org.id}, ${other?.id}, 'blue', 'Blue', 'الزرقاء')`).rejects.toThrow('another school');
    expect(await sync()).toBe(0);
  });

  test('none changes, locked or not, of the platform or of a school', async () => {
    await inSchool('here', 'morning');
    for (const text of [
      "update lookups set code = 'dawn' where code = 'morning'",
      "update lookups set code = 'novice' where code = 'beginner'",
      "update lookups set organization_id = null where code = 'morning'",
      "update lookups set type_id = (select id from lookup_types where code = 'countries') where code = 'morning'",
      "update lookup_types set code = 'levels' where code = 'course_levels'",
    ])
      await expect(
        withClient(testDb().url, (client) => client.query(text)),
        text,
      ).rejects.toThrow('cannot be changed');
  });
});

describe('LKP-43 hierarchy', () => {
  const under = (table: string, child: string, parent: string) =>
    withClient(testDb().url, (client) =>
      client.query(`update ${table} set parent_id = (select id from ${table} where code = $2) where code = $1`, [
        child,
        parent,
      ]),
    );

  test('the database refuses a loop, of values and of vocabularies, also through the bin', async () => {
    const org = world.here.org.id;
    await ownerSql`insert into lookup_types (organization_id, code, name) values (${org}, 'tree_a', '{}'), (${org}, 'tree_b', '{}'), (${org}, 'tree_c', '{}')`;
    await ownerSql`insert into lookups (organization_id, type_id, code, name_en, name_ar)
      select ${org}, t.id, v.code, v.code, v.code from lookup_types t, (values ('leaf_a'), ('leaf_b'), ('leaf_c')) v (code) where t.code = 'tree_a'`;
    for (const [table, a, b, c] of [
      ['lookup_types', 'tree_a', 'tree_b', 'tree_c'],
      ['lookups', 'leaf_a', 'leaf_b', 'leaf_c'],
    ] as const) {
      await under(table, a, b);
      await under(table, b, c);
      await withClient(testDb().url, (client) =>
        client.query(`update ${table} set deleted_at = now() where code = $1`, [b]),
      );
      await expect(under(table, c, a)).rejects.toThrow(`${c} cannot stand under itself`);
    }
    await expect(under('lookups', 'leaf_a', 'leaf_a')).rejects.toThrow('cannot stand under itself');
  });

  test('two moves at once that would close a loop together: one is refused', async () => {
    await ownerSql`update lookup_types set parent_id = null where code in ('tree_a', 'tree_c')`;
    const both = await Promise.allSettled([
      under('lookup_types', 'tree_a', 'tree_c'),
      under('lookup_types', 'tree_c', 'tree_a'),
    ]);
    expect(both.filter((one) => one.status === 'rejected')).toHaveLength(1);
  });
});

test('a school reads the vocabularies of the product and its own, and writes only its own', async () => {
  await asRole('growthos_app', { orgId: world.there.org.id, reach: 'organization' }, async (sql) => {
    expect(await sql("select code from lookups where code = 'evening'")).toEqual([]);
    expect((await sql("select code from lookups where code = 'beginner'")).length).toBe(1);
    expect(await sql("update lookups set name_en = 'Mine' where code = 'beginner' returning id")).toEqual([]);
    expect(await sql("delete from role_permissions where permission = 'course.join' returning id")).toEqual([]);
  });
});
