import { execFile } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { PERMISSIONS } from '@/server/domains/identity/permissions';
import { LOOKUP_CATALOGUE } from '@/server/domains/lookups/catalogue';
import { syncReferenceData } from '@/tools/sync-reference-data';
import { urlOf, withClient } from './clone';

const root = path.join(import.meta.dirname, '../..');
const QUEUES = path.join(root, 'tools/prepare-queues.ts');

const migrationFiles = () => fs.globSync('prisma/migrations/*/migration.sql', { cwd: root }).sort();

function stamp(): string {
  const hash = crypto.createHash('sha256');
  const sources = ['prisma/roles.sql', 'tools/sync-reference-data.ts', ...migrationFiles()];
  for (const file of sources) hash.update(file).update(fs.readFileSync(path.join(root, file)));
  hash.update(JSON.stringify([LOOKUP_CATALOGUE, PERMISSIONS]));
  hash.update(fs.existsSync(QUEUES) ? fs.readFileSync(QUEUES) : '');
  return hash.digest('hex').slice(0, 16);
}

const run = promisify(execFile);

/** The engine may hang; nothing here waits for it longer than this. */
const LIMIT = { cwd: root, timeout: 120_000, killSignal: 'SIGKILL' } as const;

async function build(ownerUrl: string, name: string): Promise<void> {
  const url = urlOf(ownerUrl, name);
  const env = { ...process.env, DATABASE_URL: url, CHECKPOINT_DISABLE: '1' };
  const prisma = path.join(root, 'node_modules/prisma/build/index.js');
  const { stdout, stderr } = await run(process.execPath, [prisma, 'migrate', 'deploy'], { ...LIMIT, env });
  await withClient(url, async (client) => {
    // `migrate deploy` exits 0 when its engine died: believe the table.
    const { rows } = await client.query<{ n: number }>(
      "select count(*)::int as n from pg_tables where tablename = '_prisma_migrations'",
    );
    const done = rows[0]?.n
      ? await client.query<{ n: number }>(
          'select count(*)::int as n from _prisma_migrations where finished_at is not null',
        )
      : { rows: [{ n: 0 }] };
    if (done.rows[0]?.n !== migrationFiles().length)
      throw new Error(`Migrations were not applied:\n${stdout}\n${stderr}`);
    await syncReferenceData(client);
    await client.query(`grant create on database ${pg.escapeIdentifier(name)} to growthos_jobs`);
  });
  if (fs.existsSync(QUEUES)) await run(process.execPath, ['--import', 'tsx', QUEUES], { ...LIMIT, env });
}

/**
 * The name of a database that is migrated and filled with reference data, made when migrations or catalogue changed since.
 * `ownerUrl` names a database that prisma/roles.sql was run on; it is copied, so it must be empty.
 */
export async function ensureTemplate(ownerUrl: string): Promise<string> {
  const name = `growthos_template_${stamp()}`;
  const building = `${name}_new`;
  const empty = new URL(ownerUrl).pathname.slice(1);
  await withClient(urlOf(ownerUrl, 'postgres'), async (client) => {
    const known = await client.query('select from pg_database where datname = $1', [name]);
    if (known.rowCount) return;
    await client.query(`drop database if exists ${building} with (force)`);
    await client.query(`create database ${building} template ${pg.escapeIdentifier(empty)}`);
    await build(ownerUrl, building);
    await client.query(`alter database ${building} rename to ${name}`);
  });
  return name;
}

/** Removes the templates of earlier migrations. Only when no other run of tests is on this server. */
export async function dropOldTemplates(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    "select datname from pg_database where datname like 'growthos_template_%' and datname <> $1",
    [`growthos_template_${stamp()}`],
  );
  for (const { datname } of rows) await client.query(`drop database if exists ${pg.escapeIdentifier(datname)}`);
}
