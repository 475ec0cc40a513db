import type pg from 'pg';
import { log } from '@/server/core/log';
import { startTicking, type Ticking } from './ticking';

// Within a minute of their end (LKP-2), whatever the look before it missed by a second.
const EVERY_MS = 20_000;

/** Makes every account active again whose suspension is over, in all schools; resolves to how many. Twice is once. */
export async function liftSuspensions(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ lifted: number }>('select lift_suspensions() as lifted');
  return rows[0]?.lifted ?? 0;
}

/** Looks for suspensions that are over, three times a minute. */
export function startLifting(pool: pg.Pool): Ticking {
  const look = async () => {
    const lifted = await liftSuspensions(pool);
    if (lifted > 0) log().info({ lifted }, 'suspensions were over');
  };
  return startTicking(EVERY_MS, look, 'suspensions could not be lifted, will be tried again');
}
