import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCALES } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { effectKey } from '@/server/core/jobs';
import { openPool } from '@/server/core/pools';
import { assertQueuesReady, openQueues, type Queues } from '@/server/core/queue';
import { PLANS } from '@/server/core/schedules/plans';
import { dueSlots, slotAt } from '@/server/core/schedules/slots';
import { createOrganization } from '@/tests/factories/organizations';
import { ownerSql } from '@/tests/support/db';
import { type Schedule, schedules, tick } from '@/workers/schedules';
import { type RunningWorker, startWorker } from '@/workers/worker';
import { until } from './support';
import { scheduled, testWork } from './test-work';

const daily: Schedule = { name: 'test-daily', job: scheduled as never, at: { dailyAtHour: 14 }, catchUp: 'last' };
const at = (iso: string) => new Date(iso);

describe('slots', () => {
  test('a daily slot begins at its UTC hour', () => {
    expect(slotAt(daily, at('2026-03-01T13:59:59Z'))).toEqual(at('2026-02-28T14:00:00Z'));
    expect(slotAt(daily, at('2026-03-01T14:00:00Z'))).toEqual(at('2026-03-01T14:00:00Z'));
    expect(slotAt({ at: { everyMinutes: 60 } }, at('2026-03-01T14:59:00Z'))).toEqual(at('2026-03-01T14:00:00Z'));
  });

  test('after an outage: the last one, or each of them; none before the school existed, none twice', () => {
    const since = at('2026-02-25T20:00:00Z');
    const now = at('2026-03-01T15:00:00Z');
    const each = { ...daily, catchUp: 'each' } as const;
    expect(dueSlots(daily, now, since, null)).toEqual([at('2026-03-01T14:00:00Z')]);
    expect(dueSlots(each, now, since, null)).toHaveLength(4);
    expect(dueSlots(each, now, since, at('2026-02-28T14:00:00Z'))).toEqual([at('2026-03-01T14:00:00Z')]);
    expect(dueSlots(each, now, since, at('2026-03-01T14:00:00Z'))).toEqual([]);
    expect(dueSlots(daily, now, at('2026-03-01T14:30:00Z'), null)).toEqual([]);
    expect(dueSlots(each, now, at('2020-01-01T00:00:00Z'), null)).toHaveLength(31);
  });

  test('the requirement’s hours', () => {
    const hours = Object.fromEntries(schedules.map((s) => [s.name, s.at]));
    expect(hours['mail-queue']).toEqual({ dailyAtHour: 14 });
    expect(hours['notification-scheduler']).toEqual({ dailyAtHour: 10 });
    expect(new Set(schedules.map((s) => s.name)).size).toBe(schedules.length);
  });

  test('each plan has its job, and the key of the job names the slot: so the page of jobs finds its run', () => {
    expect(schedules.map((s) => s.job.name)).toEqual(PLANS.map((plan) => plan.job));
    const slot = '2026-03-01T14:00:00.000Z';
    for (const { job } of schedules)
      expect(effectKey(job as never, { slot }, '1'), job.name).toBe(`${job.name}:${slot}`);
  });

  test('what each reports has words in both languages', () => {
    for (const locale of LOCALES) {
      const { admin } = messagesOf(locale) as unknown as {
        admin: { jobs: { schedule: { report: Record<string, Record<string, string>> } } };
      };
      for (const { name } of PLANS) expect(admin.jobs.schedule.report[name]?.none, `${locale} ${name}`).toBeTruthy();
    }
  });
});

describe('once per organisation and slot', () => {
  const pool = openPool('growthos_relay', 2);
  let queues: Queues;
  let worker: RunningWorker;
  const runs = () =>
    ownerSql<{ slug: string; slot: Date; finished: boolean; report: unknown }>`
      select o.slug, r.slot, r.finished_at is not null as finished, r.report from schedule_runs r
      join organizations o on o.id = r.organization_id where r.schedule = 'test-daily' order by o.slug, r.slot`;

  beforeAll(async () => {
    await createOrganization({ slug: 'one' });
    await createOrganization({ slug: 'two' });
    await ownerSql`update organizations set created_at = '2026-01-01'`;
    await assertQueuesReady();
    const work = testWork();
    queues = openQueues(work.jobs);
    worker = await startWorker({ ...work, schedules: [] });
    // The slot is closed in the transaction of the effect by whoever knows the schedule.
    await worker.stop();
    worker = await startWorker({ ...work, schedules: [{ ...daily, at: { dailyAtHour: 14 } }] });
  });
  afterAll(async () => {
    await worker?.stop();
    await queues?.close();
    await pool.end();
  });

  test('however many processes look, each slot runs once and keeps its report', async () => {
    await until(async () => (await runs()).length >= 2 && (await runs()).every((run) => run.finished));
    const now = new Date(slotAt(daily, new Date()).getTime() + 24 * 3_600_000 + 60_000);
    const opened = await Promise.all([1, 2, 3].map(() => tick(pool, queues, now, [daily])));
    expect(opened.reduce((a, b) => a + b)).toBe(2);
    expect(await tick(pool, queues, now, [daily])).toBe(0);
    await until(async () => (await runs()).length === 4 && (await runs()).every((run) => run.finished));
    expect((await runs()).map((run) => run.slug)).toEqual(['one', 'one', 'two', 'two']);
    expect((await runs())[0]?.report).toEqual({ counted: 3 });
    const [effects] = await ownerSql<{
      n: number;
    }>`select count(*)::int as n from job_effects where job = 'test.scheduled'`;
    expect(effects?.n).toBe(4);
  });

  test('a slot whose job got lost is handed over again', async () => {
    await ownerSql`
      insert into schedule_runs (organization_id, schedule, slot, started_at)
      select id, 'test-daily', '2026-02-01T14:00:00Z', now() - interval '5 minutes' from organizations where slug = 'one'`;
    await tick(pool, queues, new Date(), [daily]);
    await until(async () => (await runs()).every((run) => run.finished));
    expect(await runs()).toHaveLength(5);
  });
});
