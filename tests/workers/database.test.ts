import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { command } from '@/server/core/command';
import { systemOnly } from '@/server/core/operations';
import { openPool } from '@/server/core/pools';
import { createOrganization } from '@/tests/factories/organizations';
import { ownerRun, ownerSql } from '@/tests/support/db';
import { jobCtx, orgOf } from '@/tests/support/world';
import { type RunningWorker, startWorker } from '@/workers/worker';
import { until } from './support';
import { happened, testWork } from './test-work';

const announce = command(
  'test.announce-again',
  { access: systemOnly, input: z.object({ n: z.number() }) },
  async (ctx, { n }) => {
    ctx.announce(happened, { n });
  },
);
let worker: RunningWorker | undefined;
beforeAll(() =>
  ownerRun('create table test_effects (n int not null); grant select, insert on test_effects to growthos_app'),
);
afterAll(() => worker?.stop());

test('a database that drops every connection stops nothing for long', { timeout: 60_000 }, async () => {
  const org = await orgOf(await createOrganization({ slug: 'dropped' }));
  const done = async (n: number) => (await ownerSql`select 1 from test_effects where n = ${n}`).length === 1;
  worker = await startWorker(testWork());
  await announce(jobCtx(org), { n: 1 });
  await until(() => done(1));
  await ownerRun(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name like 'growthos%'",
  );
  await until(() =>
    announce(jobCtx(org), { n: 2 }).then(
      () => true,
      () => false,
    ),
  );
  await until(() => done(2), 40_000);
  await worker.stop();
  worker = undefined;
});

test('without the queue’s tables a worker does not start, and does not spin', { timeout: 30_000 }, async () => {
  const jobs = openPool('growthos_jobs', 1);
  await jobs.query('drop schema bullmq cascade');
  await jobs.end();
  const before = process.cpuUsage().user;
  await expect(startWorker(testWork())).rejects.toThrow('prepare-queues');
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(process.cpuUsage().user - before).toBeLessThan(900_000);
});
