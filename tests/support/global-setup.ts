import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startScratchCluster } from '@/tools/launcher/postgres.mjs';
import { urlOf, withClient } from './clone';
import { withFileLock } from './file-lock';
import { dropOldTemplates, ensureTemplate } from './template';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The owner's connection string with the name of the template in it. */
    templateUrl: string;
  }
}

// One cluster per checkout and user: two checkouts never meet in one.
const place = createHash('sha256')
  .update(import.meta.dirname)
  .digest('hex')
  .slice(0, 8);
const dir = path.join(os.tmpdir(), `growth-os-tests-${os.userInfo().uid}-${place}`);
// Every run of tests on this cluster holds this lock shared; whoever gets it exclusively is the last one.
const IN_USE = 'select pg_advisory_lock_shared(20261120)';
const LAST = 'select pg_try_advisory_lock(20261120) as last';

async function dropLeftovers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    "select datname from pg_database where datname like 'growthos_test_%'",
  );
  for (const { datname } of rows) {
    const pid = Number(datname.split('_')[2]);
    if (fs.existsSync(`/proc/${pid}`)) continue;
    await client.query(`drop database if exists ${pg.escapeIdentifier(datname)} with (force)`);
  }
}

/** Brings up PostgreSQL (a scratch cluster, or the one of TEST_DATABASE_URL) with a migrated template to clone from. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  fs.mkdirSync(dir, { recursive: true });
  const lock = path.join(dir, 'setup.lock');
  const external = process.env.TEST_DATABASE_URL;
  let stop = async () => {};
  const presence = await withFileLock(lock, async () => {
    let ownerUrl = external;
    if (!ownerUrl) {
      const cluster = await startScratchCluster({ dir: path.join(dir, 'cluster') });
      ownerUrl = cluster.ownerUrl;
      stop = cluster.stop;
    }
    const client = new pg.Client({ connectionString: urlOf(ownerUrl, 'postgres'), application_name: 'growthos-tests' });
    client.on('error', () => {});
    await client.connect();
    await client.query(IN_USE);
    project.provide('templateUrl', urlOf(ownerUrl, await ensureTemplate(ownerUrl)));
    await dropLeftovers(client);
    return { client, ownerUrl };
  });
  return async () => {
    await presence.client.end();
    if (external) return;
    await withFileLock(lock, async () => {
      const last = await withClient(urlOf(presence.ownerUrl, 'postgres'), async (client) => {
        const { rows } = await client.query<{ last: boolean }>(LAST);
        if (rows[0]?.last) await dropOldTemplates(client);
        return rows[0]?.last;
      });
      if (last && process.env.KEEP_TEST_CLUSTER !== '1') await stop();
    });
  };
}
