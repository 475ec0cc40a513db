import { spawn } from 'node:child_process';
import os from 'node:os';
import { searchPath } from '@/lib/env/server';

/** What a program said, and how it ended. */
export type ToolResult = { code: number; stdout: string; stderr: string };

/** The program is not on this machine. */
export class ToolMissing extends Error {
  override readonly name = 'ToolMissing';
}

const MOST_SAID = 64 * 1024;

/**
 * Runs a program without a shell, after everybody else's work, with nothing of our environment but where programs are.
 * It is killed when its time is over, when `signal` says so and when this process ends.
 */
export function runTool(
  program: string,
  args: readonly string[],
  { seconds, signal }: { seconds: number; signal: AbortSignal },
): Promise<ToolResult> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: searchPath(), windowsHide: true });
    const kill = () => child.kill('SIGKILL');
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      kill();
    }, seconds * 1000);
    signal.addEventListener('abort', kill, { once: true });
    process.once('exit', kill);
    const said = { stdout: '', stderr: '' };
    for (const from of ['stdout', 'stderr'] as const)
      child[from].setEncoding('utf8').on('data', (text: string) => {
        said[from] = (said[from] + text).slice(-MOST_SAID);
      });
    child.once('spawn', () => {
      try {
        if (child.pid) os.setPriority(child.pid, os.constants.priority.PRIORITY_LOW);
      } catch {
        // it may have ended already
      }
    });
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', kill);
      process.removeListener('exit', kill);
    };
    child.once('error', (e: NodeJS.ErrnoException) => {
      done();
      reject(e.code === 'ENOENT' || e.code === 'EACCES' ? new ToolMissing(`${program} cannot be run`) : e);
    });
    child.once('close', (code) => {
      done();
      if (signal.aborted) reject(signal.reason instanceof Error ? signal.reason : new Error('stopped'));
      else if (late) reject(new Error(`${program} took longer than ${seconds} seconds`));
      else resolve({ code: code ?? -1, ...said });
    });
  });
}
