import type pg from 'pg';
import type { EventEnvelope, JobDefinition, Subscription } from './jobs';
import { effectKey, jobDefinitions, jobRequested } from './jobs';
import { listen } from './listen';
import { log } from './log';
import { bulkMailReleased } from './mail/events';
import { eventDefinitions } from './outbox';
import { inTransaction, openPool } from './pools';
import type { Outgoing, Queues } from './queue';

const BATCH = 200;
const POLL_MS = 2_000;
const LOST_AFTER = '3 minutes';

type Row = {
  id: bigint;
  uuid: string;
  organization_id: bigint;
  org_uuid: string;
  name: string;
  payload: unknown;
  actor_id: bigint | null;
  request_id: string | null;
  attempts: number;
  created_at: Date;
};

const COLUMNS = `e.id, e.uuid, e.organization_id, o.uuid as org_uuid, e.name, e.payload, e.actor_id, e.request_id, e.attempts, e.created_at
  from outbox_events e join organizations o on o.id = e.organization_id`;
// What somebody waits for comes before the thousands of bulk mails of the hour.
const WAITING = `select ${COLUMNS} where e.relayed_at is null and o.status = 'active' and o.deleted_at is null
  and (e.retry_at is null or e.retry_at <= now()) order by e.name = '${bulkMailReleased.name}', e.id limit ${BATCH} for update of e skip locked`;
const UNSETTLED = `select ${COLUMNS} where e.relayed_at < now() - interval '${LOST_AFTER}' and e.settled_at is null and e.id > $1
  order by e.id limit ${BATCH} for update of e skip locked`;

/** Turns rows of the outbox into jobs. */
export type Relay = {
  /** Relays what waits now; returns how many rows it took. */
  drain(): Promise<number>;
  /** Adds again what the queue has lost (it may lose everything); returns how many jobs it added again. */
  recover(): Promise<number>;
  start(): Promise<void>;
  stop(): Promise<void>;
};

/** Which jobs the row of an event becomes. Throws when the payload is not what the event promises. */
function deliveriesOf(row: Row, byEvent: ReadonlyMap<string, Subscription[]>): Outgoing[] {
  const base = { org: row.org_uuid, organizationId: String(row.organization_id), requestId: row.request_id };
  if (row.name === jobRequested.name) {
    const { job, payload, delayMs, again } = jobRequested.schema.parse(row.payload);
    const definition = jobDefinitions.get(job);
    if (!definition) throw new Error(`No job is called ${job}`);
    // counted from when it was asked for, also when a queue lost it and gets it anew
    const left = Math.max(0, (delayMs ?? 0) - (Date.now() - row.created_at.getTime()));
    return [{ ...base, job, payload: definition.input.parse(payload), delayMs: left, again }];
  }
  const subscriptions = byEvent.get(row.name);
  if (!subscriptions) return []; // nobody listens
  const definition = eventDefinitions.get(row.name);
  const payload = definition?.schema.parse(row.payload);
  const envelope: EventEnvelope = {
    uuid: row.uuid,
    actorId: row.actor_id === null ? null : String(row.actor_id),
    occurredAt: row.created_at.toISOString(),
  };
  return subscriptions.flatMap(({ job, map }) => {
    const mapped = map(payload as never, envelope);
    const payloads = mapped === null ? [] : Array.isArray(mapped) ? mapped : [mapped];
    return payloads.map((one) => ({ ...base, job: job.name, payload: job.input.parse(one) }));
  });
}

/** Makes the relay of this process. Several may run: each row is taken by one of them. */
export function createRelay(
  queues: Queues,
  subscriptions: readonly Subscription[],
  pool = openPool('growthos_relay', 2),
): Relay {
  const byEvent = new Map<string, Subscription[]>();
  for (const one of subscriptions) byEvent.set(one.event.name, [...(byEvent.get(one.event.name) ?? []), one]);
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  let running: Promise<void> | undefined;
  let again = false;
  let subscription: { close(): Promise<void> } | undefined;

  // The jobs are added before the commit: a crash in between adds them again under the same names, never loses them.
  const drain = () =>
    inTransaction(pool, async (client) => {
      const { rows } = await client.query<Row>(WAITING);
      if (rows.length === 0) return 0;
      const relayed: bigint[] = [];
      const outgoing: Outgoing[] = [];
      for (const row of rows) {
        try {
          outgoing.push(...deliveriesOf(row, byEvent));
          relayed.push(row.id);
        } catch (e) {
          await putBack(client, row, e);
        }
      }
      await queues.add(outgoing);
      await client.query('update outbox_events set relayed_at = now() where id = any($1::bigint[])', [relayed]);
      return rows.length;
    });

  const recover = async (): Promise<number> => {
    let after = 0n;
    let added = 0;
    for (;;) {
      const step = await inTransaction(pool, async (client) => {
        const { rows } = await client.query<Row>(UNSETTLED, [after]);
        const settled: bigint[] = [];
        const lost: Outgoing[] = [];
        for (const row of rows) {
          const open = await openDeliveries(client, row, byEvent);
          if (open.length === 0) settled.push(row.id);
          lost.push(...open);
        }
        await queues.add(lost); // what is still in the queue is not added twice
        await client.query('update outbox_events set settled_at = now() where id = any($1::bigint[])', [settled]);
        return { last: rows.at(-1)?.id, full: rows.length === BATCH, lost: lost.length };
      });
      added += step.lost;
      if (!step.full || step.last === undefined) return added;
      after = step.last;
    }
  };

  const loop = async () => {
    do {
      again = false;
      while (!stopping && (await drain()) === BATCH);
    } while (again && !stopping);
  };
  const wake = () => {
    again = true;
    running ??= loop()
      .catch((e: unknown) => log().warn({ err: e }, 'relaying failed, will be tried again'))
      .finally(() => {
        running = undefined;
      });
  };

  return {
    drain,
    recover,
    async start() {
      subscription = await listen(['outbox'], { onMessage: wake, onConnected: wake }, 'growthos_relay');
      timer = setInterval(wake, POLL_MS);
      wake();
    },
    async stop() {
      stopping = true;
      clearInterval(timer);
      await subscription?.close();
      await running;
      await pool.end();
    },
  };
}

async function putBack(client: pg.PoolClient, row: Row, e: unknown): Promise<void> {
  const message = e instanceof Error ? e.message.slice(0, 1_000) : String(e);
  log().error({ err: e, event: row.name, outboxId: String(row.id) }, 'an event could not be turned into jobs');
  await client.query(
    `update outbox_events set attempts = attempts + 1, last_error = $2,
       retry_at = now() + least(interval '1 hour', interval '5 seconds' * power(2, least(attempts, 12))) where id = $1`,
    [row.id, message],
  );
}

/** The jobs of a relayed row whose effect has not happened and that were not given up. */
async function openDeliveries(
  client: pg.PoolClient,
  row: Row,
  byEvent: ReadonlyMap<string, Subscription[]>,
): Promise<Outgoing[]> {
  let all: Outgoing[];
  try {
    all = deliveriesOf(row, byEvent);
  } catch {
    return []; // its event has changed since; the jobs were added when it was understood
  }
  if (all.length === 0) return [];
  const keyed = all.map((one) => ({
    one,
    key: effectKey(jobDefinitions.get(one.job) as JobDefinition, one.payload, one.organizationId),
  }));
  const { rows } = await client.query<{ key: string }>(
    `select key from job_effects where organization_id = $1 and key = any($2::text[])
     union all select key from job_runs where organization_id = $1 and key = any($2::text[]) and state = 'dead'`,
    [row.organization_id, keyed.map((k) => k.key)],
  );
  const closed = new Set(rows.map((r) => r.key));
  return keyed.filter((k) => !closed.has(k.key)).map((k) => k.one);
}
