import { beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, makeActor, reachOf } from '@/server/core/context';
import { armedSql } from '@/server/core/db';
import { assertNarrowRole, kernelSql, openPool } from '@/server/core/pools';
import { asRole, ownerSql } from '@/tests/support/db';
import { buildWorld, jobCtx, type World } from '@/tests/support/world';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
});

describe('who reaches how far', () => {
  test.each([
    ['superadmin', 'organization'],
    ['admin', 'organization'],
    ['enrolment_manager', 'organization'],
    ['instructor', 'organization'],
    ['mentor', 'mentees'],
    ['recruiter', 'own'],
    ['student', 'own'],
  ] as const)('%s reaches %s', (role, reach) => {
    expect(world.here.as(role).arming).toEqual({
      orgId: world.here.org.id,
      personId: world.here.people[role].id,
      reach,
    });
  });

  test('visitors reach nothing, the system the organisation', () => {
    expect(world.here.anonymous().arming.reach).toBe('none');
    expect(reachOf(ANONYMOUS)).toBe('none');
    expect(jobCtx(world.here.org).arming).toEqual({ orgId: world.here.org.id, personId: null, reach: 'organization' });
  });

  test('an actor is only themselves, and the system holds every permission for the organisation', () => {
    const { actor } = world.here.as('student');
    expect(actor.is(world.here.people.student.id)).toBe(true);
    expect(actor.is(world.here.otherStudent.id)).toBe(false);
    expect(ANONYMOUS.is(0n)).toBe(false);
    expect(makeActor({ kind: 'system' }).reach('audit.read')).toBe('organization');
    expect(actor.reach('audit.read')).toBeNull();
  });
});

describe('the armed pool', () => {
  test('bare SQL without a tenant sees nothing, in every tenant table', async () => {
    const tables = await ownerSql<{ name: string }>`
      select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'organization_id'
      and table_name in (select tablename from pg_tables where schemaname = 'public')`;
    expect(tables.length).toBeGreaterThan(40);
    await asRole('growthos_app', {}, async (sql) => {
      for (const { name } of tables) {
        const [row] = await sql(`select count(*)::int as n from ${name} where organization_id is not null`);
        expect(row, name).toEqual({ n: 0 });
      }
    });
  });

  test('a connection without a context is refused, and so is the callback form', async () => {
    await world.here.as('admin').db.person.count();
    const { app } = (globalThis as unknown as { growthOsDb: { app: { connect(cb?: unknown): Promise<unknown> } } })
      .growthOsDb;
    await expect(app.connect()).rejects.toThrow('Unarmed database access');
    await expect(app.connect(() => undefined)).rejects.toThrow('would not be armed');
  });

  test('the processes run in a role that owns nothing and bypasses nothing', async () => {
    await expect(assertNarrowRole()).resolves.toBeUndefined();
    const [who] = await armedSql<{ current_user: string }>(world.here.as('admin').arming, 'select current_user', []);
    expect(who?.current_user).toBe('growthos_app');
    const [kernel] = await kernelSql<{ n: bigint }>('select count(*) as n from people', []);
    expect(kernel?.n).toBe(0n);
  });

  test('every narrow role stays in its place', async () => {
    for (const role of ['growthos_app', 'growthos_relay', 'growthos_jobs'] as const) {
      const pool = openPool(role, 1);
      const { rows } = await pool.query<{ role: string; narrow: boolean }>(
        'select current_user as role, not (rolsuper or rolbypassrls or rolcreaterole) as narrow from pg_roles where rolname = current_user',
      );
      expect(rows).toEqual([{ role, narrow: true }]);
      await pool.query('reset role');
      expect((await pool.query<{ r: string }>('select current_user as r')).rows[0]?.r).toBe(role);
      await pool.end();
    }
  });

  test('10,000 mixed reads of two schools, with failing and aborted work between them: none is wrong', async () => {
    const { here, there } = world;
    const contexts = [
      here.as('admin'),
      there.as('admin'),
      here.as('student'),
      there.as('student'),
      here.as('mentor'),
      there.as(there.otherStudent),
      here.anonymous(),
    ];
    const expected = await Promise.all(
      contexts.map(async (ctx) => {
        const everyone = await ownerSql<{
          id: bigint;
          is_public: boolean;
        }>`select id, is_public from people where organization_id = ${ctx.org.id}`;
        const reached = (id: bigint, isPublic: boolean) =>
          ctx.arming.reach === 'organization' ||
          isPublic ||
          ctx.actor.is(id) ||
          (ctx.actor.hasRole('mentor') && id === here.people.student.id);
        return everyone.filter((row) => reached(row.id, row.is_public)).map((row) => row.id);
      }),
    );
    const all = expected.map((ids) => ids.map(String).sort().join());
    let wrong = 0;
    let failures = 0;
    const one = async (i: number) => {
      const at = (i * 7 + (i >> 3)) % contexts.length;
      const ctx = contexts[at];
      if (!ctx) return;
      if (i % 97 === 0) {
        await ctx.sql`select 1 / (${i}::int - ${i}::int)`.catch(() => {
          failures += 1;
        });
      }
      const rows =
        i % 2
          ? await ctx.sql<{ id: bigint }>`select id from people`
          : await ctx.db.person.findMany({ select: { id: true } });
      if (
        rows
          .map((row) => String(row.id))
          .sort()
          .join() !== all[at]
      )
        wrong += 1;
    };
    for (let start = 0; start < 10_000; start += 100) {
      await Promise.all(Array.from({ length: 100 }, (_, i) => one(start + i)));
    }
    expect(wrong).toBe(0);
    expect(failures).toBeGreaterThan(100);
  }, 120_000);
});
