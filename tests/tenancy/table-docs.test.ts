import { expect, test } from 'vitest';
import { read } from '@/tests/architecture/sources';
import { ownerSql } from '@/tests/support/db';
import {
  REQUIREMENT_COLUMNS,
  REQUIREMENT_TABLES,
  readModels,
  requirementMap,
  tablesReference,
} from '@/tools/generate-table-docs';

test('P25 the reference of tables is what the schema says: npx tsx tools/generate-table-docs.ts', () => {
  expect(read('docs/database-tables.md')).toBe(tablesReference());
  expect(read('docs/tables-of-the-requirement.md')).toBe(requirementMap());
});

test('DAT-11 every table that the requirement names is mapped to tables that exist; 39 and more', async () => {
  const rows = await ownerSql<{
    name: string;
  }>`select tablename as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations' order by 1`;
  const names = rows.map((row) => row.name);
  expect(names.length).toBeGreaterThanOrEqual(39);
  expect(
    readModels()
      .map((model) => model.table)
      .sort(),
  ).toEqual(names);
  for (const { table, stands } of REQUIREMENT_TABLES) {
    for (const name of stands) expect(names, table).toContain(name);
  }
  expect(new Set(REQUIREMENT_TABLES.map((one) => one.table)).size).toBe(17);
});

test('DAT-15 every column that the requirement names is mapped to columns that exist', () => {
  const models = readModels();
  const has = (table: string, column: string) =>
    models.some((model) => model.table === table && model.fields.some((field) => field.column === column));
  for (const { column, stands, how } of REQUIREMENT_COLUMNS) {
    expect(stands.length > 0 || ['careers'].includes(how), column).toBe(true);
    for (const place of stands) {
      const [table = '', here = ''] = place.split('.');
      for (const name of table === '*' ? models.map((model) => model.table) : [table])
        expect(has(name, here), `${column} → ${name}.${here}`).toBe(true);
    }
  }
});

test('DAT-8 every foreign key stands in the reference with its target and its rule', async () => {
  const rows = await ownerSql<{ key: string }>`
    select con.conrelid::regclass || ' (' || array_to_string(array(select a.attname from unnest(con.conkey) with ordinality k(n, i)
        join pg_attribute a on a.attrelid = con.conrelid and a.attnum = k.n order by k.i), ', ') || ') → ' || con.confrelid::regclass || ' '
      || case con.confdeltype when 'r' then 'Restrict' when 'c' then 'Cascade' when 'n' then 'SetNull' else 'NoAction' end as key
    from pg_constraint con where con.contype = 'f' and con.connamespace = 'public'::regnamespace`;
  const documented = readModels().flatMap((model) =>
    model.relations.map((one) => `${model.table} (${one.columns.join(', ')}) → ${one.target} ${one.onDelete}`),
  );
  expect(documented.sort()).toEqual(rows.map((row) => row.key).sort());
});

test('the reference names every column, and only columns', async () => {
  const rows = await ownerSql<{
    t: string;
    c: string;
  }>`select table_name as t, column_name as c from information_schema.columns where table_schema = 'public'`;
  const stored = new Set(
    rows
      .filter((row) => !row.t.startsWith('pg_') && row.t !== '_prisma_migrations' && row.t !== 'organization_directory')
      .map((row) => `${row.t}.${row.c}`),
  );
  const documented = new Set(
    readModels().flatMap((model) => model.fields.map((field) => `${model.table}.${field.column}`)),
  );
  expect([...stored].filter((name) => !documented.has(name))).toEqual([]);
  expect([...documented].filter((name) => !stored.has(name))).toEqual([]);
});
