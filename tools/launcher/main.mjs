// The whole start, step by step. Every step says what it needs; what can run side by side does.
import path from 'node:path';
import { announcement, waitForHealth } from './announce.mjs';
import { build, builtRealtimePort } from './build.mjs';
import { prepareDatabase } from './database.mjs';
import { childEnvironment, loadEnvFile, readOptions } from './environment.mjs';
import { install, needsInstall } from './install.mjs';
import { endLeftovers, takeLock } from './lock.mjs';
import { generateClient, migrate, syncReferenceData } from './migrate.mjs';
import { nodeBinary } from './node-binary.mjs';
import { pickPort, requireFree } from './ports.mjs';
import { stopPostgres } from './postgres.mjs';
import { programs, supervise } from './processes.mjs';
import { say } from './run.mjs';
import { explainNoDemo, isDemo, readSchool, seedDemo } from './school.mjs';
import { loadSecrets } from './secrets.mjs';
import { onStopRequest } from './signals.mjs';
import { taskRunner } from './task.mjs';

/** Starts everything and stays until it is stopped. Resolves to the exit code. */
export async function main({ root, argv }) {
  loadEnvFile(root);
  const options = readOptions({ root, argv, env: process.env });
  const lock = takeLock(options.dataDir, options.dev ? 'npm run dev' : 'npm start');
  const request = onStopRequest();
  const running = { app: undefined };
  try {
    const app = await prepare({ options, lock, signal: request.signal });
    running.app = serve({ options, app, onGiveUp: request.fail });
    await Promise.race([waitForHealth({ port: options.port, signal: request.signal }), request.stopped]);
    if (!request.signal.aborted) console.log(announcement({ ...options, ...app, logDir: logDir(options) }));
    return await request.stopped;
  } catch (error) {
    if (request.signal.aborted) return 130;
    throw error;
  } finally {
    request.onAgain(() => running.app?.kill());
    if (running.app) say('Stopping…');
    await running.app?.stop();
    if (options.embedded) await stopPostgres({ dataDir: options.dataDir });
    lock.release();
    say('Stopped');
  }
}

async function prepare({ options, lock, signal }) {
  const { root, dataDir, embedded, production, dev } = options;
  const secrets = loadSecrets({ dataDir, production: production && !embedded });
  await endLeftovers(dataDir);
  await requireFree(options.port, 'PORT');
  if (options.realtimePort) await requireFree(options.realtimePort, 'REALTIME_PORT');
  // A server that outlived its launcher runs from the packages about to be replaced.
  if (embedded && needsInstall(root)) await stopPostgres({ dataDir });
  await install(root);

  const node = nodeBinary(root);
  const realtimePort = options.realtimePort ?? (await pickPort(!dev && builtRealtimePort(root), options.port + 1));
  const school = readSchool(dataDir);
  const demo = isDemo({ embedded, env: process.env, production, school });
  const environment = (databaseUrl) =>
    childEnvironment({ options, databaseUrl, secrets, realtimePort, demo, node: path.resolve(node) });
  const beforeDatabase = environment(process.env.DATABASE_URL ?? '');
  const tools = taskRunner({ root, node, env: beforeDatabase, signal });

  const generated = generateClient({ root, tasks: tools });
  const built = generated.then(() => (dev ? false : build({ root, env: beforeDatabase, node, tasks: tools })));
  const filled = prepareDatabase({ options }).then(async (databaseUrl) => {
    lock.note({ url: databaseUrl });
    await generated;
    const env = environment(databaseUrl);
    const tasks = taskRunner({ root, node, env, signal });
    await migrate({ root, tasks, databaseUrl });
    await syncReferenceData({ tasks });
    if (demo || process.env.SEED === 'demo') await seedDemo({ dataDir, tasks });
    return env;
  });
  const [env] = await Promise.all([filled, built]);
  if (embedded) explainNoDemo({ env: process.env, school });
  return { env, node, demo, host: process.env.HOST };
}

function serve({ options, app, onGiveUp }) {
  const { root, port, dev } = options;
  say('Starting web, worker and realtime…');
  return supervise({
    programs: programs({ root, port, dev, host: app.host }),
    node: app.node,
    cwd: root,
    env: app.env,
    logDir: logDir(options),
    onGiveUp,
  });
}

const logDir = ({ showLogs, dataDir }) => (showLogs ? undefined : path.join(dataDir, 'log'));
