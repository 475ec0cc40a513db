// The running application: web, worker and realtime, kept alive, stopped in order.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { endGroup, say, sleep } from './run.mjs';

const QUICK_DEATH_MS = 10_000;
const MAX_QUICK_DEATHS = 3;
const GRACE_MS = 10_000;
const MAX_LOG_BYTES = 10 * 1024 * 1024;

/** What runs, in the order it is stopped: { name, args } for Node; `env` may be added, what only that one is told. */
export function programs({ root, port, dev, localOnly }) {
  const next = path.join(root, 'node_modules/next/dist/bin/next');
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const worker = (file) => (dev ? [tsx, 'watch', '--clear-screen=false', file] : ['--import', 'tsx', file]);
  return [
    { name: 'web', args: [next, dev ? 'dev' : 'start', '-p', String(port), ...(localOnly ? ['-H', '127.0.0.1'] : [])] },
    { name: 'realtime', args: worker('workers/realtime.ts') },
    { name: 'worker', args: worker('workers/main.ts') },
  ];
}

/**
 * Starts the programs and restarts whichever dies, waiting longer each time. When one dies three times in a row soon
 * after its start, `onGiveUp(reason)` is called. Resolves nothing; returns { stop() }.
 */
export function supervise({ programs: list, node, cwd, env, logDir, onGiveUp, quickDeathMs = QUICK_DEATH_MS }) {
  const logs = logDir && prepareLogs(logDir, list);
  const children = new Map();
  let stopping = false;

  const start = ({ name, args, env: own }, quickDeaths = 0) => {
    const log = logs?.[name];
    const output = log ? fs.openSync(log, 'a') : 'inherit';
    const child = spawn(node, args, {
      cwd,
      env: { ...env, ...own },
      detached: true,
      stdio: ['ignore', output, output],
    });
    if (log) fs.closeSync(output);
    const began = Date.now();
    children.set(name, child);
    child.ended = new Promise((resolve) => {
      child.on('error', (error) => resolve(error.message));
      child.on('exit', (code, signal) => resolve(signal ?? `exit ${code}`));
    });
    child.ended.then((how) => {
      if (!stopping) afterDeath({ name, args, env: own }, how, Date.now() - began < quickDeathMs ? quickDeaths + 1 : 0);
    });
  };

  const afterDeath = async (program, how, quickDeaths) => {
    const { name } = program;
    if (quickDeaths >= MAX_QUICK_DEATHS) {
      const said = logs ? `\nThe end of ${logs[name]}:\n${tail(logs[name])}` : '';
      return onGiveUp(`${name} ended ${quickDeaths} times in a row right after its start (${how}).${said}`);
    }
    const wait = 500 * 2 ** quickDeaths;
    say(`${name} ended unexpectedly (${how}); starting it again in ${wait / 1000} s`);
    await sleep(wait);
    if (!stopping) start(program, quickDeaths);
  };

  for (const program of list) start(program);
  return {
    /** The process id of a program now, or undefined. */
    pid: (name) => children.get(name)?.pid,
    /** Stops them one after the other, in the order given, each with its time to finish. */
    stop: async () => {
      stopping = true;
      for (const { name } of list) await stopChild(children.get(name));
    },
    /** Ends all of them now. */
    kill: () => {
      stopping = true;
      for (const child of children.values()) if (child.pid) endGroup(child, 'SIGKILL');
    },
  };
}

async function stopChild(child) {
  if (!child?.pid) return;
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
    await Promise.race([child.ended, sleep(GRACE_MS, { unref: true })]);
  }
  endGroup(child, 'SIGKILL'); // What it started itself and did not take with it.
  await child.ended;
}

function prepareLogs(logDir, list) {
  fs.mkdirSync(logDir, { recursive: true });
  const files = list.map(({ name }) => [name, path.join(logDir, `${name}.log`)]);
  for (const [, file] of files) {
    const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > MAX_LOG_BYTES) fs.renameSync(file, `${file}.1`);
  }
  return Object.fromEntries(files);
}

const tail = (file) => fs.readFileSync(file, 'utf8').trim().split('\n').slice(-25).join('\n');
