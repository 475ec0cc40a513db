import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { command } from '@/server/core/command';
import { RetryLater, runEffect } from '@/server/core/effects';
import { defineJob, enqueue, jobDefinitions, outside } from '@/server/core/jobs';
import { sendBulkMail, sendMail } from '@/server/core/mail/jobs';
import { handler as check } from '@/server/core/maintenance/check-mail-queue';
import { checkMailQueue } from '@/server/core/maintenance/jobs';
import { retryJob } from '@/server/core/maintenance/retry-job';
import { metricsSnapshot } from '@/server/core/monitoring/metrics';
import { systemOnly } from '@/server/core/operations';
import { listJobs } from '@/server/domains/admin';
import { handler as alarm } from '@/server/domains/engagement/handlers/raise-alarm';
import { raiseAlarm } from '@/server/domains/engagement/jobs';
import { subscriptions } from '@/server/domains/engagement/subscribers';
import { ownerSql } from '@/tests/support/db';
import { buildWorld, jobCtx, type World } from '@/tests/support/world';
import { jobs as productJobs } from '@/workers/registry';
import type { Loaded } from '@/workers/runtime';
import { type RunningWorker, startWorker } from '@/workers/worker';
import { until } from './support';

const job = z.strictObject({ n: z.number().int() });
const options = { input: job, key: (p: { n: number }) => String(p.n), attempts: 1, backoffMs: 20 };
const important = defineJob({ name: 'test.important', critical: true, ...options });
const minor = defineJob({ name: 'test.minor', ...options });
const waiting = defineJob({ name: 'test.waiting', ...options });
let broken = true;
let tries = 0;
const done: number[] = [];

const handlers: Record<string, Loaded['handler']> = {
  'test.important': (async (_ctx: unknown, { n }: { n: number }) => {
    if (broken) throw new Error('the disk is full');
    done.push(n);
  }) as never,
  'test.minor': (async () => {
    throw new Error('nobody minds');
  }) as never,
  'test.waiting': outside(waiting, {
    claim: async () => true,
    act: async () => {
      tries += 1;
      if (tries < 3) throw new RetryLater('the quota is used up', 60);
    },
    mark: async () => undefined,
  }) as never,
  'engagement.raise-alarm': alarm as never,
};
const ask = command(
  'test.ask-for',
  { access: systemOnly, input: z.object({ name: z.string(), n: z.number() }) },
  async (ctx, { name, n }) => enqueue(ctx, jobDefinitions.get(name) as never, { n } as never),
);

let world: World;
let worker: RunningWorker;
beforeAll(async () => {
  world = await buildWorld();
  worker = await startWorker({
    jobs: new Map([important, minor, waiting, raiseAlarm].map((one) => [one.name, one as never])),
    load: async (name) => ({ handler: handlers[name] as Loaded['handler'] }),
    subscriptions,
    schedules: [],
  });
}, 30_000);
afterAll(() => worker?.stop());

const stateOf = async (key: string) =>
  (await ownerSql<{ uuid: string; state: string }>`select uuid, state::text from job_runs where key = ${key}`)[0];
const told = async (type: string) =>
  (
    await ownerSql<{ person_id: bigint; params: unknown }>`
      select person_id, params from notifications where type = ${type} and organization_id = ${world.here.org.id} order by id`
  ).map((row) => ({ person: row.person_id, params: row.params }));

describe('P22 failure alarms', () => {
  test('a critical job that is given up tells whoever looks after the machine, once per cause and day', async () => {
    for (const n of [1, 2, 3]) await ask(jobCtx(world.here.org), { name: 'test.important', n });
    await ask(jobCtx(world.here.org), { name: 'test.minor', n: 1 });
    await until(async () => (await stateOf('test.important:3'))?.state === 'dead');
    await until(async () => (await stateOf('test.minor:1'))?.state === 'dead');
    await until(async () => (await told('job_given_up')).length > 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const staff = await ownerSql<{ id: bigint }>`
      select distinct p.person_id as id from person_roles p join role_permissions r on r.role_id = p.role_id
      where r.permission = 'operations.read' and p.organization_id = ${world.here.org.id} order by 1`;
    expect(staff.length).toBeGreaterThan(0);
    const notices = await told('job_given_up');
    expect(notices.map((one) => one.person)).toEqual(staff.map((one) => one.id));
    expect(notices[0]?.params).toEqual({ job: 'test.important' });
  });

  test('it runs again from a screen: once, by who may, with an entry in the trail', async () => {
    const admin = world.here.as('admin');
    const list = await listJobs(admin, { state: 'dead' });
    expect(list.items.map((one) => [one.job, one.canRetry])).toContainEqual(['test.important', true]);
    const run = (await stateOf('test.important:1'))?.uuid as string;
    await expect(retryJob(world.here.as('instructor'), { run })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(retryJob(world.there.as('admin'), { run })).rejects.toMatchObject({ kind: 'not_found' });
    broken = false;
    const [first, second] = await Promise.all([retryJob(admin, { run }), retryJob(world.here.as('admin'), { run })]);
    expect([first.again, second.again].sort()).toEqual([false, true]);
    await until(async () => (await stateOf('test.important:1'))?.state === 'completed');
    expect(done).toEqual([1]);
    expect(await retryJob(admin, { run })).toEqual({ job: 'test.important', again: false });
    expect(
      await ownerSql`select 1 from audit_entries where action = 'retried' and operation = 'core.retry-job'`,
    ).toHaveLength(1);
    broken = true;
    const third = (await stateOf('test.important:2'))?.uuid as string;
    await retryJob(admin, { run: third });
    await until(async () => (await stateOf('test.important:2'))?.state === 'dead');
    broken = false;
    expect(await retryJob(admin, { run: third })).toMatchObject({ again: true });
    await until(async () => (await stateOf('test.important:2'))?.state === 'completed');
  });

  test('bulk mail that is still waiting when its hour is over', async () => {
    const slot = '2026-03-01T15:00:00.000Z';
    const late = async (at: string) =>
      ownerSql`insert into mail_messages (organization_id, template, locale, to_email, subject, html, text, is_bulk, dedupe_key, created_at)
        values (${world.here.org.id}, 't', 'en', 'a@example.com', 's', 'h', 't', true, ${at}, ${at}::timestamptz)`;
    await late('2026-03-01T14:30:00Z'); // tomorrow's
    await runEffect(jobCtx(world.here.org), checkMailQueue, { slot: '2026-02-28T15:00:00.000Z' }, check);
    await late('2026-03-01T13:00:00Z');
    await runEffect(jobCtx(world.here.org), checkMailQueue, { slot }, check);
    await until(async () => (await told('mail_late')).length > 0);
    expect((await told('mail_late'))[0]?.params).toEqual({ waiting: 1 });
    await metricsSnapshot(); // one query fills several figures: the next look has them all
    const figures = (await metricsSnapshot()) as { name: string; values: { value: number }[] }[];
    const figure = (name: string) => figures.find((one) => one.name === name)?.values[0]?.value;
    expect(figure('growthos_bulk_mail_late')).toBe(2); // both slots are long over by now
    expect(figure('growthos_jobs_dead')).toBeGreaterThan(0);
  });
});

test('a job that is told to come back later does, and loses no try', async () => {
  await ask(jobCtx(world.here.org), { name: 'test.waiting', n: 1 });
  await until(async () => (await stateOf('test.waiting:1'))?.state === 'completed');
  expect(tries).toBe(3);
});

test('mail that somebody waits for and bulk mail have queues of their own', () => {
  expect([sendMail.queue, sendBulkMail.queue]).toEqual(['mail', 'bulk']);
  expect(productJobs.get('core.send-bulk-mail')).toBe(sendBulkMail);
  expect([sendMail.critical, sendBulkMail.critical]).toEqual([true, true]);
});
