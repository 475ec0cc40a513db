import { z } from 'zod';
import { type Command, type CommandCtx, command } from './command';
import type { Ctx } from './context';
import { effectKey, type JobDefinition, type JobHandler, type JobPayload, type OutsideHandler } from './jobs';
import { systemOnly } from './operations';

/** Whether a run had its effect now, or found that it had happened before. */
export type EffectOutcome = 'done' | 'already';

/** What runs in the transaction of an effect besides the handler (the slot of a schedule is closed there). */
export type AfterEffect = (ctx: CommandCtx, result: unknown) => Promise<void>;

type Work = (ctx: CommandCtx) => Promise<unknown>;
const work = z.custom<Work>((value) => typeof value === 'function');
const transactions = new Map<string, Command<typeof work, unknown>>();

/** A transaction in the name of a job: events, browser messages and the trail work as in every command. */
export async function transactionOf<T>(ctx: Ctx, name: string, run: (ctx: CommandCtx) => Promise<T>): Promise<T> {
  let transaction = transactions.get(name);
  if (!transaction) {
    transaction = command(`job:${name}`, { access: systemOnly, input: work }, (inner, input) => input(inner));
    transactions.set(name, transaction);
  }
  return (await transaction(ctx, run)) as T;
}

/** Claims a key inside the transaction; a concurrent twin is waited for. False when the effect has happened. */
async function claim(ctx: CommandCtx, key: string, job: string): Promise<boolean> {
  const rows = await ctx.sql<{ id: bigint }>`
    insert into job_effects (organization_id, key, job) values (${ctx.org.id}, ${key}, ${job})
    on conflict (organization_id, key) do nothing returning id`;
  return rows.length > 0;
}

async function keepResult(ctx: CommandCtx, key: string, result: unknown): Promise<void> {
  if (result === undefined || result === null) return;
  const json = JSON.stringify(result, (_, v: unknown) => (typeof v === 'bigint' ? v.toString() : v));
  await ctx.sql`update job_effects set result = ${json}::jsonb where organization_id = ${ctx.org.id} and key = ${key}`;
}

/** Runs a job's handler in one transaction with its done marker. A second run has no effect. */
export async function runEffect<Schema extends z.ZodType>(
  ctx: Ctx,
  job: JobDefinition<string, Schema>,
  payload: z.output<Schema>,
  handler: JobHandler<JobDefinition<string, Schema>>,
  after?: AfterEffect,
): Promise<EffectOutcome> {
  const key = effectKey(job as unknown as JobDefinition, payload, String(ctx.org.id));
  return transactionOf(ctx, job.name, async (tx) => {
    if (!(await claim(tx, key, job.name))) return 'already';
    const result = await handler(tx, payload as JobPayload<JobDefinition<string, Schema>>);
    await after?.(tx, result);
    await keepResult(tx, key, result);
    return 'done';
  });
}

/**
 * Runs a job whose effect lies outside the database: claim → act with an idempotency key → mark. A crash between act and
 * mark repeats act with the same key; the other side recognises it.
 */
export async function runOutside<Schema extends z.ZodType, Claimed, Result>(
  ctx: Ctx,
  job: JobDefinition<string, Schema>,
  payload: z.output<Schema>,
  handler: OutsideHandler<JobDefinition<string, Schema>, Claimed, Result>,
  run: { attempt: number; last: boolean; signal: AbortSignal },
): Promise<EffectOutcome> {
  const key = effectKey(job as unknown as JobDefinition, payload, String(ctx.org.id));
  const input = payload as JobPayload<JobDefinition<string, Schema>>;
  const claimed = await transactionOf(ctx, job.name, async (tx) => {
    const [done] = await tx.sql`select 1 from job_effects where organization_id = ${tx.org.id} and key = ${key}`;
    if (done) return null;
    const mine = await handler.claim(tx, input);
    if (mine === null) await claim(tx, key, job.name);
    return mine;
  });
  if (claimed === null) return 'already';
  const result = await handler.act(claimed, { idempotencyKey: key, signal: run.signal }).catch(async (e: unknown) => {
    const message = e instanceof Error ? e.message : String(e);
    const failure = {
      message,
      error: e,
      attempt: run.attempt,
      last: isFinal(e) || (run.last && !(e instanceof RetryLater)),
    };
    await transactionOf(ctx, job.name, async (tx) => handler.fail?.(tx, input, failure));
    throw e;
  });
  return transactionOf(ctx, job.name, async (tx) => {
    if (!(await claim(tx, key, job.name))) return 'already';
    await handler.mark(tx, input, claimed, result);
    return 'done';
  });
}

/** Trying again cannot help: the job goes to the dead letters at once. */
export class FinalFailure extends Error {
  override readonly name = 'FinalFailure';
}

/** Whether a failure says itself that trying again cannot help. */
export function isFinal(e: unknown): boolean {
  return e instanceof Error && e.name === 'FinalFailure';
}

/** Not now: the other side said when to come back. The job waits that long and loses no try. */
export class RetryLater extends Error {
  override readonly name = 'RetryLater';
  readonly afterMs: number;

  constructor(message: string, afterMs: number) {
    super(message);
    this.afterMs = afterMs;
  }
}
