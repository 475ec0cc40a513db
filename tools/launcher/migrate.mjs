// The database's shape: Prisma's client, migrations, reference data and the queue's tables, in that order.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { LauncherError, say } from './run.mjs';
import { clearStamp, hashFiles, readStamp, writeStamp } from './stamps.mjs';

const PRISMA = 'prisma/build/index.js';

/** Generates the Prisma client when the schema (or Prisma) changed since it was generated. */
export async function generateClient({ root, tasks }) {
  const stamp = path.join(root, 'node_modules/.growth-os-prisma');
  const hash = hashFiles(root, ['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json']);
  if (readStamp(stamp) === hash && fs.existsSync(path.join(root, 'server/generated/prisma/client.ts'))) return;
  clearStamp(stamp);
  await tasks.tool(PRISMA, ['generate'], 'prisma generate');
  writeStamp(stamp, hash);
  say('Prisma client generated');
}

/** Applies the migrations that are missing, and proves afterwards that the database has exactly those of this code. */
export async function migrate({ root, tasks, databaseUrl }) {
  const folders = migrationFolders(root);
  const before = compareMigrations(folders, await appliedMigrations(databaseUrl));
  refuse(before);
  if (before.pending.length === 0) return;
  await tasks.tool(PRISMA, ['migrate', 'deploy'], 'prisma migrate deploy', { DATABASE_URL: databaseUrl });
  // When its engine dies, `migrate deploy` prints nothing and exits 0: believe the table, not the exit code.
  const after = compareMigrations(folders, await appliedMigrations(databaseUrl));
  refuse(after);
  if (after.pending.length > 0) {
    throw new LauncherError(`\`prisma migrate deploy\` ended without applying:\n  ${after.pending.join('\n  ')}`);
  }
  say(`${before.pending.length} migration(s) applied`);
}

/** Brings lookups and roles, and the queue's own tables, to what this code expects. Both may run any number of times. */
export async function syncReferenceData({ tasks }) {
  await Promise.all([tasks.tsx('tools/sync-reference-data.ts'), tasks.tsx('tools/prepare-queues.ts')]);
}

/** The migrations of this code: [{ name, checksum }], oldest first. */
export function migrationFolders(root) {
  const folder = path.join(root, 'prisma/migrations');
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, checksum: sha256(path.join(folder, name, 'migration.sql')) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What is { pending, unknown, failed, changed } between the folders and the rows of `_prisma_migrations`. */
export function compareMigrations(folders, rows) {
  const live = rows.filter((row) => !row.rolledBack);
  const done = new Map(live.filter((row) => row.finished).map((row) => [row.name, row.checksum]));
  const known = new Set(folders.map(({ name }) => name));
  return {
    pending: folders.map(({ name }) => name).filter((name) => !done.has(name)),
    unknown: [...done.keys()].filter((name) => !known.has(name)),
    failed: live.filter((row) => !row.finished).map((row) => row.name),
    changed: folders.filter(({ name, checksum }) => done.has(name) && done.get(name) !== checksum).map((f) => f.name),
  };
}

async function appliedMigrations(databaseUrl) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') AS known");
    if (!rows[0].known) return [];
    const answer = await client.query(
      'SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished, ' +
        'rolled_back_at IS NOT NULL AS "rolledBack" FROM _prisma_migrations ORDER BY started_at',
    );
    return answer.rows;
  } finally {
    await client.end();
  }
}

function refuse({ unknown, failed, changed }) {
  if (failed.length > 0) {
    throw new LauncherError(
      `A migration failed half-way: ${failed.join(', ')}.\nRepair what it left, then say so:\n` +
        '  npx prisma migrate resolve --rolled-back <name>      (or --applied <name>)\nand start again.',
    );
  }
  if (unknown.length > 0) {
    throw new LauncherError(
      `The database is newer than this code: it has migrations this checkout does not know:\n  ${unknown.join('\n  ')}\n` +
        'Start the newer version, or restore a backup made before the upgrade (npm run restore).',
    );
  }
  if (changed.length > 0) {
    say(`Warning: migrations were edited after they were applied here: ${changed.join(', ')}`);
  }
}

const sha256 = (file) => crypto.createHash('sha256').update(fs.readFileSync(file)).digest('hex');
