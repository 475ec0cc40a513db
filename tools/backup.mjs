// `npm run backup [-- file]`: the whole school in one file, while it runs.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { backUp, backUpFiles, timestamp } from './launcher/backup.mjs';
import { loadEnvFile, readOptions } from './launcher/environment.mjs';
import { LauncherError, say } from './launcher/run.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

async function main() {
  loadEnvFile(root);
  const options = readOptions({ root, argv: [], env: process.env });
  const given = process.argv.slice(2).find((word) => !word.startsWith('--'));
  const file = path.resolve(given ?? path.join(root, 'backups', `growth-os-${timestamp()}.tar.gz`));
  const verify = !process.argv.includes('--no-verify');
  if (fs.existsSync(file)) throw new LauncherError(`${file} exists already; it is not overwritten.`);
  if (process.env.STORAGE_DIR && !path.resolve(root, process.env.STORAGE_DIR).startsWith(options.dataDir + path.sep)) {
    say(`Not in this backup: the files in STORAGE_DIR (${process.env.STORAGE_DIR}). Copy them too.`);
  }
  if (!options.embedded) return await external({ ...options, file });
  const { tables, rows } = await backUp({ root, dataDir: options.dataDir, file, verify });
  say(`Backup written: ${file} (${megabytes(file)} MB)`);
  if (verify) say(`Checked: it starts, and holds ${rows} rows in ${tables} tables`);
  say('It contains the secrets and everybody’s data: keep it private, and keep a copy on another machine.');
}

async function external({ dataDir, file }) {
  await backUpFiles({ root, dataDir, file });
  say(`Files and secrets written: ${file} (${megabytes(file)} MB)`);
  const { host, pathname } = new URL(process.env.DATABASE_URL);
  console.log(
    'The database is your own (DATABASE_URL); back it up with its tools. As a superuser, because row level security\n' +
      'is forced on its owner too:\n' +
      `  pg_dump --format=custom --file=growth-os.dump "postgresql://postgres@${host}${pathname}"`,
  );
}

const megabytes = (file) => (fs.statSync(file).size / 1_000_000).toFixed(1);

try {
  await main();
} catch (error) {
  console.error(error instanceof LauncherError ? error.message : error);
  process.exitCode = 1;
}
