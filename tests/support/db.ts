import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from '@/lib/env/server';
import { PrismaClient } from '@/server/generated/prisma/client';

type Owner = { pool: pg.Pool; prisma: PrismaClient };
let opened: Owner | undefined;

// int8 as bigint, as everywhere in the application.
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === 20 ? (v: string) => BigInt(v) : pg.types.getTypeParser(oid, format as 'text'),
};

function owner(): Owner {
  if (opened) return opened;
  const connectionString = env().DATABASE_URL;
  const pool = new pg.Pool({ connectionString, max: 3, types, application_name: 'test-owner' });
  pool.on('error', () => {});
  opened = { pool, prisma: new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 3 }) }) };
  return opened;
}

/** Prisma as the owner of the tables: sees every organisation. For preparing and asserting, never for what is tested. */
export function ownerDb(): PrismaClient {
  return owner().prisma;
}

/** One statement as the owner: ownerSql<Row>`select … where id = ${id}`. int8 is bigint, rows are snake_case. */
export async function ownerSql<Row extends object = Record<string, unknown>>(
  strings: TemplateStringsArray,
  ...values: unknown[]
): Promise<Row[]> {
  const text = strings.reduce((sum, part, i) => (i === 0 ? part : `${sum}$${i}${part}`), '');
  return (await owner().pool.query<Row>(text, values)).rows;
}

/** Plain text as the owner, several statements allowed. */
export async function ownerRun(text: string): Promise<void> {
  await owner().pool.query(text);
}

/** The database of this test file: its address (owner) and the two ways to look into it. */
export function testDb(): { url: string; prisma: PrismaClient; sql: typeof ownerSql } {
  return { url: env().DATABASE_URL, prisma: ownerDb(), sql: ownerSql };
}

/** Runs `work` on one connection in a narrow role, armed as told, rolled back afterwards: what SQL alone may do. */
export async function asRole<T>(
  role: 'growthos_app' | 'growthos_relay' | 'growthos_jobs',
  settings: { orgId?: bigint; personId?: bigint; reach?: string; deleted?: 'shown' },
  work: (sql: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL, options: `-c role=${role}`, types });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      "select set_config('app.org_id',$1,true), set_config('app.person_id',$2,true), set_config('app.reach',$3,true), set_config('app.deleted',$4,true)",
      [String(settings.orgId ?? ''), String(settings.personId ?? ''), settings.reach ?? '', settings.deleted ?? ''],
    );
    return await work(async (text, values) => (await client.query(text, values)).rows);
  } finally {
    await client.query('rollback').catch(() => undefined);
    await client.end();
  }
}

/** Closes the owner's connections; called once per test file. */
export async function closeOwner(): Promise<void> {
  const open = opened;
  opened = undefined;
  if (open) await Promise.allSettled([open.pool.end(), open.prisma.$disconnect()]);
}
