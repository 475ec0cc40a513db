// Makes the production build and ends: the step of an image or a release machine. Needs no database and no secrets.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { readOptions, version } from './environment.mjs';
import { generateClient } from './migrate.mjs';
import { nodeBinary } from './node-binary.mjs';
import { LauncherError, say } from './run.mjs';
import { taskRunner } from './task.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

async function main() {
  const options = readOptions({ root, argv: [], env: process.env });
  const node = nodeBinary(root);
  const env = {
    ...process.env,
    PATH: [path.dirname(node), process.env.PATH].join(path.delimiter),
    REALTIME_PORT: String(options.realtimePort ?? options.port + 1),
    APP_VERSION: process.env.APP_VERSION || version(root),
    NEXT_TELEMETRY_DISABLED: '1',
  };
  const tasks = taskRunner({ root, node, env });
  await generateClient({ root, tasks });
  if (!(await build({ root, env, node, tasks }))) say('The build is up to date');
}

try {
  await main();
} catch (error) {
  console.error(error instanceof LauncherError ? error.message : error);
  process.exitCode = 1;
}
