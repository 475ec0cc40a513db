import { beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/tests/support/clone';
import { asRole, ownerSql, testDb } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';
import { fillEveryTable, insertOf, rowFor, tenantTables } from './rows';

let world: World;
let tables: { name: string; optional: boolean }[];
beforeAll(async () => {
  world = await buildWorld();
  tables = await tenantTables();
  // Bait in every table of the other school; the foreign keys would ask for more than a row needs here.
  await withClient(testDb().url, async (client) => {
    const keys = await client.query<{ tbl: string; name: string }>(
      "select conrelid::regclass::text as tbl, conname as name from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace",
    );
    for (const { tbl, name } of keys.rows) await client.query(`alter table ${tbl} drop constraint ${name}`);
    await fillEveryTable(world.there.org.id, client);
  });
});

describe('every table × every verb × a foreign school', () => {
  test('select, update and delete find nothing; insert and moving a row there are refused', async () => {
    expect(tables.length).toBeGreaterThan(45);
    const here = { orgId: world.here.org.id, personId: world.here.people.superadmin.id, reach: 'organization' };
    let cells = 0;
    for (const { name } of tables) {
      const [bait] = await ownerSql<{
        n: number;
      }>`select (xpath('/row/n/text()', query_to_xml('select count(*) as n from ' || ${name}::text || ' where organization_id = ' || ${String(world.there.org.id)}::text, false, true, '')))[1]::text::int as n`;
      expect(bait?.n, `${name} has a row of the other school`).toBeGreaterThan(0);
      const there = world.there.org.id;
      await asRole('growthos_app', here, async (sql) => {
        const found = await sql(`select id from ${name} where organization_id = $1`, [there]);
        expect(found, `select ${name}`).toEqual([]);
        cells += 1;
      });
      for (const text of [
        `update ${name} set organization_id = organization_id where organization_id = $1 returning id`,
        `delete from ${name} where organization_id = $1 returning id`,
      ]) {
        await asRole('growthos_app', here, async (sql) => {
          const touched = await sql(text, [there]).catch((e: Error) => {
            if (/permission denied/.test(e.message)) return [];
            throw e;
          });
          expect(touched, text).toEqual([]);
          cells += 1;
        });
      }
      const { text, values } = insertOf(name, await rowFor(name, there));
      await asRole('growthos_app', here, async (sql) => {
        await expect(sql(text, values), `insert ${name}`).rejects.toThrow(/row-level security|permission denied/);
        cells += 1;
      });
    }
    expect(cells).toBe(tables.length * 4);
  }, 120_000);

  test('without a school nothing can be written anywhere', async () => {
    for (const { name } of tables) {
      const { text, values } = insertOf(name, await rowFor(name, world.here.org.id));
      await asRole('growthos_app', {}, async (sql) => {
        await expect(sql(text, values), name).rejects.toThrow(/row-level security|permission denied/);
      });
    }
  }, 60_000);

  test('the shared vocabularies are readable, and not writable as “nobody’s”', async () => {
    for (const { name } of tables.filter((table) => table.optional)) {
      const row = { ...(await rowFor(name, world.here.org.id)), organization_id: null };
      const { text, values } = insertOf(name, row);
      await asRole('growthos_app', { orgId: world.here.org.id, reach: 'organization' }, async (sql) => {
        expect((await sql(`select 1 from ${name} where organization_id is null limit 1`)).length, name).toBe(1);
        await expect(sql(text, values), name).rejects.toThrow(/row-level security/);
      });
    }
  });

  test('one’s own row cannot be given to another school', async () => {
    await asRole('growthos_app', { orgId: world.here.org.id, reach: 'organization' }, async (sql) => {
      await expect(
        sql('update courses set organization_id = $1 where id = $2', [world.there.org.id, world.here.course.id]),
      ).rejects.toThrow(/row-level security/);
    });
  });
});

describe('the narrow roles of the machine', () => {
  const reached = async (role: string, rights: string) =>
    (
      await ownerSql<{ name: string }>`select relname as name from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace and has_table_privilege(${role}, oid, ${rights}) order by 1`
    ).map((row) => row.name);

  test('the relay reads events, trails and schools, and nothing about people', async () => {
    expect(await reached('growthos_relay', 'select')).toEqual([
      'audit_entries',
      'audit_seals',
      'job_effects',
      'job_runs',
      'organization_hosts',
      'organizations',
      'outbox_events',
      'process_heartbeats',
      'schedule_runs',
    ]);
    expect(await reached('growthos_relay', 'insert,update,delete')).toEqual([
      'audit_seals',
      'outbox_events',
      'process_heartbeats',
      'schedule_runs',
    ]);
  });

  test('the queue’s role has no right on any table of the school', async () => {
    expect(await reached('growthos_jobs', 'select,insert,update,delete')).toEqual([]);
  });
});
