import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { resetEnv } from '@/lib/env/server';
import { command } from '@/server/core/command';
import { systemOnly } from '@/server/core/operations';
import { createOrganization } from '@/tests/factories/organizations';
import { ownerRun, ownerSql } from '@/tests/support/db';
import { jobCtx, orgOf } from '@/tests/support/world';
import { freePort } from '@/tools/launcher/ports.mjs';
import { type RunningWorker, startWorker } from '@/workers/worker';
import { until } from './support';
import { happened, testWork } from './test-work';

const announce = command(
  'test.announce-redis',
  { access: systemOnly, input: z.object({ ns: z.array(z.number()) }) },
  async (ctx, { ns }) => {
    for (const n of ns) ctx.announce(happened, { n });
  },
);
const effects = async () => (await ownerSql<{ n: number }>`select n from test_effects order by n`).map((row) => row.n);

// The queue on Redis is tested where there is one; the same promises on PostgreSQL are tested always.
const found = spawnSync('redis-server', ['--version']).status === 0;
if (!found) console.log('Not run: the queue on Redis (no redis-server on this machine).');

describe.runIf(found)('the queue on Redis', () => {
  let redis: ChildProcess;
  let client: Redis;
  let org: Awaited<ReturnType<typeof orgOf>>;
  let worker: RunningWorker | undefined;

  beforeAll(async () => {
    const port = (await freePort()) as number;
    redis = spawn('redis-server', ['--port', String(port), '--save', '', '--appendonly', 'no', '--bind', '127.0.0.1'], {
      stdio: 'ignore',
    });
    process.env.REDIS_URL = `redis://127.0.0.1:${port}`;
    resetEnv();
    client = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: null });
    client.on('error', () => {});
    await client.ping();
    await ownerRun('create table test_effects (n int not null); grant select, insert on test_effects to growthos_app');
    org = await orgOf(await createOrganization({ slug: 'redis' }));
  });
  afterAll(async () => {
    await worker?.stop();
    client?.disconnect();
    redis?.kill('SIGKILL');
    delete process.env.REDIS_URL;
    resetEnv();
  });

  test('a failed try is tried again without a second effect', async () => {
    worker = await startWorker(testWork());
    await announce(jobCtx(org), { ns: [1, 7] });
    await until(async () => (await effects()).length === 2);
    const [run] = await ownerSql<{ attempt: number }>`select attempt from job_runs where key = 'test.count:7'`;
    expect(run?.attempt).toBe(2);
    await worker.stop();
    worker = undefined;
  });

  test('a Redis that forgot everything loses nothing', async () => {
    const idle = testWork();
    // Relayed by a process that takes no job, then gone from Redis.
    worker = await startWorker({ ...idle, load: () => new Promise(() => {}) });
    await announce(jobCtx(org), { ns: [101, 102, 103] });
    await until(async () => (await ownerSql`select 1 from outbox_events where relayed_at is null`).length === 0);
    await client.flushall();
    void worker.stop().catch(() => undefined);
    await ownerSql`update outbox_events set relayed_at = now() - interval '10 minutes' where settled_at is null`;
    worker = await startWorker(idle);
    await until(async () => (await effects()).filter((n) => n > 100).length === 3);
    expect((await effects()).filter((n) => n > 100)).toEqual([101, 102, 103]);
  });

  test('a worker killed in the middle loses nothing and does nothing twice', { timeout: 120_000 }, async () => {
    await worker?.stop();
    worker = undefined;
    for (let round = 0; round < 5; round += 1) {
      const child = fork(path.join(import.meta.dirname, 'child.ts'), {
        execArgv: ['--import', 'tsx'],
        cwd: path.join(import.meta.dirname, '../..'),
      });
      await new Promise((resolve) => child.once('message', resolve));
      await announce(jobCtx(org), { ns: Array.from({ length: 50 }, (_, i) => 1_000 + round * 50 + i) });
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 300));
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    }
    worker = await startWorker(testWork());
    await until(async () => new Set((await effects()).filter((n) => n >= 1_000)).size === 250, 60_000);
    expect((await effects()).filter((n) => n >= 1_000)).toHaveLength(250);
  });
});

test('the queue on Redis was looked for', () => {
  expect(typeof found).toBe('boolean');
});
