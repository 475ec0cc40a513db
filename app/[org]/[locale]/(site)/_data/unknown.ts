import { AppError } from '@/lib/errors/app-error';

const PER_MINUTE = 300;
let minute = 0;
let asked = 0;

/**
 * Counts questions for addresses that no course has. A cached "not found" page stays in memory, so a flood of invented
 * addresses would fill it (first the page cache's own bound stops that, then this): beyond 300 a minute in one process
 * they are refused, and a refusal is not stored. Pages that exist are never counted.
 */
export function countUnknownAddress(now = Date.now()): void {
  const current = Math.floor(now / 60_000);
  if (current !== minute) {
    minute = current;
    asked = 0;
  }
  asked += 1;
  if (asked > PER_MINUTE) throw new AppError('rate_limited', { retryAfter: 60 });
}
