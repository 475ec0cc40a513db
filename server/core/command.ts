import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { AppError, isAppError } from '@/lib/errors/app-error';
import { recordAudit } from './audit';
import { type Ctx, sqlText } from './context';
import { armedTransaction, type Db } from './db';
import { parseInput } from './input/parse-input';
import { type Access, checkAccess, registerOperation } from './operations';
import type { EventDefinition } from './outbox';
import { isDenial, tellOnce } from './refusals';

/** What a command's handler gets besides the context: it is inside the transaction. */
export type CommandCtx = Ctx & {
  /** Announces what happened; written in this transaction, delivered after it. */
  announce<Schema extends z.ZodType>(event: EventDefinition<Schema>, payload: z.input<Schema>): void;
  /** Expires public pages that carry these tags, once committed. */
  revalidate(...tags: string[]): void;
  /** Tells connected browsers of a person that something is new, once committed. */
  notifyBrowser(personUuid: string, event: { type: string; [key: string]: unknown }): void;
  /** Runs a statement while soft-deleted rows are visible: deleting, restoring, looking into the bin. */
  withDeleted<T>(work: () => Promise<T>): Promise<T>;
  /** @internal what the kernel collects until the end of the transaction */
  readonly pending: Pending;
};

type Pending = {
  events: { event: EventDefinition; payload: unknown }[];
  tags: Set<string>;
  browser: string[];
  authorised: boolean;
};

/** How a command is declared. */
export type CommandOptions<Schema extends z.ZodType> = {
  access: Access;
  input: Schema;
  /** A question to the outside, asked with the parsed input before the transaction opens. */
  before?: (ctx: Ctx, input: z.output<Schema>) => Promise<void>;
  /** The reason why this command sees the whole organisation whoever calls it; listed and tested. */
  elevated?: string;
};

/** A command ready to be called from any edge: parsed, authorised, in one transaction with its audit and events. */
export type Command<Schema extends z.ZodType, Output> = ((ctx: Ctx, input: z.input<Schema>) => Promise<Output>) & {
  commandName: string;
};

const LOCAL_SETTINGS = `select set_config('app.actor_kind',$1,true), set_config('app.actor_label',$2,true), set_config('app.operation',$3,true),
 set_config('app.request_id',$4,true), set_config('app.ip',$5,true), set_config('app.user_agent',$6,true), set_config('app.elevated',$7,true),
 set_config('app.run',$8,true)`;

/**
 * Declares a write. The order is always the same: access → parse → (before) → transaction { settings → handler (authorise, change)
 * → outbox } → commit. A command called inside a command joins its transaction.
 */
export function command<Schema extends z.ZodType, Output>(
  name: string,
  options: CommandOptions<Schema>,
  handler: (ctx: CommandCtx, input: z.output<Schema>) => Promise<Output>,
): Command<Schema, Output> {
  registerOperation({ name, kind: 'command', access: options.access, elevated: options.elevated ?? null });
  const run = async (ctx: Ctx, raw: z.input<Schema>): Promise<Output> => {
    try {
      checkAccess(ctx, options.access);
      const input = parseInput(options.input, raw);
      if (isInside(ctx)) {
        if (options.before) throw new Error(`${name} asks the outside: it cannot join another command's transaction`);
        return await handler(ctx, input);
      }
      await options.before?.(ctx, input);
      return await transact(name, options, ctx, input, handler);
    } catch (thrown) {
      const e = translateDatabaseError(thrown);
      if (!isInside(ctx)) await recordOwnRefusal(ctx, name, e);
      throw e;
    }
  };
  return Object.assign(run, { commandName: name });
}

function isInside(ctx: Ctx): ctx is CommandCtx {
  return 'pending' in ctx;
}

async function transact<Schema extends z.ZodType, Output>(
  name: string,
  options: CommandOptions<Schema>,
  ctx: Ctx,
  input: z.output<Schema>,
  handler: (ctx: CommandCtx, input: z.output<Schema>) => Promise<Output>,
): Promise<Output> {
  const arming = options.elevated ? { ...ctx.arming, reach: 'organization' as const } : ctx.arming;
  return armedTransaction(arming, async (tx) => {
    const { actor } = ctx;
    await tx.$queryRawUnsafe(
      LOCAL_SETTINGS,
      actor.kind,
      actor.label ?? '',
      name,
      ctx.requestId,
      ctx.ip ?? '',
      ctx.userAgent ?? '',
      options.elevated ?? '',
      ctx.run ?? '',
    );
    const inner = insideCtx(ctx, tx, options.access);
    const replay = await claimIdempotencyKey(inner, name, input);
    if (replay) return replay.response as Output;
    const output = await handler(inner, input);
    if (!inner.pending.authorised) throw new Error(`${name}: the command changed something without authorising it`);
    await flush(inner);
    await keepIdempotentAnswer(inner, output);
    return output;
  });
}

function insideCtx(ctx: Ctx, tx: Db, access: Access): CommandCtx {
  const pending: Pending = {
    events: [],
    tags: new Set(),
    browser: [],
    authorised: access.kind !== 'signed_in' || ctx.actor.kind === 'system',
  };
  const inner: CommandCtx = {
    ...ctx,
    get log() {
      return ctx.log;
    },
    db: tx,
    sql: async <Row>(strings: TemplateStringsArray, ...values: unknown[]) =>
      (await tx.$queryRawUnsafe(sqlText(strings), ...values)) as Row[],
    authorize: (rule, subject) => {
      ctx.authorize(rule, subject);
      pending.authorised = true;
    },
    announce: (event, payload) => {
      pending.events.push({ event, payload: event.schema.parse(payload) });
    },
    revalidate: (...tags) => {
      for (const tag of tags) pending.tags.add(tag);
    },
    notifyBrowser: (personUuid, event) => {
      pending.browser.push(JSON.stringify({ org: ctx.org.uuid, person: personUuid, event }));
    },
    withDeleted: async (work) => {
      await tx.$queryRawUnsafe("select set_config('app.deleted','shown',true)");
      try {
        return await work();
      } finally {
        await tx.$queryRawUnsafe("select set_config('app.deleted','',true)").catch(() => undefined); // the transaction may already be lost
      }
    },
    pending,
  };
  return inner;
}

async function flush(ctx: CommandCtx): Promise<void> {
  const { events, tags, browser } = ctx.pending;
  if (events.length > 0) {
    await ctx.db.outboxEvent.createMany({
      data: events.map(({ event, payload }) => ({
        organizationId: ctx.org.id,
        name: event.name,
        version: event.version,
        payload: payload as object,
        actorId: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
        requestId: ctx.requestId,
      })),
    });
  }
  if (tags.size > 0)
    await ctx.db.$queryRawUnsafe("select pg_notify('revalidate', $1)::text", JSON.stringify([...tags]));
  for (const message of browser) await ctx.db.$queryRawUnsafe("select pg_notify('realtime', $1)::text", message);
}

function actorKey(ctx: Ctx): string {
  return ctx.actor.personUuid ?? ctx.actor.label ?? `anonymous:${ctx.ip ?? ''}`;
}

async function claimIdempotencyKey(
  ctx: CommandCtx,
  operation: string,
  input: unknown,
): Promise<{ response: unknown } | null> {
  if (!ctx.idempotencyKey) return null;
  const requestHash = createHash('sha256')
    .update(JSON.stringify(input, (_, v) => (typeof v === 'bigint' ? `${v}n` : v)))
    .digest('hex');
  const actor = actorKey(ctx);
  // The insert waits for a concurrent twin to end; then either it is ours or the answer is there.
  const [mine] = await ctx.sql<{ id: bigint }>`
    insert into idempotency_keys (organization_id, actor, key, operation, request_hash)
    values (${ctx.org.id}, ${actor}, ${ctx.idempotencyKey}, ${operation}, ${requestHash}) on conflict do nothing returning id`;
  if (mine) return null;
  const first = await ctx.db.idempotencyKey.findFirst({ where: { actor, key: ctx.idempotencyKey } });
  if (!first || first.operation !== operation || first.requestHash !== requestHash)
    throw new AppError('conflict', { reason: 'idempotency_key_reused' });
  return { response: first.response };
}

async function keepIdempotentAnswer(ctx: CommandCtx, output: unknown): Promise<void> {
  if (!ctx.idempotencyKey) return;
  await ctx.db.idempotencyKey.updateMany({
    where: { actor: actorKey(ctx), key: ctx.idempotencyKey },
    data: { response: JSON.parse(JSON.stringify(output ?? null)) as object },
  });
}

/** Refused and failed writes stay in the trail although their transaction left nothing. */
async function recordOwnRefusal(ctx: Ctx, name: string, e: unknown): Promise<void> {
  const kind = isAppError(e) ? e.kind : 'internal';
  if (kind === 'validation' || !tellOnce(e)) return;
  const context = { reason: isAppError(e) ? e.reason : 'internal' };
  const action = isDenial(e) ? 'denied' : 'failed';
  await recordAudit(ctx, { action, operation: name, context }).catch((failure: unknown) =>
    ctx.log.error({ err: failure }, 'the refusal could not be recorded'),
  );
}

/** Unique and version conflicts become `conflict`; a missing row becomes `not_found`. Everything else stays what it was. */
function translateDatabaseError(e: unknown): unknown {
  if (isAppError(e) || !(e instanceof Error) || !('code' in e)) return e;
  if (e.code === 'P2002' || e.code === '23505') return new AppError('conflict', { reason: 'already_exists', cause: e });
  if (e.code === 'P2025') return new AppError('not_found', { cause: e });
  if (e.code === 'P2034' || e.code === '40001' || e.code === '40P01')
    return new AppError('conflict', { reason: 'try_again', cause: e });
  return e;
}
