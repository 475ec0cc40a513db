import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { inTransaction } from '../pools';
import { canonicalEntry, type EntryRow, ERASED, entryColumns } from './entry';

const BATCH = 500;
// Ids are given before a transaction commits, so a row may appear below others that are sealed already: each look goes
// this far back, and every full one goes back to the beginning.
const LOOK_BACK = 50_000;
const FIRST = '0'.repeat(64);
const LOCK = 4_211_907;

/** A seal as the chain reads it. */
export type Seal = {
  sequence: bigint;
  entry_id: bigint;
  entry_uuid: string;
  digest: string;
  previous_hash: string;
  hash: string;
};

/** The end of an organisation's chain at a moment, kept outside the database: a shortened chain no longer reaches it. */
export type Checkpoint = { org: string; sequence: string; hash: string; at: string; mac: string };

const hmac = (key: string, text: string) => createHmac('sha256', key).update(text);

/** One keyed digest per value: a value may be erased later, and what it was cannot be guessed from its digest. */
export function digestEntry(key: string, row: EntryRow): string {
  const values = Object.entries(canonicalEntry(row)).map(([field, value]) => [
    field,
    hmac(key, `${row.uuid}|${field}|${value}`).digest('base64url').slice(0, 22),
  ]);
  return JSON.stringify(Object.fromEntries(values));
}

/** Which fields of a row no longer are what was sealed; an erased value is accepted and named. */
export function compareEntry(key: string, row: EntryRow, digest: string): { changed: string[]; erased: string[] } {
  const sealed = JSON.parse(digest) as Record<string, string>;
  const now = canonicalEntry(row);
  const fresh = JSON.parse(digestEntry(key, row)) as Record<string, string>;
  const changed: string[] = [];
  const erased: string[] = [];
  for (const field of new Set([...Object.keys(sealed), ...Object.keys(fresh)])) {
    if (sealed[field] === fresh[field]) continue;
    if (sealed[field] && now[field] === ERASED) erased.push(field);
    else changed.push(field);
  }
  return { changed, erased };
}

/** The link of the chain: over the one before, the place, the row's identity and its digests. */
export function chainHash(key: string, seal: Omit<Seal, 'hash'>): string {
  const { previous_hash, sequence, entry_id, entry_uuid, digest } = seal;
  return hmac(key, [previous_hash, sequence, entry_id, entry_uuid, digest].join('|')).digest('hex');
}

/** The signature of a checkpoint. */
export function checkpointMac(key: string, point: Omit<Checkpoint, 'mac'>): string {
  return hmac(key, `checkpoint|${point.org}|${point.sequence}|${point.hash}|${point.at}`).digest('hex');
}

// Only rows no running transaction could still change the order of; a row from beyond the newest transaction came with
// a restored copy of another cluster and is as settled as can be.
const UNSEALED = `select ${entryColumns('e')} from audit_entries e
  where e.organization_id = $1 and e.id > $2
    and (e.transaction_id::xid8 < pg_snapshot_xmin(pg_current_snapshot()) or e.transaction_id::xid8 >= pg_snapshot_xmax(pg_current_snapshot()))
    and not exists (select 1 from audit_seals s where s.organization_id = e.organization_id and s.entry_id = e.id)
  order by e.id limit ${BATCH}`;

type End = { sequence: bigint; hash: string; highest: bigint };

async function endOf(client: pg.PoolClient, org: bigint): Promise<End> {
  const { rows } = await client.query<End>(
    `select sequence, hash, (select max(entry_id) from audit_seals where organization_id = $1) as highest
     from audit_seals where organization_id = $1 order by sequence desc limit 1`,
    [org],
  );
  return rows[0] ?? { sequence: 0n, hash: FIRST, highest: 0n };
}

async function sealBatch(client: pg.PoolClient, org: bigint, key: string, full: boolean): Promise<number> {
  const end = await endOf(client, org);
  const from = full || end.highest <= BigInt(LOOK_BACK) ? 0n : end.highest - BigInt(LOOK_BACK);
  const { rows } = await client.query<EntryRow>(UNSEALED, [org, from]);
  let { sequence, hash } = end;
  const seals: Seal[] = [];
  for (const row of rows) {
    sequence += 1n;
    const link = {
      sequence,
      entry_id: row.id,
      entry_uuid: row.uuid,
      digest: digestEntry(key, row),
      previous_hash: hash,
    };
    hash = chainHash(key, link);
    seals.push({ ...link, hash });
  }
  const column = <K extends keyof Seal>(name: K) => seals.map((seal) => String(seal[name]));
  if (seals.length > 0)
    await client.query(
      `insert into audit_seals (organization_id, sequence, entry_id, entry_uuid, digest, previous_hash, hash)
       select $1, * from unnest($2::bigint[], $3::bigint[], $4::uuid[], $5::text[], $6::text[], $7::text[])`,
      [
        org,
        column('sequence'),
        column('entry_id'),
        column('entry_uuid'),
        column('digest'),
        column('previous_hash'),
        column('hash'),
      ],
    );
  return seals.length;
}

/** Seals what is new in every organisation; a `full` look goes back to the first row. Returns how many rows it sealed. */
export async function sealTrail(pool: pg.Pool, key: string, options: { full?: boolean } = {}): Promise<number> {
  const { rows: orgs } = await pool.query<{ id: bigint }>('select id from organizations order by id');
  let sealed = 0;
  for (const { id } of orgs) {
    for (let batch = BATCH; batch === BATCH; sealed += batch) {
      batch = await locked(pool, (client) => sealBatch(client, id, key, options.full ?? false));
    }
  }
  return sealed;
}

/** One sealer at a time: the chain has one end. */
const locked = (pool: pg.Pool, work: (client: pg.PoolClient) => Promise<number>): Promise<number> =>
  inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    return work(client);
  });

/** The ends of all chains now, signed. */
export async function checkpoints(pool: pg.Pool, key: string, now = new Date()): Promise<Checkpoint[]> {
  const { rows } = await pool.query<{ org: string; sequence: bigint; hash: string }>(
    `select distinct on (s.organization_id) o.uuid as org, s.sequence, s.hash
     from audit_seals s join organizations o on o.id = s.organization_id order by s.organization_id, s.sequence desc`,
  );
  return rows.map(({ org, sequence, hash }) => {
    const point = { org, sequence: String(sequence), hash, at: now.toISOString() };
    return { ...point, mac: checkpointMac(key, point) };
  });
}
