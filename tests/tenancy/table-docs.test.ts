import { expect, test } from 'vitest';
import { read } from '@/tests/architecture/sources';
import { ownerSql } from '@/tests/support/db';
import { REQUIREMENT_TABLES, readModels, requirementMap, tablesReference } from '@/tools/generate-table-docs';

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
