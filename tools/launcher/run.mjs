// Small things every part of the launcher needs: running a command, saying something, stopping with a reason.
import { spawn } from 'node:child_process';

/** An error whose message is meant for the person at the terminal: printed without a stack. */
export class LauncherError extends Error {}

const started = performance.now();

/** Prints one line with the seconds since start. */
export function say(message) {
  console.log(`[${((performance.now() - started) / 1000).toFixed(1).padStart(5)}s] ${message}`);
}

/** Waits; with `unref` the wait alone does not keep the process alive. */
export const sleep = (ms, { unref = false } = {}) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    if (unref) timer.unref();
  });

/**
 * Runs a command to its end; resolves with { code, output }, or rejects (LauncherError) with its last lines.
 * Aborting `signal` ends it and what it started.
 */
export function run(command, args, { inherit = false, allowFailure = false, title, signal, ...options } = {}) {
  const name = title ?? [command, ...args].join(' ');
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new LauncherError(`${name} was not started: interrupted`));
    // A group of its own: Ctrl-C reaches the launcher alone, which then ends the group.
    const stdio = inherit ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { stdio, detached: Boolean(signal), ...options });
    const abort = () => endGroup(child, 'SIGTERM');
    signal?.addEventListener('abort', abort, { once: true });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => reject(new LauncherError(`${name} could not be started: ${error.message}`)));
    child.on('close', (code, by) => {
      signal?.removeEventListener('abort', abort);
      if (code === 0 || allowFailure) return resolve({ code, output });
      const tail = output.trim().split('\n').slice(-40).join('\n');
      reject(new LauncherError(`${name} failed (${by ?? `exit ${code}`})\n${tail}`));
    });
  });
}

/** Signals a detached child and everything in its group. */
export function endGroup(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
