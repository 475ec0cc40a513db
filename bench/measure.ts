import { gunzipSync } from 'node:zlib';
import autocannon from 'autocannon';
import { capacity, cpuOf, machineBusy, waitForQuiet } from './machine';

/** Something that can be asked: its address, who asks, and the processes whose CPU it costs. */
export type Target = {
  url: string;
  cookies: string[];
  pids: number[];
  method?: 'GET' | 'POST';
  body?: (n: number) => string;
  /** Each must stand in every answer: what the page is about, and whose it is. */
  markers: string[];
};

/** One block's figures; `others` is the share of the machine that neither the target nor the load tool used. */
export type Block = {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  cpuMs: number;
  failures: number;
  others: number;
};

/** More of the machine than this in other hands, and the block does not count. */
const MOST_OTHERS = 0.11;
/** How often a disturbed block is tried again, and how long is waited for a quiet moment before each. */
const RETRIES = Number(process.env.BENCH_RETRIES ?? 2);
const PATIENCE = Number(process.env.BENCH_PATIENCE_MS ?? 2_000);

/** A block in a quiet moment: disturbed ones are tried again, and the last one is kept with what disturbed it. */
export async function block(target: Target, seconds: number): Promise<Block> {
  let result: Block | undefined;
  for (let attempt = 0; attempt <= RETRIES; attempt += 1) {
    await waitForQuiet(PATIENCE);
    result = await loadFor(target, seconds);
    if (result.others <= MOST_OTHERS) break;
  }
  return result as Block;
}

/** Whether neighbours disturbed a block. */
export const isNoisy = (block: Block): boolean => block.others > MOST_OTHERS;

/** Loads a target with two connections for some seconds and reads every answer: status, markers. */
export async function loadFor(target: Target, seconds: number): Promise<Block> {
  let n = 0;
  let wrong = 0;
  const [cpuBefore, busyBefore, ownBefore] = [cpuOf(target.pids), machineBusy(), process.cpuUsage()];
  const started = performance.now();
  const result = await autocannon({
    url: target.url,
    connections: 2,
    duration: seconds,
    setupClient: (client) =>
      readBodies(client, (body) => {
        if (!isRight(body, target.markers)) wrong += 1;
      }),
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
  const took = performance.now() - started;
  const cpu = cpuOf(target.pids) - cpuBefore;
  const own = process.cpuUsage(ownBefore);
  const others = machineBusy() - busyBefore - cpu - (own.user + own.system) / 1000;
  const done = result.requests.total;
  return {
    requestsPerSecond: done / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMs: done ? cpu / done : Number.NaN,
    failures: result.non2xx + result.errors + wrong,
    others: Math.max(0, others / capacity(took)),
  };
}

/** Hands over each answer's bytes: the load tool's own reading takes compressed bytes for text. */
function readBodies(client: autocannon.Client, take: (body: Buffer) => void): void {
  const { pipelinedRequests } = client as unknown as { pipelinedRequests: { addBody(bytes: Buffer): void } };
  const add = pipelinedRequests.addBody.bind(pipelinedRequests);
  let parts: Buffer[] = [];
  pipelinedRequests.addBody = (bytes) => {
    parts.push(Buffer.from(bytes));
    add(bytes);
  };
  client.on('response', () => {
    take(Buffer.concat(parts));
    parts = [];
  });
}

/** True when each marker stands in an answer, unpacked if it came packed. */
export function isRight(body: Buffer, markers: string[]): boolean {
  const text = (body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body) : body).toString();
  return markers.every((marker) => text.includes(marker));
}

/** The middle value. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
