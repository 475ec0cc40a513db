import { env } from '@/lib/env/server';
import { AppError } from '@/lib/errors/app-error';
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
export async function takeFromLimit(
  key: string,
  { limit, windowSeconds }: Limit,
): Promise<Pick<LimitState, 'remaining' | 'resetSeconds'>> {
  const [row] = await kernelSql<{ count: number; reset: number }>(TAKE, [key.slice(0, 200), windowSeconds]);
  const resetSeconds = Math.max(1, row?.reset ?? windowSeconds);
  if ((row?.count ?? 1) > limit) throw new AppError('rate_limited', { retryAfter: resetSeconds });
  return { remaining: Math.max(0, limit - (row?.count ?? 1)), resetSeconds };
}

const WAIT = `select greatest(1, ceil(extract(epoch from window_start + make_interval(secs => $2) - now())))::int as seconds
 from rate_limits where key = $1 and count >= $3 and window_start >= now() - make_interval(secs => $2)`;

/** For how many seconds `takeFromLimit` will refuse, 0 when it will not: counts nothing, for answers before the page. */
export async function waitForLimit(key: string, { limit, windowSeconds }: Limit): Promise<number> {
  const [row] = await kernelSql<{ seconds: number }>(WAIT, [key.slice(0, 200), windowSeconds, limit]);
  return row?.seconds ?? 0;
}

/** Takes one use back that turned out to be none of those that are limited. */
export async function giveBackToLimit(key: string): Promise<void> {
  await kernelSql('update rate_limits set count = greatest(0, count - 1) where key = $1', [key.slice(0, 200)]);
}

/** Forgets what was counted under a key, e.g. after a successful sign-in. */
export async function clearLimit(key: string): Promise<void> {
  await kernelSql('delete from rate_limits where key = $1', [key.slice(0, 200)]);
}

/**
 * What a route handler is, as far as floods go, in calls per minute, route and process: by one signed-in person, and
 * from one address. The address' limit is the wider one: a whole school may sit behind one. These are flood guards;
 * what must hold exactly and across processes (guessing passwords, sending links) is counted in the database.
 */
export const ROUTE_CLASSES = {
  reads: { person: 300, address: 6_000 },
  writes: { person: 120, address: 2_400 },
  /** tRPC: reads and writes of every screen, up to ten in one request. */
  procedures: { person: 600, address: 9_000 },
  /** The player's heartbeats and a running quiz' autosaves: one in some seconds for each open page. */
  beats: { person: 240, address: 12_000 },
  files: { person: 600, address: 9_000 },
  /** Pieces of uploads: many small requests on a slow line. */
  uploads: { person: 1_200, address: 9_000 },
  /** Everything that opens a session or ends one. Each of them has stricter limits of its own in the database. */
  doors: { person: 30, address: 600 },
  /** Calls of vendors, who come from few addresses and try again. */
  webhooks: { person: 1_200, address: 1_200 },
  /** Pictures and maps for machines: drawn for everybody alike. */
  pictures: { person: 300, address: 600 },
} as const satisfies Record<string, { person: number; address: number }>;

/** One class of route handlers. */
export type RouteClass = keyof typeof ROUTE_CLASSES;

const WINDOW_SECONDS = 60;
const MOST_BUCKETS = 50_000;

type Bucket = { count: number; until: number };

/** A network rather than a host for IPv6: whoever has one address there has 2^64 of them. */
function sourceOf(ip: string | null): string {
  if (!ip) return 'unknown';
  if (!ip.includes(':')) return ip;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = ip.toLowerCase().split('%')[0]?.split('::') ?? [];
  const front = head === '' ? [] : head.split(':');
  const back = tail ? tail.split(':') : [];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  return [...front, ...Array<string>(missing).fill('0'), ...back].slice(0, 4).join(':');
}

/** The counters of one route handler in this process: Map look-ups only, no statement. */
export class RouteLimiter {
  readonly #buckets = new Map<string, Bucket>();
  readonly #class: RouteClass;

  constructor(routeClass: RouteClass) {
    this.#class = routeClass;
  }

  /** Counts a call from an address; `refused` says for how many seconds it should stay away. */
  fromAddress(ip: string | null): LimitState & { refused: boolean } {
    return this.#take('address', sourceOf(ip));
  }

  /** Counts a call of a signed-in person. */
  byPerson(personUuid: string): LimitState & { refused: boolean } {
    return this.#take('person', personUuid);
  }

  #take(kind: 'address' | 'person', who: string): LimitState & { refused: boolean } {
    const limit = Math.floor(ROUTE_CLASSES[this.#class][kind] * env().RATE_LIMIT_SCALE);
    const now = Date.now();
    const key = `${kind}|${who}`;
    let bucket = this.#buckets.get(key);
    if (!bucket || bucket.until <= now) {
      this.#buckets.delete(key); // so that the order of the map stays the order of their windows
      if (this.#buckets.size >= MOST_BUCKETS) this.#makeRoom(now);
      bucket = { count: 0, until: now + WINDOW_SECONDS * 1_000 };
      this.#buckets.set(key, bucket);
    }
    bucket.count += 1;
    const resetSeconds = Math.max(1, Math.ceil((bucket.until - now) / 1_000));
    const remaining = Math.max(0, limit - bucket.count);
    const headers = limitHeaders(kind, limit, remaining, resetSeconds);
    return { remaining, resetSeconds, headers, refused: bucket.count > limit };
  }

  /** Drops what has run out and, when that is not enough, the oldest tenth: never everything at once. */
  #makeRoom(now: number): void {
    let drop = MOST_BUCKETS / 10;
    for (const [key, bucket] of this.#buckets) {
      if (bucket.until > now && drop <= 0) break;
      this.#buckets.delete(key);
      drop -= 1;
    }
  }
}

/**
 * The fields of draft-ietf-httpapi-ratelimit-headers-11 (RateLimit-Policy, RateLimit), and the three older ones that
 * clients in use today read.
 */
function limitHeaders(policy: string, limit: number, remaining: number, reset: number): Record<string, string> {
  return {
    'ratelimit-policy': `"${policy}";q=${limit};w=${WINDOW_SECONDS}`,
    ratelimit: `"${policy}";r=${remaining};t=${reset}`,
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(reset),
  };
}
