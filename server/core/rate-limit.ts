import { AppError } from '@/lib/errors/app-error';
import type { Ctx } from './context';
import { kernelSql } from './pools';

/** How often something may happen. */
export type Limit = { limit: number; windowSeconds: number };

/** What the standard RateLimit headers say. */
export type LimitState = { remaining: number; resetSeconds: number; headers: Record<string, string> };

const TAKE = `insert into rate_limits (key, count, window_start) values ($1, 1, now())
 on conflict (key) do update set
   count = case when rate_limits.window_start < now() - make_interval(secs => $2) then 1 else rate_limits.count + 1 end,
   window_start = case when rate_limits.window_start < now() - make_interval(secs => $2) then now() else rate_limits.window_start end
 returning count, extract(epoch from window_start + make_interval(secs => $2) - now())::int as reset`;

/** Counts one use across all processes; throws rate_limited with a Retry-After beyond the limit. For the sensitive few (sign-in, sign-up, verification). */
export async function takeFromLimit(key: string, { limit, windowSeconds }: Limit): Promise<LimitState> {
  const [row] = await kernelSql<{ count: number; reset: number }>(TAKE, [key.slice(0, 200), windowSeconds]);
  return judge(row?.count ?? 1, Math.max(1, row?.reset ?? windowSeconds), limit);
}

/** Forgets what was counted under a key, e.g. after a successful sign-in. */
export async function clearLimit(key: string): Promise<void> {
  await kernelSql('delete from rate_limits where key = $1', [key.slice(0, 200)]);
}

function judge(count: number, resetSeconds: number, limit: number): LimitState {
  const remaining = Math.max(0, limit - count);
  if (count > limit) throw new AppError('rate_limited', { retryAfter: resetSeconds });
  return {
    remaining,
    resetSeconds,
    headers: {
      'ratelimit-limit': String(limit),
      'ratelimit-remaining': String(remaining),
      'ratelimit-reset': String(resetSeconds),
    },
  };
}

type Bucket = { count: number; until: number };
const buckets = new Map<string, Bucket>();
const GENERAL: Limit = { limit: 600, windowSeconds: 60 };

/** The general limit per person, address and route. Counted per process: a flood guard, not a promise to the user. */
export function rateLimitRequest(ctx: Ctx, route: string, { limit, windowSeconds }: Limit = GENERAL): LimitState {
  const now = Date.now();
  const key = `${ctx.org.id}|${ctx.actor.personUuid ?? ctx.ip ?? 'unknown'}|${route}`;
  let bucket = buckets.get(key);
  if (!bucket || bucket.until < now) {
    if (buckets.size > 50_000) buckets.clear();
    bucket = { count: 0, until: now + windowSeconds * 1000 };
    buckets.set(key, bucket);
  }
  bucket.count += 1;
  return judge(bucket.count, Math.ceil((bucket.until - now) / 1000), limit);
}
