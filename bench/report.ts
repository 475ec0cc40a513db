import { type Block, isNoisy, median } from './measure';
import { YARDSTICK } from './workloads';

/** What the yardstick costs on the machine and in the hour that the goals were set on: 2.5 ms of CPU (goals, 3.2). */
export const YARDSTICK_MS = 2.5;

/** One workload as it was measured: blocks by target name ("ours" and the comparators), statements by target name. */
export type Measured = {
  name: string;
  goal: string;
  blocks: Record<string, Block[]>;
  sql: Record<string, { statements: number; rows: number }>;
  /** The fixed loop just before, in CPU milliseconds. */
  loopMs: number;
};

/** A workload as one line of JSON. */
export function toLine({ name, goal, blocks, sql, loopMs }: Measured) {
  const all = Object.values(blocks).flat();
  const middle = (who: string, field: keyof Block) => median((blocks[who] ?? []).map((one) => one[field]));
  const figures = (who: string) => ({
    'req/s': Math.round(middle(who, 'requestsPerSecond')),
    cpuMs: Number(middle(who, 'cpuMs').toFixed(2)),
    p50: middle(who, 'p50'),
    p99: middle(who, 'p99'),
    failures: (blocks[who] ?? []).reduce((sum, one) => sum + one.failures, 0),
    sql: sql[who],
  });
  const yardstick = blocks[YARDSTICK] ? middle(YARDSTICK, 'cpuMs') : null;
  return {
    workload: name,
    goal,
    noisy: `${all.filter(isNoisy).length} of ${all.length} blocks`,
    loopMs: Math.round(loopMs),
    ours: {
      ...figures('ours'),
      ...(yardstick ? { normalisedMs: Number(((middle('ours', 'cpuMs') / yardstick) * YARDSTICK_MS).toFixed(2)) } : {}),
    },
    others: Object.fromEntries(
      Object.keys(blocks)
        .filter((who) => who !== 'ours')
        .map((who) => [who, { ...figures(who), ratio: ratio(blocks, who) }]),
    ),
  };
}

/** Ours against the comparator, round by round: the middle and the range of req/s. */
function ratio(blocks: Record<string, Block[]>, who: string) {
  const ratios = (blocks.ours ?? []).map(
    (one, round) => one.requestsPerSecond / (blocks[who]?.[round]?.requestsPerSecond ?? Number.NaN),
  );
  const short = (value: number) => Number(value.toFixed(3));
  return { middle: short(median(ratios)), least: short(Math.min(...ratios)), most: short(Math.max(...ratios)) };
}

/** The lines as a table for people. */
export function toTable(lines: ReturnType<typeof toLine>[]): string {
  const head = ['workload', 'goal', 'SQL', 'CPU raw', 'CPU normalised', 'comparators: CPU, req/s ours to theirs', ''];
  const rows = lines.map(({ workload, goal, ours, others, noisy }) => [
    workload,
    goal,
    String(ours.sql?.statements ?? ''),
    `${ours.cpuMs} ms`,
    'normalisedMs' in ours ? `${ours.normalisedMs} ms` : '–',
    Object.entries(others)
      .map(([who, one]) => `${who} ${one.cpuMs} ms, ${one.ratio.middle} (${one.ratio.least}–${one.ratio.most})`)
      .join(' · '),
    noisy.startsWith('0 ') ? '' : `NOISY: ${noisy}`,
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
