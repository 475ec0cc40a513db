import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { command } from '@/server/core/command';
import { systemOnly } from '@/server/core/operations';
import { createOrganization } from '@/tests/factories/organizations';
import { ownerRun, ownerSql } from '@/tests/support/db';
import { jobCtx, orgOf } from '@/tests/support/world';
import { until } from './support';
import { happened } from './test-work';

const KILLS = 20;
const announce = command(
  'test.announce-many',
  { access: systemOnly, input: z.object({ from: z.number(), to: z.number() }) },
  async (ctx, { from, to }) => {
    for (let n = from; n < to; n += 1) ctx.announce(happened, { n });
  },
);

let child: ChildProcess | undefined;
const start = () =>
  new Promise<void>((resolve, reject) => {
    child = fork(path.join(import.meta.dirname, 'child.ts'), {
      cwd: path.join(import.meta.dirname, '../..'),
      execArgv: ['--import', 'tsx'],
      env: process.env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)));
  });
const kill = () =>
  new Promise<void>((resolve) => {
    child?.removeAllListeners('exit');
    child?.once('exit', () => resolve());
    child?.kill('SIGKILL');
  });

beforeAll(() =>
  ownerRun('create table test_effects (n int not null); grant select, insert on test_effects to growthos_app'),
);
afterAll(() => kill());

test(`a worker killed ${KILLS} times at random moments loses nothing and does nothing twice`, {
  timeout: 280_000,
}, async () => {
  const org = await orgOf(await createOrganization({ slug: 'kill' }));
  let sent = 0;
  for (let round = 0; round < KILLS; round += 1) {
    await start();
    await announce(jobCtx(org), { from: sent, to: sent + 60 });
    sent += 60;
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
    await kill();
  }
  await start();
  const done = async () => (await ownerSql<{ n: number }>`select count(distinct n)::int as n from test_effects`)[0]?.n;
  await until(async () => (await done()) === sent, 120_000);
  const doubles = await ownerSql`select n, count(*) from test_effects group by n having count(*) > 1`;
  expect(doubles).toEqual([]);
  const [dead] = await ownerSql<{ n: number }>`select count(*)::int as n from job_runs where state = 'dead'`;
  expect(dead?.n).toBe(0);
});
