import type pg from 'pg';
import type { z } from 'zod';
import type { AfterEffect } from '@/server/core/effects';
import type { JobDefinition } from '@/server/core/jobs';
import { log } from '@/server/core/log';
import { checkMailQueue, releaseMailQueue, tidyKernel } from '@/server/core/maintenance/jobs';
import type { Queues } from '@/server/core/queue';
import { PLANS, type Plan, type PlannedJob } from '@/server/core/schedules/plans';
import { dueSlots } from '@/server/core/schedules/slots';
import { scheduleNotifications } from '@/server/domains/engagement/jobs';
import { purgeFiles, requestMissingRenditions, rescanWaitingFiles } from '@/server/domains/media/jobs';

type SlotJob<Name extends string = string> = JobDefinition<Name, z.ZodType<{ slot: string }>>;

/** A plan with its job: something that happens once per organisation and slot, whatever restarts. */
export type Schedule = Plan<SlotJob>;

const JOBS: { [Name in PlannedJob]: SlotJob<Name> } = {
  'core.release-mail-queue': releaseMailQueue,
  'core.check-mail-queue': checkMailQueue,
  'core.tidy': tidyKernel,
  'engagement.schedule-notifications': scheduleNotifications,
  'media.purge-files': purgeFiles,
  'media.rescan-files': rescanWaitingFiles,
  'media.request-renditions': requestMissingRenditions,
};

/** Every plan with the job that does it; a plan without one does not compile. */
export const schedules: readonly Schedule[] = PLANS.map((plan) => ({ ...plan, job: JOBS[plan.job] }));

type OrgState = { id: bigint; uuid: string; created_at: Date; last: Date | null };
type OpenRun = { schedule: string; slot: Date; organization_id: bigint; uuid: string };

/** Opens the slots that are due in every active organisation and hands their jobs to the queue. */
export async function tick(
  pool: pg.Pool,
  queues: Queues,
  now: Date,
  list: readonly Schedule[] = schedules,
): Promise<number> {
  let opened = 0;
  for (const schedule of list) {
    const { rows } = await pool.query<OrgState>(
      `select o.id, o.uuid, o.created_at,
              (select max(r.slot) from schedule_runs r where r.organization_id = o.id and r.schedule = $1) as last
       from organizations o where o.status = 'active' and o.deleted_at is null`,
      [schedule.name],
    );
    for (const org of rows) {
      for (const slot of dueSlots(schedule, now, org.created_at, org.last)) {
        const { rowCount } = await pool.query(
          'insert into schedule_runs (organization_id, schedule, slot) values ($1, $2, $3) on conflict do nothing',
          [org.id, schedule.name, slot],
        );
        opened += rowCount ?? 0;
        if (rowCount) await hand(queues, schedule, { ...org, organization_id: org.id, slot });
      }
    }
  }
  await reopen(pool, queues, list);
  return opened;
}

const hand = (queues: Queues, schedule: Schedule, run: { uuid: string; organization_id: bigint; slot: Date }) =>
  queues.add([
    {
      org: run.uuid,
      organizationId: String(run.organization_id),
      job: schedule.job.name,
      payload: { slot: run.slot.toISOString() },
      requestId: null,
    },
  ]);

/** A slot that was opened but whose job got lost is handed over again; what the queue still holds it keeps once. */
async function reopen(pool: pg.Pool, queues: Queues, list: readonly Schedule[]): Promise<void> {
  const { rows } = await pool.query<OpenRun>(
    `select r.schedule, r.slot, r.organization_id, o.uuid from schedule_runs r join organizations o on o.id = r.organization_id
     where r.finished_at is null and r.started_at < now() - interval '1 minute' and r.started_at > now() - interval '7 days'`,
  );
  for (const run of rows) {
    const schedule = list.find((s) => s.name === run.schedule);
    if (schedule) await hand(queues, schedule, run);
  }
}

/** What runs in the transaction of a scheduled job: the slot is closed and the handler's answer kept as its report. */
export function closeSlot(
  job: string,
  payload: unknown,
  list: readonly Schedule[] = schedules,
): AfterEffect | undefined {
  const schedule = list.find((s) => s.job.name === job);
  if (!schedule) return undefined;
  const { slot } = payload as { slot: string };
  return async (ctx, result) => {
    await ctx.sql`
      update schedule_runs set finished_at = now(), report = ${JSON.stringify(result ?? {})}::jsonb
      where organization_id = ${ctx.org.id} and schedule = ${schedule.name} and slot = ${slot}::timestamptz`;
  };
}

/** Looks every 15 s whether something is due. */
export function startSchedules(
  pool: pg.Pool,
  queues: Queues,
  list: readonly Schedule[] = schedules,
): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  let busy = false;
  const look = () => {
    if (busy) return;
    busy = true;
    running = tick(pool, queues, new Date(), list)
      .catch((e: unknown) => log().warn({ err: e }, 'the schedules could not be looked at'))
      .finally(() => {
        busy = false;
      });
  };
  const timer = setInterval(look, 15_000);
  look();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
