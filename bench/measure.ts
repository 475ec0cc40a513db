import { readdirSync, readFileSync } from 'node:fs';
import autocannon from 'autocannon';

const TICKS_PER_SECOND = 100; // USER_HZ on Linux

/** CPU milliseconds used so far by a process and its descendants, reaped children included. */
export function cpuOf(root: number): number {
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
  return (walk(root) * 1000) / TICKS_PER_SECOND;
}

/** Something that can be asked: its address, who asks, and the processes whose CPU it costs. */
export type Target = {
  name: string;
  url: string;
  cookies: string[];
  pids: number[];
  method?: 'GET' | 'POST';
  body?: (n: number) => string;
  /** Must stand in each answer. */
  marker: string;
};

/** One block's figures. */
export type Block = { requestsPerSecond: number; p50: number; p99: number; cpuMs: number; failures: number };

/** Loads a target with two connections for some seconds. An answer with another status counts as a failure. */
export async function block(target: Target, seconds: number): Promise<Block> {
  let n = 0;
  const before = target.pids.reduce((sum, pid) => sum + cpuOf(pid), 0);
  const result = await autocannon({
    url: target.url,
    connections: 2,
    duration: seconds,
    requests: [
      {
        method: target.method ?? 'GET',
        setupRequest: (request) => {
          n += 1;
          const cookie = target.cookies[n % Math.max(1, target.cookies.length)] ?? '';
          return {
            ...request,
            headers: { ...request.headers, cookie, 'content-type': 'application/json', 'accept-encoding': 'gzip' },
            ...(target.body ? { body: target.body(n) } : {}),
          };
        },
      },
    ],
  });
  const cpu = target.pids.reduce((sum, pid) => sum + cpuOf(pid), 0) - before;
  const done = result.requests.total;
  return {
    requestsPerSecond: done / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMs: done ? cpu / done : Number.NaN,
    failures: result.non2xx + result.errors,
  };
}

/** The middle value. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
