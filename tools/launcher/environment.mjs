// What the launcher is told, and what it tells the processes it starts.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { MARK } from './lock.mjs';
import { LauncherError } from './run.mjs';

/** Reads `.env` of the repository root into process.env; what is set already wins. */
export function loadEnvFile(root) {
  const file = path.join(root, '.env');
  if (!fs.existsSync(file)) return;
  if (!process.loadEnvFile) throw new LauncherError('Reading .env needs Node 20.12 or newer. Update Node.');
  process.loadEnvFile(file);
}

/**
 * The choices made by the command line and the environment.
 * @param {{ root: string, argv: string[], env: Record<string, string | undefined> }} input
 */
export function readOptions({ root, argv, env }) {
  const dev = argv.includes('--dev');
  const port = portOf(env.PORT, 'PORT') ?? 3000;
  const dataDir = path.resolve(root, env.DATA_DIR || '.data');
  const showLogs = dev || argv.includes('--logs') || Boolean(env.DATABASE_URL);
  return {
    root,
    dev,
    port,
    realtimePort: portOf(env.REALTIME_PORT, 'REALTIME_PORT'),
    dataDir,
    localOnly: env.LOCAL_ONLY === '1',
    embedded: !env.DATABASE_URL,
    production: env.NODE_ENV === 'production' || argv.includes('--production'),
    // Where the processes' output goes; undefined = this terminal.
    logDir: showLogs ? undefined : path.join(dataDir, 'log'),
  };
}

/**
 * The environment of every process of the application.
 * @param {{ options: ReturnType<typeof readOptions>, databaseUrl: string, secrets: Record<string, string>,
 *   realtimePort: number, demo: boolean, node: string, env?: Record<string, string | undefined> }} input
 */
export function childEnvironment({ options, databaseUrl, secrets, realtimePort, demo, node, env = process.env }) {
  const { NEXTAUTH_URL: _unset, PGPORT: _ours, WEB_DATABASE_URL: _web, WORKER_DATABASE_URL: _worker, ...rest } = env; // NEXTAUTH_URL would win over the school's own host.
  return {
    ...rest,
    ...secrets,
    PATH: [path.join(options.root, 'node_modules/.bin'), path.dirname(node), env.PATH].join(path.delimiter),
    NODE_ENV: options.dev ? 'development' : 'production',
    DATABASE_URL: databaseUrl,
    PORT: String(options.port),
    REALTIME_PORT: String(realtimePort),
    DATA_DIR: options.dataDir,
    STORAGE_DIR: path.resolve(options.root, env.STORAGE_DIR || path.join(options.dataDir, 'files')),
    DEMO: demo ? '1' : '0',
    // With our own database we are the ones who print an http address.
    ...(options.embedded ? { PUBLIC_PROTOCOL: env.PUBLIC_PROTOCOL || 'http' } : {}),
    APP_VERSION: env.APP_VERSION || version(options.root),
    AUTH_TRUST_HOST: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    [MARK]: options.dataDir,
  };
}

/** `git describe`, or the package's version where there is no repository. */
export function version(root) {
  const git = spawnSync('git', ['describe', '--tags', '--always', '--dirty'], { cwd: root, encoding: 'utf8' });
  if (git.status === 0 && git.stdout.trim()) return git.stdout.trim();
  return JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).version;
}

function portOf(text, name) {
  if (!text) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new LauncherError(`${name}=${text} is not a port number.`);
}
