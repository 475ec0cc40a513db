import type pg from 'pg';
import { type Checkpoint, chainHash, checkpointMac, compareEntry, type Seal } from '../sealing/seal';
import { type EntryRow, entryColumns } from './entry';

const BATCH = 1_000;
const FIRST = '0'.repeat(64);

/** What is wrong with a row of the trail; `entry` is its number. */
export type Finding = {
  org: string;
  entry: string | null;
  sequence: string;
  problem: 'changed' | 'removed' | 'seal_changed' | 'seal_missing' | 'truncated' | 'checkpoint_changed';
  detail: string;
};

/** What verifying one organisation's trail found; without a `finding` it is whole. */
export type Verification = {
  org: string;
  slug: string;
  sealed: number;
  erased: number;
  unsealed: number;
  finding: Finding | null;
};

const SEALS = `select s.sequence, s.entry_id, s.entry_uuid, s.digest, s.previous_hash, s.hash, row_to_json(x) as entry
  from audit_seals s left join lateral (select ${entryColumns('e')} from audit_entries e
    where e.organization_id = s.organization_id and e.id = s.entry_id and e.uuid = s.entry_uuid) x on true
  where s.organization_id = $1 and s.sequence > $2 order by s.sequence limit ${BATCH}`;

/** Reads the whole chain of an organisation and names the first row that is not what was sealed. */
export async function verifyOrganization(
  pool: pg.Pool,
  key: string,
  org: { id: bigint; uuid: string; slug: string },
  points: readonly Checkpoint[],
): Promise<Verification> {
  const result: Verification = { org: org.uuid, slug: org.slug, sealed: 0, erased: 0, unsealed: 0, finding: null };
  const wanted = new Map(points.filter((p) => p.org === org.uuid).map((p) => [p.sequence, p]));
  const fail = (entry: bigint | null, sequence: bigint | string, problem: Finding['problem'], detail: string) => {
    result.finding = {
      org: org.slug,
      entry: entry === null ? null : String(entry),
      sequence: String(sequence),
      problem,
      detail,
    };
    return result;
  };
  let previous = FIRST;
  let last = 0n;
  for (;;) {
    const { rows } = await pool.query<Seal & { entry: (Omit<EntryRow, 'id'> & { id: number }) | null }>(SEALS, [
      org.id,
      last,
    ]);
    for (const seal of rows) {
      const expected = last + 1n;
      if (seal.sequence !== expected) return fail(null, expected, 'seal_missing', `seal ${expected} is not there`);
      if (seal.previous_hash !== previous || seal.hash !== chainHash(key, seal))
        return fail(seal.entry_id, seal.sequence, 'seal_changed', 'the seal does not continue the chain');
      if (!seal.entry)
        return fail(seal.entry_id, seal.sequence, 'removed', 'the row is gone or carries another identity');
      const row = { ...seal.entry, id: BigInt(seal.entry.id) } as EntryRow;
      const { changed, erased } = compareEntry(key, row, seal.digest);
      if (changed.length > 0) return fail(seal.entry_id, seal.sequence, 'changed', changed.join(', '));
      const point = wanted.get(String(seal.sequence));
      if (point && point.hash !== seal.hash)
        return fail(seal.entry_id, seal.sequence, 'seal_changed', `differs from the checkpoint of ${point.at}`);
      result.sealed += 1;
      result.erased += erased.length;
      previous = seal.hash;
      last = seal.sequence;
    }
    if (rows.length < BATCH) break;
  }
  for (const point of wanted.values()) {
    if (point.mac !== checkpointMac(key, point))
      return fail(
        null,
        point.sequence,
        'checkpoint_changed',
        `the checkpoint of ${point.at} is not signed with this key`,
      );
    if (BigInt(point.sequence) > last)
      return fail(
        null,
        String(last + 1n),
        'truncated',
        `the chain ends at ${last}; on ${point.at} it reached ${point.sequence}`,
      );
  }
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::int as n from audit_entries e where e.organization_id = $1
       and not exists (select 1 from audit_seals s where s.organization_id = e.organization_id and s.entry_id = e.id)`,
    [org.id],
  );
  result.unsealed = rows[0]?.n ?? 0;
  return result;
}

/** Verifies every organisation. */
export async function verifyTrail(pool: pg.Pool, key: string, points: readonly Checkpoint[]): Promise<Verification[]> {
  const { rows } = await pool.query<{ id: bigint; uuid: string; slug: string }>(
    'select id, uuid, slug from organizations order by id',
  );
  const results: Verification[] = [];
  for (const org of rows) results.push(await verifyOrganization(pool, key, org, points));
  return results;
}
