// The embedded PostgreSQL: one cluster under a data folder, made, started, adopted, recovered and stopped here.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  connectionString,
  ensureDatabaseFile,
  OWNER,
  processUrls,
  readDatabaseFile,
  writeDatabaseFile,
} from './database-file.mjs';
import { freePort, pickPort } from './ports.mjs';
import { handOver, postgresBinaries, takeOver } from './postgres-binaries.mjs';
import { commandLine, deadPid, isAlive } from './process-table.mjs';
import { prepareRoles } from './roles.mjs';
import { LauncherError, sleep } from './run.mjs';

const DEFAULT_PORT = 54329;
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_preload_libraries: 'pg_stat_statements',
};
// For databases that are thrown away: nothing survives a crash of the machine, everything is faster.
const SCRATCH_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum_naptime: '1h' };

/**
 * Starts the cluster under `dataDir`, making it first if there is none and adopting it if it already runs.
 * Resolves to { ownerUrl, superUrl, processUrls, port, created, adopted, stop() }; roles, database and extensions are in place.
 * The port is the wanted one if free, else the remembered one, else any; `remember` keeps it for next time.
 * `choose` looks for the port; whoever comes between its looking and PostgreSQL's listening keeps it.
 * @param {{ dataDir: string, port?: number, settings?: Record<string, string>, remember?: boolean, choose?: typeof pickPort }} options
 */
export async function startPostgres({ dataDir, port, settings = {}, remember = true, choose = pickPort }) {
  const binaries = await postgresBinaries();
  const cluster = path.join(dataDir, 'pg');
  refuseOtherMajor(cluster, binaries.major);
  const passwords = ensureDatabaseFile(dataDir);
  const created = !fs.existsSync(path.join(cluster, 'PG_VERSION'));
  if (created) await createCluster({ binaries, cluster, passwords });
  else takeOver(binaries.mode, cluster);

  const running = runningServer(cluster);
  const inUse = running?.port ?? (await startServer({ binaries, cluster, dataDir, port, settings, choose }));
  if (remember) writeDatabaseFile(dataDir, { ...readDatabaseFile(dataDir), port: inUse });
  const urls = {
    port: inUse,
    ownerUrl: connectionString({ user: OWNER, password: passwords.ownerPassword, port: inUse }),
    superUrl: connectionString({ user: 'postgres', password: passwords.superPassword, port: inUse }),
    processUrls: processUrls(passwords, inUse),
  };
  await prepareRoles({ superUrl: urls.superUrl, passwords });
  return { ...urls, created, adopted: Boolean(running), stop: () => stopPostgres({ dataDir }) };
}

/**
 * A cluster for tests: fast, not durable, made in `dir`. Resolves to what startPostgres resolves to.
 * @param {{ dir: string, port?: number }} options
 */
export async function startScratchCluster({ dir, port }) {
  const chosen = port ?? readDatabaseFile(dir)?.port ?? (await freePort());
  return startPostgres({ dataDir: path.resolve(dir), port: chosen, settings: SCRATCH_SETTINGS });
}

/**
 * Stops the cluster under `dataDir` if it runs: open transactions are rolled back, everything else is written.
 * By signal, because its programs may be gone (packages being replaced).
 */
export async function stopPostgres({ dataDir }) {
  const server = runningServer(path.join(dataDir, 'pg'));
  if (!server) return;
  process.kill(server.pid, 'SIGINT');
  const deadline = Date.now() + 60_000;
  while (isAlive(server.pid)) {
    if (Date.now() > deadline) throw new LauncherError(`PostgreSQL (process ${server.pid}) did not stop in a minute.`);
    await sleep(20);
  }
}

/** { pid, port } of the server that runs on this cluster, or undefined. */
export function runningServer(cluster) {
  const lock = readLock(cluster);
  return lock && isOurs(lock.pid, cluster) ? lock : undefined;
}

/** Throws, with what to do, when the cluster was made by another major version of PostgreSQL. */
export function refuseOtherMajor(cluster, major) {
  const file = path.join(cluster, 'PG_VERSION');
  if (!fs.existsSync(file)) return;
  const made = fs.readFileSync(file, 'utf8').trim();
  if (made === major) return;
  throw new LauncherError(
    `The database in ${cluster} was made by PostgreSQL ${made}; this version of Growth OS brings PostgreSQL ${major},\n` +
      'which cannot read it. Nothing was changed. Either\n' +
      `  - go back to the release that made it (git checkout <tag>; npm start), or\n` +
      `  - carry the data over: start PostgreSQL ${made} on that folder, dump it with its pg_dump as a superuser, move\n` +
      `    ${path.dirname(cluster)} aside, run \`npm start\` once with DEMO=0, restore the dump with psql into the\n` +
      '    address that `npm run -s db:url` prints (docs/runbooks/operations.md, "Another major version").',
  );
}

async function createCluster({ binaries, cluster, passwords }) {
  const unfinished = `${cluster}.new`;
  const passwordFile = path.join(os.tmpdir(), `growthos-initdb-${process.pid}`);
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  fs.writeFileSync(passwordFile, passwords.superPassword, { mode: 0o600 });
  handOver(binaries.mode, unfinished, passwordFile);
  try {
    await binaries.exec('initdb', [
      ...['-D', unfinished, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--data-checksums'],
    ]);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  // A kill during initdb leaves `pg.new`, which is made again; `pg` is complete whenever it exists.
  fs.renameSync(unfinished, cluster);
}

async function startServer({ binaries, cluster, dataDir, port, settings, choose }) {
  const wanted = port ?? Number(process.env.PGPORT || 0);
  let chosen = await choose(wanted, readDatabaseFile(dataDir)?.port, DEFAULT_PORT);
  const log = path.join(cluster, 'server.log');
  const deadline = Date.now() + 30_000;
  for (;;) {
    releaseStaleLock(cluster);
    const options = Object.entries({ ...SETTINGS, ...settings, port: chosen }).map(
      ([key, value]) => `-c ${key}=${value}`,
    );
    try {
      await binaries.exec('pg_ctl', ['-D', cluster, '-w', '-t', '60', '-l', log, '-o', options.join(' '), 'start']);
      return chosen;
    } catch (error) {
      // Between looking for a free port and taking it somebody else may have come.
      const overtaken = /could not (bind|create any TCP)/.test(lastStart(log));
      // After a kill -9 the old backends hold the shared memory for a moment; PostgreSQL waits for nobody.
      const passing = overtaken || /lock file "postmaster.pid"|shared memory block|is being used/.test(tail(log));
      if (!passing || Date.now() > deadline) throw new LauncherError(`${error.message}\n\n${log}:\n${tail(log)}`);
      if (overtaken) chosen = await freePort();
      else await sleep(500);
    }
  }
}

/** What the log says since the server was last started. */
const lastStart = (log) => tail(log).split('starting PostgreSQL').at(-1) ?? '';

const tail = (file) =>
  fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n').slice(-12).join('\n') : '';

function readLock(cluster) {
  try {
    const lines = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), lines };
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

const isOurs = (pid, cluster) =>
  isAlive(pid) && /postgres/.test(commandLine(pid)) && commandLine(pid).includes(cluster);

/**
 * The lock of a dead server may carry a number that now belongs to a stranger (after a reboot, in a container), and
 * PostgreSQL would refuse to start. Only the number is replaced: the rest lets it see whether old backends still live.
 */
function releaseStaleLock(cluster) {
  const lock = readLock(cluster);
  if (!lock || isOurs(lock.pid, cluster)) return;
  const file = path.join(cluster, 'postmaster.pid');
  fs.writeFileSync(file, [deadPid(), ...lock.lines.slice(1)].join('\n'));
}
