// Packages: installed exactly as the lock file says, and only when it says something new.
import fs from 'node:fs';
import path from 'node:path';
import { LauncherError, run, say } from './run.mjs';
import { clearStamp, hashFiles, readStamp, writeStamp } from './stamps.mjs';

// A package's install script starts a process that reports to its vendor (IBM); others would ask theirs for news.
const QUIET = { IBM_TELEMETRY_DISABLED: 'true', NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1' };

const stampOf = (root) => path.join(root, 'node_modules/.growth-os-lock');
const lockHash = (root) => hashFiles(root, ['package-lock.json'], { extra: [process.platform, process.arch] });

/** True when node_modules was made from another lock file than the one here. */
export function needsInstall(root) {
  if (readStamp(stampOf(root)) === lockHash(root)) return false;
  return !matchesLock(readLock(root, 'package-lock.json'), readLock(root, 'node_modules/.package-lock.json'));
}

/** True when what npm says it installed is what the lock file asks for (optional packages may be absent). */
export function matchesLock(wanted, installed) {
  if (!wanted || !installed) return false;
  const same = (a, b) => a.version === b.version && a.integrity === b.integrity && a.resolved === b.resolved;
  const stray = Object.entries(installed).some(([name, entry]) => !wanted[name] || !same(wanted[name], entry));
  if (stray) return false;
  return Object.entries(wanted).every(
    ([name, entry]) => name === '' || entry.optional || entry.devOptional || installed[name],
  );
}

/**
 * Installs the packages of the lock file. Callers stop what runs from node_modules first.
 * @param {string} root
 * @param {{ signal?: AbortSignal, env?: Record<string, string | undefined> }} options
 */
export async function install(root, { signal, env = process.env } = {}) {
  if (!fs.existsSync(path.join(root, 'package-lock.json'))) throw new LauncherError('package-lock.json is missing.');
  if (needsInstall(root)) {
    clearStamp(stampOf(root));
    say('Installing packages (npm ci)…');
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    await run('npm', args, { cwd: root, env: { ...QUIET, ...env }, signal, inherit: true, title: 'npm ci' });
  }
  if (readStamp(stampOf(root)) !== lockHash(root)) writeStamp(stampOf(root), lockHash(root));
}

function readLock(root, file) {
  const absolute = path.join(root, file);
  return fs.existsSync(absolute) ? JSON.parse(fs.readFileSync(absolute, 'utf8')).packages : undefined;
}
