import type pg from 'pg';
import { type Org, toOrg } from '@/server/core/org';

const FRESH_MS = 5_000;

/** Looks up the active organisation of a delivery (null when there is none), at most 5 s old. */
export function orgDirectory(relayPool: pg.Pool): (uuid: string) => Promise<Org | null> {
  const known = new Map<string, { org: Org | null; at: number }>();
  return async (uuid) => {
    const entry = known.get(uuid);
    if (entry && Date.now() - entry.at < FRESH_MS) return entry.org;
    const { rows } = await relayPool.query<Parameters<typeof toOrg>[0]>(
      'select * from organization_directory where uuid = $1',
      [uuid],
    );
    const org = rows[0] ? toOrg(rows[0]) : null;
    known.set(uuid, { org, at: Date.now() });
    return org;
  };
}
