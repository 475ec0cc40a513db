import http from 'node:http';
import pg from 'pg';
import { env } from '@/lib/env/server';
import { plainAddress, UNKNOWN_PROXY_HEADER } from '@/server/core/client-address';
import { answering } from '@/server/core/input/answer';
import { log } from '@/server/core/log';
import { assertNarrowRole } from '@/server/core/pools';
import { tags } from '@/server/core/revalidate';
import { listenForLookups } from '@/server/domains/lookups';
import { forgetCourseAddresses } from './course-addresses';
import { answerHot, type HotRoutes } from './hot-routes';

const SAID_BY_PROXIES = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-real-ip',
  'forwarded',
  'via',
];
const FORWARDED = [...SAID_BY_PROXIES, 'x-client-ip', 'x-middleware-subrequest'];

/**
 * Readies this web process: honest client addresses, the hottest routes before the router, a narrow database role, and
 * the ear for changed pages.
 */
export async function startWeb(hot: HotRoutes): Promise<void> {
  standAtTheDoor(hot);
  await assertNarrowRole();
  listenForChanges();
  await listenForLookups();
}

/**
 * Forwarded headers are believed only from a configured proxy. Next itself believes any: so they are removed where a
 * request enters the process, and the address of the socket (or what our proxy says) is left in x-client-ip. Then the
 * hot routes are answered, everything else goes on to Next, where a page may say its status.
 */
export function standAtTheDoor(hot: HotRoutes): void {
  const trusted = env().TRUSTED_PROXY;
  const emit = http.Server.prototype.emit;
  http.Server.prototype.emit = function (this: http.Server, ...args: Parameters<typeof emit>) {
    const event = args[0] as string;
    if (event === 'request' || event === 'upgrade') {
      const request = args[1] as unknown as http.IncomingMessage;
      const told = trusted
        ? String(request.headers['x-forwarded-for'] ?? '')
            .split(',')
            .at(-1)
            ?.trim()
        : '';
      delete request.headers[UNKNOWN_PROXY_HEADER];
      if (!trusted) {
        if (SAID_BY_PROXIES.some((name) => request.headers[name] !== undefined))
          request.headers[UNKNOWN_PROXY_HEADER] = '1';
        for (const name of FORWARDED) delete request.headers[name];
      }
      request.headers['x-client-ip'] = plainAddress(told || request.socket.remoteAddress || '');
      if (event === 'request') {
        const response = args[2] as unknown as http.ServerResponse;
        if (answerHot(hot, request, response)) return true;
        return answering(request, response, () => Reflect.apply(emit, this, args) as boolean);
      }
    }
    return Reflect.apply(emit, this, args) as boolean;
  } as typeof emit;
}

/** LISTENs for expired tags and hands them to this process's own revalidation route; after a lost connection everything expires. */
function listenForChanges(): void {
  let missed = false;
  const connect = async () => {
    const client = new pg.Client({
      connectionString: env().DATABASE_URL,
      options: '-c role=growthos_app',
      application_name: 'growthos_revalidate',
    });
    const again = () => {
      missed = true;
      client.removeAllListeners('error');
      client.on('error', () => {});
      client.end().catch(() => undefined);
      setTimeout(connect, 1_000).unref();
    };
    client.once('error', again);
    try {
      await client.connect();
      await client.query('listen revalidate');
      client.on('notification', (message) => void expire(JSON.parse(message.payload ?? '[]') as string[]));
      // What was read before anybody listened may be old already.
      if (missed) await expire([tags.everything()]);
      else forgetCourseAddresses([tags.everything()]);
      missed = false;
    } catch {
      again();
    }
  };
  void connect();
}

async function expire(names: string[]): Promise<void> {
  forgetCourseAddresses(names);
  await fetch(`http://127.0.0.1:${env().PORT}/api/internal/revalidate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${env().INTERNAL_SECRET}`, 'content-type': 'application/json' },
    body: JSON.stringify({ tags: names }),
  }).catch((e: unknown) => log().warn({ err: e }, 'the pages could not be expired'));
}
