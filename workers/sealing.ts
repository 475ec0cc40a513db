import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { env } from '@/lib/env/server';
import { checkpoints, sealTrail } from '@/server/core/sealing/seal';
import { startTicking, type Ticking } from './ticking';

const EVERY_MS = 60_000;
const FULL_EVERY = 60;

/** Where the ends of the chains are kept, outside the database. */
export const checkpointFile = () => path.join(env().DATA_DIR, 'audit-checkpoints.jsonl');

/** Appends the end of every chain that grew since it was last written. */
export async function exportCheckpoints(pool: pg.Pool, written: Map<string, string>): Promise<number> {
  const grown = (await checkpoints(pool, env().AUDIT_SEAL_KEY)).filter((p) => written.get(p.org) !== p.sequence);
  if (grown.length === 0) return 0;
  await mkdir(env().DATA_DIR, { recursive: true });
  await appendFile(checkpointFile(), grown.map((point) => `${JSON.stringify(point)}\n`).join(''), { mode: 0o600 });
  for (const point of grown) written.set(point.org, point.sequence);
  return grown.length;
}

/** Seals what is new every minute; the first look and one an hour go back to the first row. */
export function startSealing(pool: pg.Pool): Ticking {
  const written = new Map<string, string>();
  let looks = 0;
  const seal = async () => {
    const full = looks % FULL_EVERY === 0;
    looks += 1;
    await sealTrail(pool, env().AUDIT_SEAL_KEY, { full });
    await exportCheckpoints(pool, written);
  };
  return startTicking(EVERY_MS, seal, 'the trail could not be sealed, will be tried again');
}
