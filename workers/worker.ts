import type { Job, Worker } from 'bullmq';
import type pg from 'pg';
import { closeDb } from '@/server/core/db';
import type { JobDefinition, QueueName, Subscription } from '@/server/core/jobs';
import { log } from '@/server/core/log';
import { closeMailTransport } from '@/server/core/mail/transports';
import { metrics } from '@/server/core/monitoring/metrics';
import { openPool } from '@/server/core/pools';
import { assertQueuesReady, type Delivery, openQueues, openWorker, type Queues } from '@/server/core/queue';
import { createRelay, type Relay } from '@/server/core/relay';
import { listenForLookups } from '@/server/domains/lookups';
import { startLifting } from './lifting';
import { jobs, loadHandler } from './registry';
import { createProcessor, type Loaded } from './runtime';
import { closeSlot, type Schedule, schedules, startSchedules } from './schedules';
import { startSealing } from './sealing';
import { subscriptions } from './subscriptions';
import { orgDirectory } from './tenants';
import { startTicking, type Ticking } from './ticking';

const CONCURRENCY: Record<QueueName, number> = { events: 8, mail: 4, bulk: 4, maintenance: 2 };
const RECOVER_MS = 60_000;

/** What a worker works on; tests hand in their own. */
export type Work = {
  jobs: ReadonlyMap<string, JobDefinition>;
  load(name: string): Promise<Loaded>;
  subscriptions: readonly Subscription[];
  schedules: readonly Schedule[];
  suspendedWaitMs?: number;
};

const PRODUCT: Work = { jobs, load: loadHandler, subscriptions, schedules };

/** A worker that takes jobs, relays events, looks at schedules and seals. */
export type RunningWorker = { relay: Relay; queues: Queues; stop(): Promise<void> };

function startTaking(work: Work, relayPool: pg.Pool, stopping: AbortSignal): Worker<Delivery>[] {
  const { process, givenUp } = createProcessor({
    definition: (name) => work.jobs.get(name),
    load: work.load,
    org: orgDirectory(relayPool),
    ...(work.suspendedWaitMs ? { suspendedWaitMs: work.suspendedWaitMs } : {}),
    after: (job, payload) => closeSlot(job, payload, work.schedules),
    isScheduled: (job) => work.schedules.some((one) => one.job.name === job),
  });
  return (Object.keys(CONCURRENCY) as QueueName[]).map((name) => {
    const worker = openWorker(
      name,
      (job, signal, token) => process(job, AbortSignal.any([signal, stopping]), token),
      CONCURRENCY[name],
    );
    worker.on('failed', (job: Job<Delivery> | undefined, error) => void givenUp(job, error));
    return worker;
  });
}

function startRecovering(relay: Relay): Ticking {
  const look = async () => {
    const added = await relay.recover();
    if (added > 0) log().debug({ added }, 'jobs without effect were offered to the queue again');
  };
  return startTicking(RECOVER_MS, look, 'lost jobs could not be looked for');
}

function reportFigures(pool: pg.Pool, queues: Queues): void {
  const { outboxWaiting, outboxOldest, queue, deadJobs, bulkMailLate } = metrics();
  outboxWaiting.reset();
  Object.assign(outboxWaiting, {
    collect: async () => {
      const { rows } = await pool.query<{ n: number; age: number; dead: number; late: number }>(
        `select count(*)::int as n, coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as age,
           (select count(*)::int from job_runs where state = 'dead') as dead,
           (select count(*)::int from mail_messages where is_bulk and state in ('queued', 'sending') and deleted_at is null
             and created_at <= date_trunc('day', now() at time zone 'utc' - interval '15 hours') at time zone 'utc' + interval '14 hours') as late
         from outbox_events where relayed_at is null`,
      );
      outboxWaiting.set(rows[0]?.n ?? 0);
      outboxOldest.set(rows[0]?.age ?? 0);
      deadJobs.set(rows[0]?.dead ?? 0);
      bulkMailLate.set(rows[0]?.late ?? 0);
      for (const [name, counts] of Object.entries(await queues.counts()))
        for (const [state, count] of Object.entries(counts)) queue.set({ queue: name, state }, count);
    },
  });
}

/** Starts everything a worker does; throws, and leaves nothing open, when the queue is not ready. */
export async function startWorker(work: Work = PRODUCT): Promise<RunningWorker> {
  await assertQueuesReady();
  const pool = openPool('growthos_relay', 2);
  const queues = openQueues(work.jobs);
  const relay = createRelay(queues, work.subscriptions);
  reportFigures(pool, queues);
  const stopping = new AbortController();
  const workers = startTaking(work, pool, stopping.signal);
  await relay.start();
  const recovering = startRecovering(relay);
  const clock = startSchedules(pool, queues, work.schedules);
  const sealing = startSealing(pool);
  const lookups = await listenForLookups();
  const lifting = startLifting(pool);
  return {
    relay,
    queues,
    // First nothing new is taken, then what runs is finished, then connections go. What would run for minutes hears of
    // it at once (a film in ffmpeg) and is done again elsewhere.
    async stop() {
      stopping.abort(new Error('the worker is stopping'));
      await recovering.stop(); // before the relay, whose connections it uses
      await Promise.all([clock.stop(), sealing.stop(), lifting.stop(), relay.stop(), lookups.close()]);
      await Promise.all(workers.map((worker) => worker.close()));
      await queues.close();
      await Promise.allSettled([closeMailTransport(), pool.end()]);
      await closeDb();
    },
  };
}
