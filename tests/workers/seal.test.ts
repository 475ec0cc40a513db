import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { env, resetEnv } from '@/lib/env/server';
import { openPool } from '@/server/core/pools';
import { type Checkpoint, checkpoints, sealTrail } from '@/server/core/sealing/seal';
import { verifyTrail } from '@/server/core/sealing/verify';
import { createOrganization } from '@/tests/factories/organizations';
import { createPerson } from '@/tests/factories/people';
import { ownerRun, ownerSql } from '@/tests/support/db';
import { exportCheckpoints } from '@/workers/sealing';

const run = promisify(execFile);
const ROOT = path.join(import.meta.dirname, '../..');
const KEY = 'a key for tests that is long enough to be one';
const pool = openPool('growthos_relay', 2);
let entries: bigint[];
let points: Checkpoint[];

/** What an attacker who owns the database can do: the trigger is no hindrance for them. */
const tamper = (sql: string) =>
  ownerRun(`begin; alter table audit_entries disable trigger immutable; alter table audit_seals disable trigger immutable; ${sql};
    alter table audit_entries enable trigger immutable; alter table audit_seals enable trigger immutable; commit`);
const first = async () => (await verifyTrail(pool, KEY, points)).find((one) => one.finding)?.finding;

beforeAll(async () => {
  const organization = await createOrganization({ slug: 'sealed' });
  for (let i = 0; i < 6; i += 1) await createPerson({ organization, roles: ['student'] });
  await sealTrail(pool, KEY);
  points = await checkpoints(pool, KEY);
  entries = (
    await ownerSql<{ id: bigint }>`select id from audit_entries where organization_id = ${organization.id} order by id`
  ).map((r) => r.id);
  await ownerRun('create table kept_entries as table audit_entries; create table kept_seals as table audit_seals');
});
beforeEach(() =>
  tamper(
    'delete from audit_entries; delete from audit_seals; insert into audit_entries overriding system value select * from kept_entries; insert into audit_seals overriding system value select * from kept_seals',
  ),
);
afterAll(() => pool.end());

describe('the sealed trail', () => {
  test('is whole, every row once, and a second look seals nothing', async () => {
    expect(entries.length).toBeGreaterThan(6);
    expect(await first()).toBeUndefined();
    const [result] = await verifyTrail(pool, KEY, points);
    expect(result).toMatchObject({ sealed: entries.length, unsealed: 0, erased: 0 });
    expect(await sealTrail(pool, KEY, { full: true })).toBe(0);
  });

  test('a changed value is named with its row', async () => {
    await tamper(`update audit_entries set actor_label = 'somebody else' where id = ${entries[3]}`);
    expect(await first()).toMatchObject({ entry: String(entries[3]), problem: 'changed', detail: 'actor_label' });
  });

  test('a changed old or new value is named', async () => {
    await tamper(
      `update audit_entries set changes = changes || '{"email": {"old": null, "new": "forged@example.com"}}' where id = ${entries[4]}`,
    );
    expect(await first()).toMatchObject({ entry: String(entries[4]), problem: 'changed' });
  });

  test('a removed row is named', async () => {
    await tamper(`delete from audit_entries where id = ${entries[2]}`);
    expect(await first()).toMatchObject({ entry: String(entries[2]), problem: 'removed' });
  });

  test('two rows that changed places are found', async () => {
    await tamper(`update audit_entries set id = 900000001 where id = ${entries[1]};
      update audit_entries set id = ${entries[1]} where id = ${entries[2]};
      update audit_entries set id = ${entries[2]} where id = 900000001`);
    expect(await first()).toMatchObject({ entry: String(entries[1]) });
  });

  test('a row removed together with its seal breaks the chain', async () => {
    await tamper(
      `delete from audit_entries where id = ${entries[2]}; delete from audit_seals where entry_id = ${entries[2]}`,
    );
    expect(await first()).toMatchObject({ problem: 'seal_missing' });
  });

  test('a chain made anew without the key is not believed', async () => {
    await tamper(`update audit_entries set actor_label = 'x' where id = ${entries[0]}; delete from audit_seals`);
    await sealTrail(pool, 'another key that is long enough for a test', { full: true });
    expect(await first()).toMatchObject({ problem: 'seal_changed', sequence: '1' });
  });

  test('even one made with the key differs from the checkpoint', async () => {
    await tamper(`update audit_entries set actor_label = 'x' where id = ${entries[0]}; delete from audit_seals`);
    await sealTrail(pool, KEY, { full: true });
    expect(await first()).toMatchObject({ problem: 'seal_changed' });
  });

  test('an end that was cut off is missed because of the checkpoint', async () => {
    await tamper(
      `delete from audit_seals where entry_id > ${entries[3]}; delete from audit_entries where id > ${entries[3]}`,
    );
    expect(await first()).toMatchObject({ problem: 'truncated', sequence: '5' });
    expect((await verifyTrail(pool, KEY, [])).every((one) => one.finding === null)).toBe(true);
  });

  test('a value erased for privacy keeps the chain whole and is counted', async () => {
    await tamper(
      `update audit_entries set changes = jsonb_set(changes, '{email,new}', '"[erased]"') where changes #>> '{email,new}' like '%@%'`,
    );
    const [result] = await verifyTrail(pool, KEY, points);
    expect(result?.finding).toBeNull();
    expect(result?.erased).toBe(6);
  });

  test('a row is sealed only when nothing that began before it still runs', async () => {
    const slow = new pg.Client({ connectionString: env().DATABASE_URL });
    await slow.connect();
    const insert = (label: string) =>
      `insert into audit_entries (organization_id, action, actor_kind, actor_label) select id, 'viewed', 'system', '${label}' from organizations where slug = 'sealed'`;
    await slow.query('begin');
    await slow.query(insert('slow'));
    await ownerRun(insert('quick'));
    expect(await sealTrail(pool, KEY)).toBe(0);
    await slow.query('commit');
    await slow.end();
    // Transactions of other databases of this server hold it up too, and other tests have some.
    let sealed = 0;
    await expect.poll(async () => (sealed += await sealTrail(pool, KEY)), { timeout: 15_000 }).toBe(2);
    expect(await first()).toBeUndefined();
    const order = await ownerSql<{ actor_label: string }>`
      select e.actor_label from audit_seals s join audit_entries e on e.id = s.entry_id order by s.sequence desc limit 2`;
    expect(order.map((row) => row.actor_label)).toEqual(['quick', 'slow']);
  });
});

describe('npm run audit:verify', () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'audit-'));
  const verify = () =>
    run(process.execPath, ['--import', 'tsx', 'tools/audit-verify.ts'], {
      cwd: ROOT,
      env: { ...process.env, DATA_DIR: dataDir, AUDIT_SEAL_KEY: KEY },
    }).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      (e: { code: number; stdout: string; stderr: string }) => ({ code: e.code, said: e.stdout + e.stderr }),
    );

  test('says that the trail is whole, and names the first bad row otherwise', async () => {
    Object.assign(process.env, { DATA_DIR: dataDir, AUDIT_SEAL_KEY: KEY });
    resetEnv();
    const written = new Map<string, string>();
    expect(await exportCheckpoints(pool, written)).toBe(1);
    expect(await exportCheckpoints(pool, written)).toBe(0);
    expect(await verify()).toMatchObject({ code: 0, said: expect.stringContaining('sealed: whole') });
    await tamper(`update audit_entries set actor_label = 'nobody' where id = ${entries[3]}`);
    const { code, said } = await verify();
    expect(code).toBe(1);
    expect(said).toContain(`changed at row ${entries[3]}`);
  });
});
