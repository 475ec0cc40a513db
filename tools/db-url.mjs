// `npm run -s db:url`: the owner's connection string of the database in use. Starts nothing.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { connectionString, OWNER, readDatabaseFile } from './launcher/database-file.mjs';
import { loadEnvFile, readOptions } from './launcher/environment.mjs';
import { currentLauncher } from './launcher/lock.mjs';
import { runningServer } from './launcher/postgres.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
loadEnvFile(root);
const { dataDir } = readOptions({ root, argv: [], env: process.env });
const server = runningServer(path.join(dataDir, 'pg'));
const file = readDatabaseFile(dataDir);

// A running school knows best; then what the environment says; then a server that runs on the data folder.
const url =
  currentLauncher(dataDir)?.url ??
  process.env.DATABASE_URL ??
  (server && file && connectionString({ user: OWNER, password: file.ownerPassword, port: server.port }));

if (url) console.log(url);
else {
  console.error(`The database in ${dataDir} does not run. Start it with:  npm start`);
  process.exitCode = 1;
}
