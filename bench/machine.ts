import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

const MS_PER_TICK = 10; // USER_HZ is 100 on Linux

/** CPU milliseconds used so far by processes and their descendants, reaped children included. */
export function cpuOf(roots: number[]): number {
  const children = new Map<number, number[]>();
  const used = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const parent = Number(fields[1]);
      used.set(
        Number(name),
        [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0),
      );
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // a process that ended meanwhile
    }
  }
  const walk = (pid: number): number =>
    (used.get(pid) ?? 0) + (children.get(pid) ?? []).reduce((sum, child) => sum + walk(child), 0);
  return roots.reduce((sum, pid) => sum + walk(pid), 0) * MS_PER_TICK;
}

/** CPU milliseconds the whole machine has been busy so far. */
export function machineBusy(): number {
  const fields = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '').trim().split(/\s+/).slice(1).map(Number);
  const idle = (fields[3] ?? 0) + (fields[4] ?? 0);
  const total = fields.slice(0, 8).reduce((sum, value) => sum + value, 0);
  return (total - idle) * MS_PER_TICK;
}

/** What the machine can do in so many milliseconds. */
export const capacity = (ms: number): number => ms * cpus().length;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until less than 8 % of the machine is busy, at most `patience` ms. */
export async function waitForQuiet(patience: number): Promise<void> {
  const deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    const before = machineBusy();
    const started = performance.now();
    await sleep(250);
    if ((machineBusy() - before) / capacity(performance.now() - started) < 0.08) return;
  }
}

/** A fixed piece of work in this process, in CPU milliseconds: how fast a core is at this minute. */
export function loopMs(): number {
  const rows = Array.from({ length: 400 }, (_, n) => ({ id: n, title: `Lesson ${n}`, done: n % 3 === 0 }));
  const before = process.cpuUsage();
  for (let i = 0; i < 200; i += 1) JSON.parse(JSON.stringify(rows));
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
}
