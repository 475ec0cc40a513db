// Backup and restore of a data folder. A backup of the embedded database is proved by starting a copy of it.
import fs from 'node:fs';
import path from 'node:path';
import { pack, unpack } from './archive.mjs';
import { copyRunningCluster } from './cluster-copy.mjs';
import { version } from './environment.mjs';
import { currentLauncher, takeLock } from './lock.mjs';
import { freePort } from './ports.mjs';
import { runningServer, startPostgres } from './postgres.mjs';
import { postgresBinaries } from './postgres-binaries.mjs';
import { LauncherError, say } from './run.mjs';

// Made again by a start, or belonging to the machine.
const LEFT_OUT = new Set(['pg', 'pg.new', 'run', 'log', 'tmp']);

/**
 * Writes the embedded database, the files and the secrets into `file`, without stopping the school. Resolves to
 * { tables, rows } read from a started copy (`verify`).
 * @param {{ root: string, dataDir: string, file: string, verify?: boolean }} options
 * @returns {Promise<{ tables?: number, rows?: number }>}
 */
export async function backUp({ root, dataDir, file, verify = true }) {
  if (!fs.existsSync(path.join(dataDir, 'pg/PG_VERSION'))) throw new LauncherError(`There is no school in ${dataDir}.`);
  const staging = temporary(path.dirname(file), 'growth-os-backup');
  const database = await reachDatabase(dataDir);
  try {
    const data = path.join(staging, 'data');
    await copyRunningCluster({
      cluster: path.join(dataDir, 'pg'),
      superUrl: database.superUrl,
      target: path.join(data, 'pg'),
    });
    // After the database: every file a row speaks of is there by now.
    copyRest(dataDir, data);
    const { major } = await postgresBinaries();
    await pack({ staging, file, manifest: { postgres: major, version: version(root), database: 'embedded' } });
    if (!verify) return {};
    say('Checking the backup by starting a copy of it…');
    return await inspect({ dataDir: data });
  } finally {
    await database.release();
    fs.rmSync(staging, { recursive: true, force: true });
  }
}

/** Writes files and secrets only: for a school whose database is kept elsewhere. */
export async function backUpFiles({ root, dataDir, file }) {
  const staging = temporary(path.dirname(file), 'growth-os-backup');
  try {
    copyRest(dataDir, path.join(staging, 'data'));
    await pack({ staging, file, manifest: { version: version(root), database: 'external' } });
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * Puts a backup in place of `dataDir`. The restored database is started and read before anything is replaced; what was
 * there is refused, or with `force` kept aside. Resolves to { tables, kept } (`kept`: where the old data went).
 */
export async function restore({ dataDir, file, force = false }) {
  const holder = currentLauncher(dataDir);
  if (holder) throw new LauncherError(`${holder.what} runs on ${dataDir} (process ${holder.pid}). Stop it first.`);
  if (runningServer(path.join(dataDir, 'pg'))) {
    throw new LauncherError(`A PostgreSQL still runs on ${dataDir}. Start and stop the school once, then restore.`);
  }
  const occupied = fs.existsSync(dataDir) && fs.readdirSync(dataDir).some((name) => name !== 'run');
  if (occupied && !force) {
    throw new LauncherError(
      `${dataDir} is not empty. To keep it aside and restore:  npm run restore -- ${file} --force`,
    );
  }
  const unpacked = temporary(path.dirname(dataDir), 'growth-os-restore');
  try {
    const manifest = await unpack({ file, target: unpacked });
    const data = path.join(unpacked, 'data');
    let found = {};
    if (manifest.database === 'embedded') {
      await refuseOtherVersion(manifest);
      found = await inspect({ dataDir: data });
    }
    const kept = occupied ? `${dataDir}.before-${timestamp()}` : undefined;
    if (kept) fs.renameSync(dataDir, kept);
    else fs.rmSync(dataDir, { recursive: true, force: true });
    fs.renameSync(data, dataDir);
    return { ...found, kept, database: manifest.database };
  } finally {
    fs.rmSync(unpacked, { recursive: true, force: true });
  }
}

/** A time for file names: 20261120-114500 (UTC). */
export const timestamp = (now = new Date()) => now.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);

/** Starts a copied database (which replays its WAL), reads every table once, stops it: proof that it can be read. */
async function inspect({ dataDir }) {
  const server = await startPostgres({ dataDir, port: await freePort(), remember: false });
  try {
    return await readEverything(server.superUrl);
  } finally {
    await server.stop();
  }
}

async function readEverything(superUrl) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables " +
        "WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1",
    );
    let total = 0;
    for (const { name } of rows) total += Number((await client.query(`SELECT count(*) FROM ${name}`)).rows[0].count);
    return { tables: rows.length, rows: total };
  } finally {
    await client.end();
  }
}

/** The running server of a running school, or one started for the duration of the backup. */
async function reachDatabase(dataDir) {
  if (!currentLauncher(dataDir)) {
    const lock = takeLock(dataDir, 'npm run backup');
    const server = await startPostgres({ dataDir });
    const release = async () => {
      await server.stop();
      lock.release();
    };
    return { superUrl: server.superUrl, release };
  }
  if (!runningServer(path.join(dataDir, 'pg'))) throw new LauncherError('The school is just starting. Try again soon.');
  const { superUrl } = await startPostgres({ dataDir });
  return { superUrl, release: async () => {} };
}

function copyRest(dataDir, target) {
  fs.mkdirSync(target, { recursive: true, mode: 0o700 });
  for (const name of fs.existsSync(dataDir) ? fs.readdirSync(dataDir) : []) {
    if (LEFT_OUT.has(name)) continue;
    fs.cpSync(path.join(dataDir, name), path.join(target, name), { recursive: true, preserveTimestamps: true });
  }
}

function temporary(parent, name) {
  fs.mkdirSync(parent, { recursive: true });
  return fs.mkdtempSync(path.join(parent, `.${name}-`));
}

async function refuseOtherVersion(manifest) {
  const { major } = await postgresBinaries();
  if (manifest.postgres === major) return;
  throw new LauncherError(
    `This backup was made with PostgreSQL ${manifest.postgres}, this version brings ${major}. Restore it with the ` +
      `release that made it (${manifest.version}), then follow "Another major version" in docs/runbooks/operations.md.`,
  );
}
