import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from '@/lib/env/server';
import { Prisma, PrismaClient } from '@/server/generated/prisma/client';
import { closeKernelPool, pgTypes } from './pools';

/**
 * The only file that owns connections, and the only one that knows AsyncLocalStorage.
 * Every checkout is armed with organisation, person and reach; row level security does the rest.
 */

/** How far inside its organisation an actor's rows reach (see the person policies in the security migration). */
export type Reach = 'none' | 'own' | 'mentees' | 'organization';

/** NULL for a json column: `null` alone would be the word null inside it. */
export const DB_NULL = Prisma.DbNull;

/** What a connection is armed with. */
export type Arming = { orgId: bigint | null; personId: bigint | null; reach: Reach };

const ARM =
  "select set_config('app.org_id',$1,false), set_config('app.person_id',$2,false), set_config('app.reach',$3,false)";

// The bundler may load this file more than once in a process: pool and store must still be one pair.
const holder = globalThis as typeof globalThis & { growthOsDb?: Shared; growthOsArming?: AsyncLocalStorage<Arming> };
holder.growthOsArming ??= new AsyncLocalStorage<Arming>();
const store = holder.growthOsArming;

type ArmedClient = pg.PoolClient & { armedAs?: string | undefined };

class ArmedPool extends pg.Pool {
  override async connect(callback?: unknown): Promise<never> {
    if (callback) throw new Error('The callback form of connect() would not be armed; use the promise.');
    const arming = store.getStore();
    if (!arming) throw new Error('Unarmed database access: use ctx.db inside a command or a query.');
    const client = (await super.connect()) as ArmedClient;
    const want = `${arming.orgId ?? ''}|${arming.personId ?? ''}|${arming.reach}`;
    if (client.armedAs === want) return client as never;
    try {
      client.armedAs = undefined;
      await client.query({
        name: 'arm',
        text: ARM,
        values: [String(arming.orgId ?? ''), String(arming.personId ?? ''), arming.reach],
      });
      client.armedAs = want;
      return client as never;
    } catch (e) {
      client.release(e as Error);
      throw e;
    }
  }

  override async query(config: unknown, values?: unknown): Promise<never> {
    const client = (await this.connect()) as ArmedClient;
    let failure: unknown;
    try {
      return (await client.query(config as pg.QueryConfig, values as unknown[])) as never;
    } catch (e) {
      failure = e;
      throw e;
    } finally {
      // an error with a SQLSTATE leaves the connection sound; anything else does not
      client.release(failure && !(failure as { code?: string }).code ? (failure as Error) : undefined);
    }
  }
}

type Shared = { app: ArmedPool; base: PrismaClient };

function shared(): Shared {
  if (holder.growthOsDb) return holder.growthOsDb;
  const size = env().DB_POOL_SIZE;
  const app = new ArmedPool({
    connectionString: env().DATABASE_URL,
    options: '-c role=growthos_app -c jit=off', // short statements: compiling one costs more than running it
    max: size,
    application_name: 'growthos_app',
  });
  app.on('error', () => {}); // an idle connection that broke is dropped; the next checkout opens another
  const names = new Map<string, string>();
  const adapter = new PrismaPg(app as unknown as pg.Pool, {
    statementNameGenerator: (q: { sql: string }) => {
      const known = names.get(q.sql);
      if (known || names.size > 2_000) return known as string; // dynamic SQL without bound is not prepared
      const name = `p${names.size}`;
      names.set(q.sql, name);
      return name;
    },
  });
  holder.growthOsDb = { app, base: new PrismaClient({ adapter }) };
  return holder.growthOsDb;
}

function extend(arming: Arming) {
  return shared().base.$extends({
    // Prisma promises are lazy: awaiting inside run() is what keeps the query within its context
    query: { $allOperations: ({ args, query }) => store.run(arming, async () => await query(args)) },
  });
}

/** Prisma, seeing only what the actor may see. */
export type Db = Omit<ReturnType<typeof extend>, '$transaction' | '$connect' | '$disconnect' | '$extends' | '$on'>;

/** A Prisma client armed for one actor (7 µs). */
export function armedDb(arming: Arming): Db {
  return extend(arming) as unknown as Db;
}

/** One statement on an armed connection, prepared by its text; `values` fill $1…; int8 comes back as bigint. */
export async function armedSql<Row>(arming: Arming, text: string, values: unknown[]): Promise<Row[]> {
  const name = `q${createHash('sha1').update(text).digest('base64url')}`;
  const result = await store.run(
    arming,
    async () => await shared().app.query({ name, text, values, types: pgTypes } as pg.QueryConfig),
  );
  return (result as unknown as pg.QueryResult).rows as Row[];
}

/** Runs `work` in one transaction on an armed connection. */
export async function armedTransaction<T>(arming: Arming, work: (tx: Db) => Promise<T>): Promise<T> {
  return store.run(
    arming,
    async () =>
      await shared().base.$transaction(async (tx) => await work(tx as unknown as Db), {
        timeout: 15_000,
        maxWait: 10_000,
      }),
  );
}

/** Closes every connection of this process. */
export async function closeDb(): Promise<void> {
  await closeKernelPool();
  const open = holder.growthOsDb;
  if (!open) return;
  delete holder.growthOsDb;
  await open.base.$disconnect();
  await open.app.end().catch(() => undefined);
}
