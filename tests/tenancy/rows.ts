import { ownerSql } from '@/tests/support/db';

export type Column = { name: string; type: string; nullable: boolean; filled: boolean; generated: boolean };

/** The tables that carry a school, with whether a row may belong to none. */
export async function tenantTables(): Promise<{ name: string; optional: boolean }[]> {
  return ownerSql<{ name: string; optional: boolean }>`
    select c.table_name as name, c.is_nullable = 'YES' as optional from information_schema.columns c
    join pg_tables t on t.tablename = c.table_name and t.schemaname = 'public'
    where c.table_schema = 'public' and c.column_name = 'organization_id' order by 1`;
}

/** The columns of a table. */
export async function columnsOf(table: string): Promise<Column[]> {
  return ownerSql<Column>`select column_name as name, udt_name as type, is_nullable = 'YES' as nullable,
      column_default is not null as filled, is_generated = 'ALWAYS' as generated
    from information_schema.columns where table_schema = 'public' and table_name = ${table} order by ordinal_position`;
}

const ENUM_VALUES = new Map<string, string>();

async function sample(column: Column, n: number): Promise<unknown> {
  if (column.name === 'email') return `row-${n}@school.test`;
  if (column.name === 'currency') return 'SAR';
  if (column.name === 'slug' || column.name === 'hostname') return `row-${n}`;
  switch (column.type) {
    case 'int8':
    case 'int4':
    case 'float8':
    case 'numeric':
      return n;
    case 'bool':
      return false;
    case 'jsonb':
      return '{}';
    case 'uuid':
      return crypto.randomUUID();
    case 'timestamptz':
    case 'date':
      return '2026-01-01T00:00:00Z';
    case 'text':
      return `row ${n}`;
    default: {
      if (!ENUM_VALUES.has(column.type)) {
        const [row] = await ownerSql<{ label: string }>`
          select enumlabel as label from pg_enum e join pg_type t on t.oid = e.enumtypid where t.typname = ${column.type} order by enumsortorder limit 1`;
        if (!row) throw new Error(`No sample for a column of type ${column.type}`);
        ENUM_VALUES.set(column.type, row.label);
      }
      return ENUM_VALUES.get(column.type);
    }
  }
}

// What a trigger looks up: a word of a vocabulary, a vocabulary of the platform.
const KNOWN: Record<string, () => Promise<unknown>> = {
  'resources.type': async () => 'pdf',
  'lookups.type_id': async () =>
    (await ownerSql<{ id: bigint }>`select id from lookup_types where organization_id is null limit 1`)[0]?.id,
};

let counter = 1000;

/** A row for a table: what must be given, with values of the right types, for this school. */
export async function rowFor(table: string, organizationId: bigint): Promise<Record<string, unknown>> {
  counter += 1;
  const row: Record<string, unknown> = {};
  for (const column of await columnsOf(table)) {
    if (column.name === 'id' || column.generated || column.nullable || column.filled) continue;
    if (column.name === 'organization_id') row[column.name] = organizationId;
    else row[column.name] = (await KNOWN[`${table}.${column.name}`]?.()) ?? (await sample(column, counter));
  }
  return { ...row, organization_id: organizationId };
}

/** The text and values of an insert. */
export function insertOf(table: string, row: Record<string, unknown>): { text: string; values: unknown[] } {
  const names = Object.keys(row);
  const marks = names.map((_, i) => `$${i + 1}`).join(', ');
  return {
    text: `insert into ${table} (${names.join(', ')}) values (${marks}) returning id`,
    values: Object.values(row),
  };
}

/** Puts one row per tenant table into a school, foreign keys not looked at: bait. */
export async function fillEveryTable(
  organizationId: bigint,
  client: { query(text: string, values?: unknown[]): Promise<unknown> },
): Promise<void> {
  for (const { name } of await tenantTables()) {
    const { text, values } = insertOf(name, await rowFor(name, organizationId));
    await client.query(text, values);
  }
}
