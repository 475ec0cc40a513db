// The whole start, step by step. Every step says what it needs; what can run side by side does.
import path from 'node:path';
import { announcement, waitForHealth } from './announce.mjs';
import { build, builtRealtimePort } from './build.mjs';
import { prepareDatabase } from './database.mjs';
import { childEnvironment, loadEnvFile, readOptions } from './environment.mjs';
import { install, needsInstall } from './install.mjs';
import { endLeftovers, MARK, takeLock, waitForStopping } from './lock.mjs';
import { generateClient, migrate, syncReferenceData } from './migrate.mjs';
import { nodeBinary } from './node-binary.mjs';
import { pickPort, requireFree } from './ports.mjs';
import { stopPostgres } from './postgres.mjs';
import { programs, supervise } from './processes.mjs';
import { say } from './run.mjs';
import { explainNoDemo, isDemo, readSchool, seedDemo, seedDemoOnce } from './school.mjs';
import { loadSecrets } from './secrets.mjs';
import { onStopRequest } from './signals.mjs';
import { taskRunner } from './task.mjs';

const INTERRUPTED = 130;

/** Starts everything and stays until it is stopped. Resolves to the exit code. */
export async function main({ root, argv }) {
  loadEnvFile(root);
  const options = readOptions({ root, argv, env: process.env });
  await waitForStopping(options.dataDir);
  const lock = takeLock(options.dataDir, options.dev ? 'npm run dev' : 'npm start');
  const request = onStopRequest();
  let processes;
  try {
    const app = await prepare({ options, lock, request });
    if (request.signal.aborted) return INTERRUPTED;
    processes = serve({ options, app, onGiveUp: request.fail });
    request.onAgain(processes.kill);
    await Promise.race([waitForHealth({ ...options, signal: request.signal }), request.stopped]);
    if (!request.signal.aborted) console.log(announcement({ ...options, ...app }));
    return await request.stopped;
  } catch (error) {
    if (request.asked()) return INTERRUPTED;
    throw error;
  } finally {
    lock.note({ stopping: true });
    if (processes) say('Stopping…');
    await processes?.stop();
    if (options.embedded) await stopPostgres({ dataDir: options.dataDir });
    lock.release();
    say('Stopped');
  }
}

async function prepare({ options, lock, request }) {
  const { root, dataDir, embedded, production, dev } = options;
  const { signal } = request;
  const secrets = loadSecrets({ dataDir, production: production && !embedded });
  await endLeftovers(dataDir);
  await requireFree(options.port, 'PORT');
  if (options.realtimePort) await requireFree(options.realtimePort, 'REALTIME_PORT');
  // A server that outlived its launcher runs from the packages about to be replaced.
  if (embedded && needsInstall(root)) await stopPostgres({ dataDir });
  await install(root, { signal, env: { ...process.env, [MARK]: dataDir } });

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
  const filled = prepareDatabase({ options }).then(async ({ ownerUrl: databaseUrl, processUrls }) => {
    lock.note({ url: databaseUrl });
    await generated;
    const env = environment(databaseUrl);
    const tasks = taskRunner({ root, node, env, signal });
    await migrate({ root, tasks, databaseUrl });
    await syncReferenceData({ tasks });
    if (embedded && demo) await seedDemoOnce({ dataDir, tasks });
    if (!embedded && process.env.SEED === 'demo') await seedDemo({ tasks });
    return { env, processUrls };
  });
  const { env, processUrls } = await bothOrNeither(filled, built, request.cancel);
  if (embedded) explainNoDemo({ env: process.env, school });
  return { env, processUrls, node, demo };
}

/** The first one's result; when one fails the other is ended, and waited for, before the failure is reported. */
async function bothOrNeither(first, second, cancel) {
  try {
    return (await Promise.all([first, second]))[0];
  } catch (error) {
    cancel();
    await Promise.allSettled([first, second]);
    throw error;
  }
}

function serve({ options, app, onGiveUp }) {
  say('Starting web, worker and realtime…');
  return supervise({
    programs: programs(options).map((program) => ({
      ...program,
      env: { DATABASE_URL: app.processUrls[program.name] },
    })),
    node: app.node,
    cwd: options.root,
    env: app.env,
    logDir: options.logDir,
    onGiveUp,
  });
}
