import { z } from 'zod';
import { defineJob, on, outside } from '@/server/core/jobs';
import { defineEvent } from '@/server/core/outbox';
import type { Loaded } from '@/workers/runtime';
import type { Work } from '@/workers/worker';

/** Something that happens in tests. */
export const happened = defineEvent('test.happened', z.strictObject({ n: z.number().int() }));

/** Writes one row into test_effects; `n` divisible by 7 fails the first time. */
export const count = defineJob({
  name: 'test.count',
  input: z.strictObject({ n: z.number().int() }),
  key: (p) => String(p.n),
  attempts: 4,
  backoffMs: 50,
});

/** Never works. */
export const hopeless = defineJob({
  name: 'test.hopeless',
  input: z.strictObject({ n: z.number().int() }),
  key: (p) => String(p.n),
  attempts: 2,
  backoffMs: 20,
});

/** Its effect lies outside the database. */
export const outer = defineJob({
  name: 'test.outer',
  input: z.strictObject({ n: z.number().int() }),
  key: (p) => String(p.n),
  attempts: 3,
  backoffMs: 20,
});

/** Runs on a schedule. */
export const scheduled = defineJob({
  name: 'test.scheduled',
  queue: 'maintenance',
  input: z.strictObject({ slot: z.iso.datetime() }),
  key: (p) => p.slot,
});

/** What the outside saw, with the key it was given. */
export const delivered: { n: number; key: string }[] = [];
const failedOnce = new Set<number>();

const handlers: Record<string, Loaded['handler']> = {
  'test.count': async (ctx, payload) => {
    const { n } = payload as { n: number };
    if (n === 14) await ctx.sql`update organizations set metadata = '{"counted": true}' where id = ${ctx.org.id}`;
    await ctx.sql`insert into test_effects (n) values (${n}::int)`;
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (n % 7 === 0 && !failedOnce.has(n)) {
      failedOnce.add(n);
      throw new Error('once is not enough');
    }
    return { n };
  },
  'test.hopeless': async () => {
    throw new Error('never');
  },
  'test.outer': outside(outer, {
    claim: async (_ctx, { n }) => n,
    act: async (n, { idempotencyKey }) => {
      delivered.push({ n, key: idempotencyKey });
      if (delivered.filter((one) => one.n === n).length === 1) throw new Error('lost the answer');
      return 'ok';
    },
    mark: async (ctx, { n }) => ctx.sql`insert into test_effects (n) values (${n}::int)`,
  }) as never,
  'test.scheduled': async () => ({ counted: 3 }),
};

/** The work of a test's worker. */
export const testWork = (schedules: Work['schedules'] = []): Work => ({
  jobs: new Map([count, hopeless, outer, scheduled].map((job) => [job.name, job as never])),
  load: async (name) => ({ handler: handlers[name] as Loaded['handler'] }),
  subscriptions: [
    on(happened, count, ({ n }) => (n < 0 ? null : { n })),
    on(happened, hopeless, ({ n }) => (n === -1 ? { n } : null)),
    on(happened, outer, ({ n }) => (n === -2 ? { n } : null)),
  ],
  schedules,
});
