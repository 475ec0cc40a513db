// `npm run restore -- <file> [--force]`: a school from a backup.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { restore } from './launcher/backup.mjs';
import { loadEnvFile, readOptions } from './launcher/environment.mjs';
import { LauncherError, say } from './launcher/run.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

async function main() {
  loadEnvFile(root);
  const { dataDir } = readOptions({ root, argv: [], env: process.env });
  const file = process.argv.slice(2).find((word) => !word.startsWith('--'));
  if (!file) throw new LauncherError('Which backup?  npm run restore -- <file> [--force]');
  const done = await restore({ dataDir, file: path.resolve(file), force: process.argv.includes('--force') });
  if (done.kept) say(`The previous data is kept in ${done.kept}`);
  if (done.database === 'external') {
    say('Files and secrets are back. The database was never in this file: restore it with pg_restore.');
  } else say(`Restored and checked: ${done.rows} rows in ${done.tables} tables. Now: npm start`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof LauncherError ? error.message : error);
  process.exitCode = 1;
}
