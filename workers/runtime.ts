import { DelayedError, type Job, UnrecoverableError } from 'bullmq';
import { isAppError } from '@/lib/errors/app-error';
import { ERROR_KINDS } from '@/lib/errors/kinds';
import { type Ctx, systemCtx } from '@/server/core/context';
import {
  type AfterEffect,
  type EffectOutcome,
  isFinal,
  RetryLater,
  runEffect,
  runOutside,
  transactionOf,
} from '@/server/core/effects';
import { effectKey, type JobDefinition, type JobHandler, type Outside } from '@/server/core/jobs';
import { log } from '@/server/core/log';
import { jobGivenUp } from '@/server/core/maintenance/events';
import { metrics } from '@/server/core/monitoring/metrics';
import type { Org } from '@/server/core/org';
import type { Delivery } from '@/server/core/queue';
import { type Attempt, runBegan, runEnded } from './job-runs';

/** A handler as the registry loads it. */
export type Loaded = { handler: JobHandler<JobDefinition> | Outside<JobDefinition> };

/** What the wrapper around every job needs. */
export type Runtime = {
  definition(name: string): JobDefinition | undefined;
  load(name: string): Promise<Loaded>;
  org(uuid: string): Promise<Org | null>;
  /** Runs in the transaction of the effect, after the handler. */
  after?(job: string, payload: unknown): AfterEffect | undefined;
  /** Whether it runs on a schedule: then people are told when it is given up. */
  isScheduled?(job: string): boolean;
  now?: () => Date;
  /** How long a job of a suspended organisation waits before it looks again. */
  suspendedWaitMs?: number;
};

type Prepared = {
  ctx: Ctx;
  ctxOf(run: string): Ctx;
  job: JobDefinition;
  payload: unknown;
  attempt: Attempt;
  last: boolean;
};

/** Null when the organisation is not active now. */
async function prepare(runtime: Runtime, job: Job<Delivery>): Promise<Prepared | null> {
  const { data } = job;
  const definition = runtime.definition(data.job);
  if (!definition) throw new Error(`No job is called ${data.job} in this version`);
  const org = await runtime.org(data.org);
  if (!org) return null;
  const parsed = definition.input.safeParse(data.payload);
  if (!parsed.success) throw new UnrecoverableError(`The payload of ${data.job} does not fit: ${parsed.error.message}`);
  const ctxOf = (run: string | null) =>
    systemCtx(org, data.job, {
      run,
      ...(data.requestId ? { requestId: data.requestId } : {}),
      ...(runtime.now ? { now: runtime.now } : {}),
    });
  const number = job.attemptsMade + 1;
  return {
    ctx: ctxOf(null),
    ctxOf,
    job: definition,
    payload: parsed.data,
    attempt: {
      job: definition.name,
      key: effectKey(definition, parsed.data, String(org.id)),
      attempt: number,
      payload: data.payload,
    },
    last: number >= (job.opts.attempts ?? 1),
  };
}

/** Notes that the attempt began; what it writes from now on names the run in the trail. */
async function begin(p: Prepared): Promise<Prepared> {
  return { ...p, ctx: p.ctxOf(await runBegan(p.ctx, p.attempt)) };
}

/** Whether another try can change the answer. A missing row or a refusal stays one; a lost race does not. */
function isHopeless(e: unknown): boolean {
  if (isFinal(e) || e instanceof UnrecoverableError) return true;
  return isAppError(e) && ERROR_KINDS[e.kind].log !== 'error' && !ERROR_KINDS[e.kind].retryable;
}

/**
 * Records a job that was given up and, when it matters, tells it in the same transaction. What was refused for good for
 * a reason of its own (one address that does not exist) is no failure of the school's.
 */
async function bury(runtime: Runtime, p: Prepared, ms: number | null, e: Error): Promise<void> {
  const matters = runtime.isScheduled?.(p.job.name) || (p.job.critical && !isFinal(e));
  const end = { state: 'dead', ms, error: e.message.slice(0, 2_000) } as const;
  await transactionOf(p.ctx, p.job.name, async (tx) => {
    if (matters) tx.announce(jobGivenUp, { job: p.job.name });
    await runEnded(tx, p.attempt, end);
  });
}

/** Makes the function a queue's worker calls for each job: tenant, log, metrics, run record, effect once, dead letters. */
export function createProcessor(runtime: Runtime) {
  const perform = async (p: Prepared, signal: AbortSignal): Promise<EffectOutcome> => {
    const { handler } = await runtime.load(p.job.name);
    if (typeof handler === 'function')
      return runEffect(p.ctx, p.job, p.payload, handler, runtime.after?.(p.job.name, p.payload));
    return runOutside(p.ctx, p.job, p.payload, handler.outside, { attempt: p.attempt.attempt, last: p.last, signal });
  };

  const process = async (job: Job<Delivery>, signal: AbortSignal, token?: string): Promise<EffectOutcome> => {
    const prepared = await prepare(runtime, job);
    if (!prepared) {
      await job.moveToDelayed(Date.now() + (runtime.suspendedWaitMs ?? 60_000), token);
      throw new DelayedError(); // no try is lost: the work of a suspended school waits until it is back
    }
    const began = performance.now();
    const p = await begin(prepared);
    const end = (state: 'completed' | 'failed' | 'dead', error: Error | null) => {
      const ms = performance.now() - began;
      metrics().jobs.inc({ job: p.job.name, outcome: state });
      metrics().jobSeconds.observe({ job: p.job.name }, ms / 1_000);
      if (state === 'dead') return bury(runtime, p, Math.round(ms), error ?? new Error('unknown'));
      return runEnded(p.ctx, p.attempt, { state, ms: Math.round(ms), error: error?.message.slice(0, 2_000) ?? null });
    };
    try {
      const outcome = await perform(p, signal);
      await end('completed', null);
      p.ctx.log.debug({ job: p.job.name, outcome }, 'job done');
      return outcome;
    } catch (e) {
      const error = e instanceof Error ? e : new Error(String(e));
      if (error instanceof RetryLater) {
        p.ctx.log.info({ job: p.job.name, afterMs: error.afterMs, why: error.message }, 'a job waits');
        await end('failed', error);
        await job.moveToDelayed(Date.now() + error.afterMs, token);
        throw new DelayedError();
      }
      const dead = p.last || isHopeless(e);
      p.ctx.log[dead ? 'error' : 'warn']({ err: e, job: p.job.name, attempt: p.attempt.attempt }, 'a job failed');
      await end(dead ? 'dead' : 'failed', error);
      if (dead && !p.last) throw new UnrecoverableError(error.message);
      throw e;
    }
  };

  /** A job that the queue itself gave up (its workers died again and again): it becomes a dead letter too. */
  const givenUp = async (job: Job<Delivery> | undefined, error: Error): Promise<void> => {
    if (!job || !/stalled/.test(error.message)) return;
    try {
      const prepared = await prepare(runtime, job);
      if (!prepared) return;
      await bury(runtime, await begin(prepared), null, error);
      metrics().jobs.inc({ job: job.data.job, outcome: 'dead' });
    } catch (e) {
      log().error({ err: e, job: job.data.job }, 'a given-up job could not be recorded');
    }
  };

  return { process, givenUp };
}
