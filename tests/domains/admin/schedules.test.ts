import { beforeAll, describe, expect, test } from 'vitest';
import { PLANS } from '@/server/core/schedules/plans';
import { listJobs } from '@/server/domains/admin';
import { ownerSql } from '@/tests/support/db';
import { buildWorld, type School, type World } from '@/tests/support/world';

let world: World;
const now = () => new Date('2026-03-05T15:30:00Z');
const schedulesOf = async (school: School, who: 'admin' | 'superadmin' = 'admin') =>
  (await listJobs(school.as(who, { now }), {})).schedules;
const rowOf = async (schedule: string, school = world.here) =>
  (await schedulesOf(school)).items.find((row) => row.schedule === schedule);

beforeAll(async () => {
  world = await buildWorld();
  await ownerSql`update organizations set created_at = '2026-03-05T15:29:00Z'`;
});

describe('what happens at fixed times (admin.list-jobs)', () => {
  test('every plan is there before anything has run, with its next slot', async () => {
    const { items, worker } = await schedulesOf(world.here);
    expect(items.map((row) => row.schedule)).toEqual(PLANS.map((plan) => plan.name));
    for (const row of items) expect(row).toMatchObject({ state: 'never', last: null, overdueSince: null, again: null });
    expect(items.find((row) => row.schedule === 'mail-queue')?.next).toBe('2026-03-06T14:00:00.000Z');
    expect(items.find((row) => row.schedule === 'file-rescan')?.next).toBe('2026-03-05T15:40:00.000Z');
    expect(worker).toEqual({ alive: false, beatAt: null });
  });

  test('the last slot with what it reported, how late it was begun and how long it took', async () => {
    await ownerSql`update organizations set created_at = '2026-01-01'`;
    await ownerSql`
      insert into schedule_runs (organization_id, schedule, slot, started_at, finished_at, report) values
        (${world.here.org.id}, 'tidy', '2026-03-04T03:00:00Z', '2026-03-04T03:00:02Z', '2026-03-04T03:00:03Z', '{"events": 1}'),
        (${world.here.org.id}, 'tidy', '2026-03-05T03:00:00Z', '2026-03-05T05:10:00Z', '2026-03-05T05:10:04Z', '{"events": 12, "runs": 0}')`;
    expect(await rowOf('tidy')).toMatchObject({
      state: 'done',
      overdueSince: null,
      last: {
        slot: '2026-03-05T03:00:00.000Z',
        lateMs: 130 * 60_000,
        tookMs: 4_000,
        report: { events: 12, runs: 0 },
        error: null,
      },
      next: '2026-03-06T03:00:00.000Z',
    });
  });

  test('another school’s runs are not this school’s', async () => {
    expect(await rowOf('tidy', world.there)).toMatchObject({
      state: 'overdue',
      last: null,
      overdueSince: '2026-01-01T03:00:00.000Z',
    });
  });

  test('a given-up slot shows its error and can be run again by who may', async () => {
    await ownerSql`
      insert into schedule_runs (organization_id, schedule, slot, started_at)
      values (${world.here.org.id}, 'mail-queue', '2026-03-05T14:00:00Z', '2026-03-05T14:00:03Z')`;
    const running = await rowOf('mail-queue');
    expect(running).toMatchObject({ state: 'slow', last: { tookMs: null, error: null } });
    const [run] = await ownerSql<{ uuid: string }>`
      insert into job_runs (organization_id, job, key, state, error)
      values (${world.here.org.id}, 'core.release-mail-queue', 'core.release-mail-queue:2026-03-05T14:00:00.000Z', 'failed', 'no connection') returning uuid`;
    expect(await rowOf('mail-queue')).toMatchObject({
      state: 'retrying',
      last: { error: 'no connection' },
      again: null,
    });
    await ownerSql`update job_runs set state = 'dead' where uuid = ${run?.uuid}::uuid`;
    expect(await rowOf('mail-queue')).toMatchObject({ state: 'dead', again: run?.uuid });
  });

  test('a slot that nobody began is overdue since its time, and whether a worker is there is told', async () => {
    await ownerSql`
      insert into schedule_runs (organization_id, schedule, slot, started_at, finished_at)
      values (${world.here.org.id}, 'file-rescan', '2026-03-05T14:50:00Z', '2026-03-05T14:50:00Z', '2026-03-05T14:50:01Z')`;
    expect(await rowOf('file-rescan')).toMatchObject({ state: 'overdue', overdueSince: '2026-03-05T15:00:00.000Z' });
    await ownerSql`insert into process_heartbeats (process, instance, started_at, beat_at) values ('worker', 'w1', '2026-03-05T14:00:00Z', '2026-03-05T15:00:00Z')`;
    expect((await schedulesOf(world.here)).worker).toEqual({ alive: false, beatAt: '2026-03-05T15:00:00.000Z' });
    await ownerSql`update process_heartbeats set beat_at = '2026-03-05T15:29:30Z'`;
    expect((await schedulesOf(world.here)).worker.alive).toBe(true);
  });
});
