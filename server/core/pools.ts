import { createHash } from 'node:crypto';
import pg from 'pg';
import { env } from '@/lib/env/server';

/** The database roles besides the owner. */
export type DbRole = 'growthos_app' | 'growthos_relay' | 'growthos_jobs';

/** int8 as bigint, date as plain text (a date has no zone), numeric as number, everything else as pg does it. */
export const pgTypes: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (oid === 20) return (v: string) => BigInt(v);
    if (oid === 1082) return (v: string) => v;
    if (oid === 1700) return (v: string) => Number(v);
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

/** A plain pool in one of the narrow roles, for the kernel's own work (look-ups before a tenant is known, relay, jobs). */
export function openPool(role: DbRole, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    options: `-c role=${role} -c jit=off`,
    max,
    application_name: role,
    types: pgTypes,
  });
  pool.on('error', () => {}); // an idle connection that broke is dropped; the next checkout opens another
  return pool;
}

const holder = globalThis as typeof globalThis & { growthOsKernelPool?: pg.Pool };

function kernelPool(): pg.Pool {
  holder.growthOsKernelPool ??= openPool('growthos_app', Math.max(2, Math.ceil(env().DB_POOL_SIZE / 4)));
  return holder.growthOsKernelPool;
}

/** One statement of the kernel before a tenant is known: only the SECURITY DEFINER functions answer here. */
export async function kernelSql<Row>(text: string, values: unknown[]): Promise<Row[]> {
  const name = `k${createHash('sha1').update(text).digest('base64url')}`;
  return (await kernelPool().query({ name, text, values })).rows as Row[];
}

/** Runs `work` in a transaction on one connection of a plain pool; a connection that cannot even roll back is thrown away. */
export async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (e) {
    const broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw e;
  }
}

/** One write of the kernel inside an organisation, in a transaction of its own; nothing that runs here waits for the application's pool. */
export async function kernelWrite(orgId: bigint, text: string, values: unknown[]): Promise<void> {
  await inTransaction(kernelPool(), async (client) => {
    await client.query("select set_config('app.org_id', $1, true)", [String(orgId)]);
    await client.query(text, values);
  });
}

/**
 * Refuses to go on when the role could see past row level security, or when the login behind it could become one that
 * can (in tests the login may be the owner, who made the database). Called once by every process at start.
 */
export async function assertNarrowRole(): Promise<void> {
  const rows = await kernelSql<{ role: string; login: boolean; unrestricted: boolean; owns: boolean }>(
    `select r.rolname as role, r.rolname = session_user as login, r.rolsuper or r.rolbypassrls as unrestricted,
            exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
              and (c.relowner = r.oid or (r.rolname = session_user and pg_has_role(r.oid, c.relowner, 'SET')))) as owns
     from pg_roles r where r.rolname in (current_user, session_user)`,
    [],
  );
  const wide = rows.find((row) => (row.unrestricted || row.owns) && (!row.login || env().NODE_ENV !== 'test'));
  if (rows.length === 0 || wide) {
    throw new Error(
      `Refusing to start: the database role ${wide?.role ?? '?'} is not narrow (superuser, bypasses row security, owns tables or could become who does). Processes log in as growthos_web or growthos_worker (prisma/roles.sql).`,
    );
  }
}

/** Closes the kernel's connections. */
export async function closeKernelPool(): Promise<void> {
  const pool = holder.growthOsKernelPool;
  delete holder.growthOsKernelPool;
  await pool?.end();
}
