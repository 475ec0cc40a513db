import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { urlOf, withClient } from './clone';

// A database of its own for this test file: a clone of the template (0.1 s), there before the file's imports run.
const templateUrl = inject('templateUrl');
const template = new URL(templateUrl).pathname.slice(1);
const name = `growthos_test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
const server = urlOf(templateUrl, 'postgres');

await withClient(server, async (client) => {
  await client.query(`create database ${name} template ${pg.escapeIdentifier(template)}`);
  // Rights on a database are not copied with it.
  await client.query(`grant create on database ${name} to growthos_jobs`);
});
process.env.DATABASE_URL = urlOf(templateUrl, name);

afterAll(async () => {
  const [{ closeDb }, { closeKernelPool }, { closeOwner }] = await Promise.all([
    import('@/server/core/db'),
    import('@/server/core/pools'),
    import('./db'),
  ]);
  await Promise.all([closeDb(), closeKernelPool(), closeOwner()]);
  await withClient(server, (client) => client.query(`drop database if exists ${name} with (force)`));
});
