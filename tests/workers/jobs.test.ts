import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { command } from '@/server/core/command';
import { runEffect } from '@/server/core/effects';
import { enqueue } from '@/server/core/jobs';
import { systemOnly } from '@/server/core/operations';
import { openPool } from '@/server/core/pools';
import { createOrganization } from '@/tests/factories/organizations';
import { ownerRun, ownerSql } from '@/tests/support/db';
import { jobCtx, orgOf } from '@/tests/support/world';
import { type RunningWorker, startWorker } from '@/workers/worker';
import { count, delivered, happened, testWork } from './test-work';

let worker: RunningWorker;
let org: Awaited<ReturnType<typeof orgOf>>;

const announce = command(
  'test.announce',
  { access: systemOnly, input: z.object({ ns: z.array(z.number()) }) },
  async (ctx, { ns }) => {
    for (const n of ns) ctx.announce(happened, { n });
  },
);
const ask = command('test.ask', { access: systemOnly, input: z.object({ n: z.number() }) }, async (ctx, { n }) => {
  enqueue(ctx, count, { n });
});

const until = async (condition: () => Promise<boolean>, ms = 12_000) => {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not happen in time');
};
const effects = async (n: number) =>
  (await ownerSql<{ c: number }>`select count(*)::int as c from test_effects where n = ${n}`)[0]?.c;
const run = async (key: string) =>
  (
    await ownerSql<{
      state: string;
      attempt: number;
      error: string | null;
    }>`select state::text, attempt, error from job_runs where key = ${key}`
  )[0];

beforeAll(async () => {
  await ownerRun('create table test_effects (n int not null); grant select, insert on test_effects to growthos_app');
  org = await orgOf(await createOrganization({ slug: 'jobs' }));
  worker = await startWorker({ ...testWork(), suspendedWaitMs: 200 });
});
afterAll(() => worker?.stop());

describe('from an event to its effect', () => {
  test('is quick, and a failed try is tried again without a second effect', async () => {
    const began = Date.now();
    await announce(jobCtx(org), { ns: [1, 7] });
    await until(async () => (await effects(1)) === 1);
    expect(Date.now() - began).toBeLessThan(5_000);
    await until(async () => (await run('test.count:7'))?.state === 'completed');
    expect(await effects(7)).toBe(1);
    expect(await run('test.count:7')).toMatchObject({ state: 'completed', attempt: 2 });
    const [row] = await ownerSql<{
      relayed: boolean;
    }>`select bool_and(relayed_at is not null) as relayed from outbox_events`;
    expect(row?.relayed).toBe(true);
  });

  test('AUD-7: what it changes names the job, the run and the attempt in the trail', async () => {
    await announce(jobCtx(org), { ns: [14] });
    await until(async () => (await run('test.count:14'))?.state === 'completed');
    const [kept] = await ownerSql<{ uuid: string }>`select uuid from job_runs where key = 'test.count:14'`;
    const rows = await ownerSql`select actor_kind, actor_label, operation, context->>'run' as run from audit_entries
      where entity_type = 'organizations' and changes ? 'metadata' and action = 'updated'`;
    // the first attempt failed and took its rows with it
    expect(rows).toEqual([
      { actor_kind: 'system', actor_label: 'test.count', operation: 'job:test.count', run: `${kept?.uuid}/2` },
    ]);
  });

  test('a job asked for in a command runs too', async () => {
    await ask(jobCtx(org), { n: 11 });
    await until(async () => (await effects(11)) === 1);
  });

  test('two runs of one key at the same time have one effect', async () => {
    const handler = async (ctx: Parameters<Parameters<typeof runEffect>[3]>[0], p: unknown) =>
      ctx.sql`insert into test_effects (n) values (${(p as { n: number }).n}::int)`;
    const outcomes = await Promise.all([1, 2, 3].map(() => runEffect(jobCtx(org), count, { n: 21 }, handler)));
    expect(outcomes.sort()).toEqual(['already', 'already', 'done']);
    expect(await effects(21)).toBe(1);
  });

  test('an effect whose marker is rolled back did not happen', async () => {
    const failing = runEffect(jobCtx(org), count, { n: 22 }, async (ctx) => {
      await ctx.sql`insert into test_effects (n) values (22)`;
      throw new Error('after the effect');
    });
    await expect(failing).rejects.toThrow('after the effect');
    expect(await effects(22)).toBe(0);
  });

  test('what never works becomes a dead letter with its reason', async () => {
    await announce(jobCtx(org), { ns: [-1] });
    await until(async () => (await run('test.hopeless:-1'))?.state === 'dead');
    expect(await run('test.hopeless:-1')).toMatchObject({ attempt: 2, error: 'never' });
  });

  test('an effect outside is repeated under the same key and marked once', async () => {
    await announce(jobCtx(org), { ns: [-2] });
    await until(async () => (await run('test.outer:-2'))?.state === 'completed');
    expect(delivered).toEqual([
      { n: -2, key: 'test.outer:-2' },
      { n: -2, key: 'test.outer:-2' },
    ]);
    expect(await effects(-2)).toBe(1);
  });
});

describe('the relay', () => {
  test('puts back a row it cannot understand and goes on with the others', async () => {
    await ownerSql`insert into outbox_events (organization_id, name, payload) values (${org.id}, 'test.happened', '{"n": "no number"}')`;
    await announce(jobCtx(org), { ns: [31] });
    await until(async () => (await effects(31)) === 1);
    const [bad] = await ownerSql<{ attempts: number; last_error: string; later: boolean }>`
      select attempts, last_error, retry_at > now() as later from outbox_events where payload->>'n' = 'no number'`;
    expect(bad).toMatchObject({ attempts: 1, later: true });
    expect(bad?.last_error).toMatch(/expected number/i);
  });

  test('hands over again what the queue lost, and only that', async () => {
    await announce(jobCtx(org), { ns: [41, 42] });
    await until(async () => (await effects(42)) === 1 && (await effects(41)) === 1);
    // As if the queue had lost its memory before the effect of 41, three minutes ago.
    await ownerSql`delete from test_effects where n = 41`;
    await ownerSql`delete from job_effects where key = 'test.count:41'`;
    await ownerSql`update outbox_events set relayed_at = now() - interval '10 minutes' where relayed_at is not null`;
    const jobs = openPool('growthos_jobs', 1);
    await jobs.query("delete from bullmq.job where state = 'completed'");
    await jobs.end();
    expect(await worker.relay.recover()).toBe(1);
    await until(async () => (await effects(41)) === 1);
    expect(await effects(42)).toBe(1);
    expect(await worker.relay.recover()).toBe(0);
    const [open] = await ownerSql<{
      n: number;
    }>`select count(*)::int as n from outbox_events where relayed_at is not null and settled_at is null`;
    expect(open?.n).toBe(0);
  });

  test('leaves events of a suspended school waiting', async () => {
    const closed = await orgOf(await createOrganization({ slug: 'closed' }));
    await ownerSql`update organizations set status = 'suspended' where id = ${closed.id}`;
    await announce(jobCtx(closed), { ns: [51] });
    await worker.relay.drain();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await effects(51)).toBe(0);
    await ownerSql`update organizations set status = 'active' where id = ${closed.id}`;
    await until(async () => (await effects(51)) === 1);
  });

  test('a job of a school suspended meanwhile waits, without losing a try', async () => {
    const paused = await orgOf(await createOrganization({ slug: 'paused' }));
    await ownerSql`update organizations set status = 'suspended' where id = ${paused.id}`;
    await worker.queues.add([
      { org: paused.uuid, organizationId: String(paused.id), job: 'test.count', payload: { n: 61 }, requestId: null },
    ]);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await effects(61)).toBe(0);
    await ownerSql`update organizations set status = 'active' where id = ${paused.id}`;
    await until(async () => (await effects(61)) === 1);
    expect(await run('test.count:61')).toMatchObject({ state: 'completed', attempt: 1 });
  });
});
