// Brings the queue's own tables (schema bullmq, owned by the role growthos_jobs) to what this code expects, and makes the
// objects of every queue. Runs before workers start, as often as you like; with REDIS_URL there is nothing to prepare.
import { createPostgresBackend, Queue, runMigrations } from 'bullmq';
import pg from 'pg';
import { QUEUES } from '@/server/core/jobs';

const LIMIT_MS = 60_000;

async function prepare(connectionString: string): Promise<void> {
  const connection = { connectionString, options: '-c role=growthos_jobs', max: 2 };
  const pool = new pg.Pool(connection);
  const client = await pool.connect();
  try {
    await runMigrations(client, 'bullmq');
  } finally {
    client.release();
    await pool.end();
  }
  for (const name of QUEUES) {
    const queue = new Queue(name, { connection }, createPostgresBackend);
    queue.on('error', () => {}); // told by the calls below
    try {
      await queue.waitUntilReady();
      // A queue makes its sequence with its first job; afterwards no worker needs the right to create anything.
      const job = await queue.add('prepare', {}, { delay: 3_600_000 });
      await job.remove();
    } finally {
      await queue.close();
    }
  }
}

const url = process.env.DATABASE_URL;
if (!url) throw new Error('DATABASE_URL is missing.');
if (process.env.REDIS_URL) {
  console.log('The queue is in Redis: nothing to prepare.');
} else {
  const limit = setTimeout(() => {
    console.error(`Preparing the queues took more than ${LIMIT_MS / 1000} s.`);
    process.exit(1);
  }, LIMIT_MS);
  await prepare(url);
  clearTimeout(limit);
}
