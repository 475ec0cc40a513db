import { createHash } from 'node:crypto';
import {
  assertSchemaCompatibility,
  createPostgresBackend,
  type Job,
  type JobsOptions,
  Queue,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import { env } from '@/lib/env/server';
import { effectKey, type JobDefinition, QUEUES, type QueueName } from './jobs';
import { log } from './log';
import { openPool } from './pools';

/** What travels through the queue: names and ids. Rights, texts and rows are read when the job runs. */
export type Delivery = { org: string; job: string; payload: unknown; requestId: string | null };

/** A delivery with the moment from which it may run. */
export type Outgoing = Delivery & {
  organizationId: string;
  delayMs?: number | undefined;
  /** Names a further round of a job that was given up. */
  again?: string | undefined;
};

/** The queues of this process, for adding. */
export type Queues = {
  add(outgoing: Outgoing[]): Promise<void>;
  /** How many jobs each queue holds, by state. */
  counts(): Promise<Record<QueueName, Record<string, number>>>;
  close(): Promise<void>;
};

const KEEP: Pick<JobsOptions, 'removeOnComplete' | 'removeOnFail'> = {
  removeOnComplete: { age: 3_600, count: 1_000 },
  removeOnFail: { age: 14 * 24 * 3_600 },
};

// The queue's tables belong to a role of their own. Nothing here migrates: a worker whose migration is refused never
// ends and never works, so tools/prepare-queues.ts does that before, and starting checks it (assertQueuesReady).
const postgres = (max: number) => ({
  connectionString: env().DATABASE_URL,
  options: '-c role=growthos_jobs',
  application_name: 'growthos_jobs',
  max,
});
const redis = (url: string) => ({ url, maxRetriesPerRequest: null });

/** The queue's name of a job, the same however often the job is added: a hash, because a name may hold no colon. */
export function jobIdOf(org: string, key: string): string {
  return `j${createHash('sha256').update(`${org}|${key}`).digest('base64url')}`;
}

/** Throws, with what to do, unless the queue's store answers and has the shape this code expects. */
export async function assertQueuesReady(): Promise<void> {
  const url = env().REDIS_URL;
  if (url) {
    const client = new Redis(url, { maxRetriesPerRequest: 1, lazyConnect: true, retryStrategy: () => null });
    client.on('error', () => {}); // told by connect()
    try {
      await client.connect();
      await client.ping();
    } finally {
      client.disconnect();
    }
    return;
  }
  const pool = openPool('growthos_jobs', 1);
  try {
    await assertSchemaCompatibility(pool, 'bullmq');
  } catch (e) {
    throw new Error('The queue is not prepared: run `npx tsx tools/prepare-queues.ts`.', { cause: e });
  } finally {
    await pool.end();
  }
}

function openQueue(name: QueueName): Queue {
  const url = env().REDIS_URL;
  const queue = url
    ? new Queue(name, { connection: redis(url) })
    : (new Queue(name, { connection: postgres(2) }, createPostgresBackend) as unknown as Queue);
  queue.on('error', (e) => log().warn({ err: e, queue: name }, 'the queue is not reachable'));
  return queue;
}

const optionsOf = (job: JobDefinition, outgoing: Outgoing): JobsOptions => ({
  ...KEEP,
  jobId: jobIdOf(
    outgoing.org,
    `${effectKey(job, outgoing.payload, outgoing.organizationId)}${outgoing.again ? `#${outgoing.again}` : ''}`,
  ),
  attempts: job.attempts,
  backoff: { type: 'exponential', delay: job.backoffMs, jitter: 0.3 },
  ...(outgoing.delayMs ? { delay: outgoing.delayMs } : {}),
});

/** Opens the queues for adding. A job that is in the queue already is not added again. */
export function openQueues(definitions: ReadonlyMap<string, JobDefinition>): Queues {
  const open = Object.fromEntries(QUEUES.map((name) => [name, openQueue(name)])) as Record<QueueName, Queue>;
  return {
    async add(outgoing) {
      for (const name of QUEUES) {
        const bulk = outgoing.flatMap((one) => {
          const job = definitions.get(one.job);
          if (!job) throw new Error(`No job is called ${one.job}`);
          if (job.queue !== name) return [];
          const data: Delivery = { org: one.org, job: one.job, payload: one.payload, requestId: one.requestId };
          return [{ name: one.job, data, opts: optionsOf(job, one) }];
        });
        if (bulk.length > 0) await open[name].addBulk(bulk);
      }
    },
    async counts() {
      const pairs = await Promise.all(QUEUES.map(async (name) => [name, await open[name].getJobCounts()] as const));
      return Object.fromEntries(pairs) as Record<QueueName, Record<string, number>>;
    },
    async close() {
      await Promise.allSettled(QUEUES.map((name) => open[name].close()));
    },
  };
}

/** Takes jobs of one queue. Call `assertQueuesReady()` before. */
export function openWorker(
  name: QueueName,
  process: (job: Job<Delivery>, signal: AbortSignal, token?: string) => Promise<unknown>,
  concurrency: number,
): Worker<Delivery> {
  // A job whose worker died is taken up by another one after ≤ 20 s; one that takes workers with it is given up.
  const common = { concurrency, lockDuration: 15_000, stalledInterval: 5_000, maxStalledCount: 5, drainDelay: 5 };
  const run = (job: Job<Delivery>, token?: string, signal?: AbortSignal) =>
    process(job, signal ?? new AbortController().signal, token);
  const url = env().REDIS_URL;
  const worker = url
    ? new Worker<Delivery>(name, run, { ...common, connection: redis(url) })
    : (new Worker(
        name,
        run as never,
        { ...common, connection: postgres(2) } as WorkerOptions<never>,
        createPostgresBackend as never,
      ) as unknown as Worker<Delivery>);
  worker.on('error', (e) => log().warn({ err: e, queue: name }, 'the worker lost its queue for a moment'));
  return worker;
}
