import { log } from '@/server/core/log';
import { kernelSql } from '@/server/core/pools';

const EVERY_MS = 3_600_000;

/** Clears hourly what belongs to no organisation: old counters of the rate limiter, heartbeats of processes long gone. */
export function startHousekeeping(): { stop(): void } {
  const clear = () => {
    Promise.all([
      kernelSql("delete from rate_limits where window_start < now() - interval '1 day'", []),
      kernelSql("delete from process_heartbeats where beat_at < now() - interval '1 day'", []),
    ]).catch((e: unknown) => log().warn({ err: e }, 'the housekeeping failed, will be tried again'));
  };
  clear();
  const timer = setInterval(clear, EVERY_MS);
  return { stop: () => clearInterval(timer) };
}
