import { z } from 'zod';
import type { CommandCtx } from './command';
import { defineEvent, type EventDefinition } from './outbox';

/** The queues: reactions to events, mail that somebody waits for, mail that may wait, and what runs on a schedule. */
export const QUEUES = ['events', 'mail', 'bulk', 'maintenance'] as const;

/** One of the queues. */
export type QueueName = (typeof QUEUES)[number];

/**
 * Background work, apart from its handler. Its payload is ids only; `key` names its one effect inside an organisation:
 * however often the job is delivered or retried, the effect of one key happens once.
 */
export type JobDefinition<Name extends string = string, Schema extends z.ZodType = z.ZodType> = {
  name: Name;
  queue: QueueName;
  input: Schema;
  /** `organization` is the organisation's database key as text. */
  key: (payload: z.output<Schema>, organization: string) => string;
  /** How often it is tried before it is left for people to look at. */
  attempts: number;
  /** The pause before the second try; it doubles with every further one. */
  backoffMs: number;
  /** Whether people who run the school are told when it is given up; what runs on a schedule always is. */
  critical: boolean;
};

/** The payload a job's handler gets. */
export type JobPayload<Job extends { input: z.ZodType }> = z.output<Job['input']>;

/** A job's handler: it runs as the system, in one transaction with the marker that says it is done. */
export type JobHandler<Job extends { input: z.ZodType }> = (
  ctx: CommandCtx,
  payload: JobPayload<Job>,
) => Promise<unknown>;

/**
 * A job whose effect lies outside the database. `claim` and `mark` are transactions; `act` runs between them and may run
 * again after a crash, so it hands `idempotencyKey` to whoever performs the effect. `claim` answers null when there is
 * nothing left to do; `giveUp` runs after the last failed try.
 */
export type OutsideHandler<Job extends { input: z.ZodType }, Claimed, Result> = {
  claim: (ctx: CommandCtx, payload: JobPayload<Job>) => Promise<Claimed | null>;
  act: (claimed: Claimed, tools: { idempotencyKey: string; signal: AbortSignal }) => Promise<Result>;
  mark: (ctx: CommandCtx, payload: JobPayload<Job>, claimed: Claimed, result: Result) => Promise<unknown>;
  fail?: (
    ctx: CommandCtx,
    payload: JobPayload<Job>,
    failure: { message: string; error: unknown; attempt: number; last: boolean },
  ) => Promise<unknown>;
};

/** An outside handler as the registry keeps it; made by `outside`. */
export type Outside<Job extends { input: z.ZodType }> = { outside: OutsideHandler<Job, unknown, unknown>; job: Job };

/** Declares the handler of a job whose effect lies outside the database: `export const handler = outside(sendMail, { … })`. */
export function outside<Job extends { input: z.ZodType }, Claimed, Result>(
  job: Job,
  steps: OutsideHandler<NoInfer<Job>, Claimed, Result>,
): Outside<Job> {
  return { outside: steps as unknown as OutsideHandler<Job, unknown, unknown>, job };
}

/** Every job that has been loaded, by name. */
export const jobDefinitions = new Map<string, JobDefinition>();

/**
 * Declares a job, e.g. `defineJob({ name: 'engagement.notify-mentors', input: z.strictObject({ submissionId: z.string(),
 * version: z.number() }), key: (p) => `${p.submissionId}:${p.version}` })`.
 */
export function defineJob<const Name extends string, Schema extends z.ZodType>(job: {
  name: Name;
  queue?: QueueName;
  input: Schema;
  key: (payload: z.output<Schema>, organization: string) => string;
  attempts?: number;
  backoffMs?: number;
  critical?: boolean;
}): JobDefinition<Name, Schema> {
  const definition = { queue: 'events' as const, attempts: 8, backoffMs: 1_000, critical: false, ...job };
  jobDefinitions.set(job.name, definition as unknown as JobDefinition);
  return definition;
}

/** A job of the clock: its payload is the slot it stands for (`workers/schedules.ts`), and so is its key. */
export const defineClockJob = <const Name extends string>(job: { name: Name; attempts?: number; backoffMs?: number }) =>
  defineJob({
    ...job,
    queue: 'maintenance',
    input: z.strictObject({ slot: z.iso.datetime() }),
    key: (payload) => payload.slot,
  });

/** What is known about an event besides its payload. `uuid` names this one occurrence. */
export type EventEnvelope = { uuid: string; actorId: string | null; occurredAt: string };

/** "When this event happens, do this job": made by `on`, listed in each domain's subscribers.ts. */
export type Subscription = {
  event: EventDefinition;
  job: JobDefinition;
  map: (payload: never, envelope: EventEnvelope) => unknown;
};

/** Subscribes a job to an event. `map` makes the job's payload (or several, or null for none) of the event's. */
export function on<EventSchema extends z.ZodType, Name extends string, JobSchema extends z.ZodType>(
  event: EventDefinition<EventSchema>,
  job: JobDefinition<Name, JobSchema>,
  map: (payload: z.output<EventSchema>, envelope: EventEnvelope) => z.input<JobSchema> | z.input<JobSchema>[] | null,
): Subscription {
  return { event, job, map } as unknown as Subscription;
}

/**
 * A command asked for a job directly; the relay delivers it like the jobs of any other event. `again` names a further
 * round of a job that was given up: the queue still holds the first one under its own name.
 */
export const jobRequested = defineEvent(
  'core.job_requested',
  z.strictObject({
    job: z.string(),
    payload: z.unknown(),
    delayMs: z.number().int().min(0).optional(),
    again: z.string().max(60).optional(),
  }),
);

/** Asks for a job inside a command: written with the change, delivered after the commit, lost with the roll-back. */
export function enqueue<Name extends string, Schema extends z.ZodType>(
  ctx: CommandCtx,
  job: JobDefinition<Name, Schema>,
  payload: z.input<Schema>,
  options: { delayMs?: number; again?: string } = {},
): void {
  job.input.parse(payload);
  ctx.announce(jobRequested, { job: job.name, payload, ...options });
}

/** The name of a job's one effect in the table of done markers. */
export function effectKey(job: JobDefinition, payload: unknown, organization: string): string {
  return `${job.name}:${job.key(payload as never, organization)}`;
}
