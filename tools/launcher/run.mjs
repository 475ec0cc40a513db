// Small things every part of the launcher needs: running a command, saying something, stopping with a reason.
import { spawn } from 'node:child_process';

/** An error whose message is meant for the person at the terminal: printed without a stack. */
export class LauncherError extends Error {}

const started = performance.now();

/** Prints one line with the seconds since start. */
export function say(message) {
  console.log(`[${((performance.now() - started) / 1000).toFixed(1).padStart(5)}s] ${message}`);
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs a command to its end; resolves with its output, or rejects (LauncherError) with its last lines. */
export function run(command, args, { inherit = false, allowFailure = false, title, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = inherit ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { stdio, ...options });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) =>
      reject(new LauncherError(`${title ?? command} could not be started: ${error.message}`)),
    );
    child.on('close', (code, signal) => {
      if (code === 0 || allowFailure) return resolve({ code, output });
      const tail = output.trim().split('\n').slice(-40).join('\n');
      reject(
        new LauncherError(`${title ?? [command, ...args].join(' ')} failed (${signal ?? `exit ${code}`})\n${tail}`),
      );
    });
  });
}
