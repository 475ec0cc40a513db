// A consistent copy of a running cluster: PostgreSQL's own online backup (pg_backup_start/stop) plus the WAL it needs.
import fs from 'node:fs';
import path from 'node:path';

// What PostgreSQL makes again by itself; pg_wal is copied afterwards, pg_control last.
const LEFT_OUT = new Set([
  ...['postmaster.pid', 'postmaster.opts', 'server.log', 'current_logfiles', 'pg_internal.init', 'backup_label'],
  ...['global/pg_control', 'backup_manifest', 'tablespace_map'],
]);
const EMPTIED = new Set([
  ...['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans'],
]);

/** Copies the running cluster to `target` (which must not exist); the copy recovers to one moment when it is started. */
export async function copyRunningCluster({ cluster, superUrl, target }) {
  const { default: pg } = await import('pg');
  const url = new URL(superUrl);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    // The slot keeps WAL from being recycled while we copy; being temporary it goes with this connection.
    const slot = `growth_os_backup_${process.pid}`;
    await client.query('SELECT pg_create_physical_replication_slot($1, true, true)', [slot]);
    const began = await client.query(
      "SELECT pg_walfile_name(lsn) AS file FROM pg_backup_start('growth-os', fast => true) AS lsn",
    );
    copyFolder(cluster, target);
    fs.copyFileSync(path.join(cluster, 'global/pg_control'), path.join(target, 'global/pg_control'));
    const ended = await client.query(
      'SELECT pg_walfile_name(lsn) AS file, labelfile, spcmapfile FROM pg_backup_stop(wait_for_archive => false)',
    );
    const { file, labelfile, spcmapfile } = ended.rows[0];
    fs.writeFileSync(path.join(target, 'backup_label'), labelfile);
    if (spcmapfile.trim()) throw new Error('This cluster uses tablespaces; back it up with pg_basebackup.');
    copyWal(cluster, target, began.rows[0].file, file);
  } finally {
    await client.end();
  }
}

function copyFolder(cluster, target, relative = '') {
  fs.mkdirSync(path.join(target, relative), { recursive: true, mode: 0o700 });
  for (const entry of fs.readdirSync(path.join(cluster, relative), { withFileTypes: true })) {
    const name = path.posix.join(relative, entry.name);
    if (LEFT_OUT.has(name) || LEFT_OUT.has(entry.name) || entry.name.startsWith('pgsql_tmp')) continue;
    if (EMPTIED.has(name)) fs.mkdirSync(path.join(target, name), { mode: 0o700 });
    else if (entry.isDirectory()) copyFolder(cluster, target, name);
    else if (entry.isFile()) copyUnlessGone(path.join(cluster, name), path.join(target, name));
  }
}

/** A table dropped meanwhile takes its file along; the WAL says so too, so its absence is right. */
function copyUnlessGone(from, to) {
  try {
    fs.copyFileSync(from, to);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function copyWal(cluster, target, first, last) {
  fs.mkdirSync(path.join(target, 'pg_wal/archive_status'), { recursive: true, mode: 0o700 });
  const needed = fs
    .readdirSync(path.join(cluster, 'pg_wal'))
    .filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last);
  if (!needed.includes(first) || !needed.includes(last))
    throw new Error(`WAL ${first}..${last} is not there any more.`);
  for (const name of needed) fs.copyFileSync(path.join(cluster, 'pg_wal', name), path.join(target, 'pg_wal', name));
}
