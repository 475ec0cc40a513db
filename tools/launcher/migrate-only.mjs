// Brings a database given by DATABASE_URL up to this code and ends: the step of a deployment before its processes start.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { childEnvironment, loadEnvFile, readOptions } from './environment.mjs';
import { checkExternalDatabase } from './external.mjs';
import { generateClient, migrate, syncReferenceData } from './migrate.mjs';
import { nodeBinary } from './node-binary.mjs';
import { LauncherError, say } from './run.mjs';
import { loadSecrets } from './secrets.mjs';
import { taskRunner } from './task.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

async function deploy() {
  loadEnvFile(root);
  const options = readOptions({ root, argv: [], env: process.env });
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) throw new LauncherError('Set DATABASE_URL. (The embedded database is migrated by `npm start`.)');
  const secrets = loadSecrets({ dataDir: options.dataDir, production: options.production });
  await checkExternalDatabase(databaseUrl);
  const node = nodeBinary(root);
  const realtimePort = options.realtimePort ?? options.port + 1;
  const env = childEnvironment({ options, databaseUrl, secrets, realtimePort, demo: false, node });
  const tasks = taskRunner({ root, node, env });
  await generateClient({ root, tasks });
  await migrate({ root, tasks, databaseUrl });
  await syncReferenceData({ tasks });
  say('The database is up to date');
}

try {
  await deploy();
} catch (error) {
  console.error(error instanceof LauncherError ? error.message : error);
  process.exitCode = 1;
}
