import http from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { listen } from '@/server/core/listen';
import { log } from '@/server/core/log';
import { metrics } from '@/server/core/monitoring/metrics';
import { kernelSql } from '@/server/core/pools';
import { REALTIME_PROTOCOL, type RealtimeTicket, readTicket, realtimeMessage } from '@/server/core/realtime';

const CHECK_MS = 5_000;
const PING_MS = 25_000;
const MOST_PER_PERSON = 20;
const MOST_BUFFERED = 256 * 1024;

/** Why a connection was ended, as the browser sees it. */
export const CLOSE = { sessionEnded: 4401, tooMany: 4429, restart: 1012 } as const;

type Socket = WebSocket & { who: RealtimeTicket; alive: boolean };

/** The realtime process: sockets of people, fed by NOTIFY. */
export type RealtimeServer = {
  port: number;
  count(): number;
  checkSessions(): Promise<number>;
  close(): Promise<void>;
};

/** The ticket is the second of the offered protocols: `growthos.1, <ticket>`. */
function ticketOf(request: http.IncomingMessage): string | null {
  const [protocol, ticket] = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((part) => part.trim());
  return protocol === REALTIME_PROTOCOL && ticket ? ticket : null;
}

function hostOf(origin: string | undefined): string | null {
  try {
    return origin ? new URL(origin).host : null;
  } catch {
    return null;
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Starts it on the loopback address. */
export async function startRealtime(options: { port: number; secret: string }): Promise<RealtimeServer> {
  const sockets = new Map<string, Set<Socket>>();
  const keyOf = (org: string, person: string) => `${org}/${person}`;
  const wss = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false, // costs more memory per connection than our small messages are worth
    maxPayload: 4 * 1024,
    handleProtocols: () => REALTIME_PROTOCOL,
  });
  const server = http.createServer((request, response) => {
    const healthy = request.url === '/health';
    response.writeHead(healthy ? 200 : 404, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(healthy ? JSON.stringify({ ok: true, sockets: wss.clients.size }) : '{}');
  });

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const ticket = ticketOf(request);
    const who = ticket === null ? null : readTicket(options.secret, ticket);
    if (!who) return refuse(socket, '401 Unauthorized');
    if (hostOf(request.headers.origin) !== who.host) return refuse(socket, '403 Forbidden');
    sessionAlive(who).then(
      (alive) => {
        if (!alive) return refuse(socket, '401 Unauthorized');
        wss.handleUpgrade(request, socket, head, (ws) => welcome(Object.assign(ws, { who, alive: true }) as Socket));
      },
      () => refuse(socket, '503 Service Unavailable'),
    );
  });

  const welcome = (ws: Socket) => {
    const key = keyOf(ws.who.org, ws.who.person);
    const mine = sockets.get(key) ?? new Set();
    if (mine.size >= MOST_PER_PERSON) return ws.close(CLOSE.tooMany);
    sockets.set(key, mine.add(ws));
    metrics().sockets.set(wss.clients.size);
    ws.on('pong', () => {
      ws.alive = true;
    });
    ws.on('error', () => ws.terminate());
    ws.on('close', () => {
      mine.delete(ws);
      if (mine.size === 0) sockets.delete(key);
      metrics().sockets.set(wss.clients.size);
    });
    // Only now does the browser fetch what it missed: from here on nothing passes it by.
    ws.send(JSON.stringify({ type: 'ready' }));
  };

  const deliver = (payload: string) => {
    const parsed = realtimeMessage.safeParse(safeJson(payload));
    if (!parsed.success) return log().warn('a realtime message could not be read');
    const { org, person, event } = parsed.data;
    const text = JSON.stringify(event);
    for (const ws of person === null ? ofOrg(org) : (sockets.get(keyOf(org, person)) ?? []))
      if (ws.bufferedAmount > MOST_BUFFERED)
        ws.terminate(); // too slow: it comes back and fetches
      else ws.send(text);
  };
  function* ofOrg(org: string) {
    for (const ws of wss.clients as Set<Socket>) if (ws.who.org === org) yield ws;
  }
  /** After a gap in listening everybody is told to fetch: what was sent meanwhile is gone. */
  const missed = () => {
    for (const ws of wss.clients) ws.send(JSON.stringify({ type: 'ready' }));
  };

  const checkSessions = async (): Promise<number> => {
    const open = [...(wss.clients as Set<Socket>)];
    if (open.length === 0) return 0;
    const unique = new Map(open.map((ws) => [ws.who.session, ws.who.orgId]));
    const ended = await kernelSql<{ session: string }>(
      `select s.session from unnest($1::bigint[], $2::uuid[]) as s(org, session)
       where not exists (select 1 from session_actor(s.org, s.session))`,
      [[...unique.values()], [...unique.keys()]],
    );
    const gone = new Set(ended.map((row) => row.session));
    const closing = open.filter((ws) => gone.has(ws.who.session));
    for (const ws of closing) ws.close(CLOSE.sessionEnded);
    return closing.length;
  };

  const subscription = await listen(['realtime'], { onMessage: deliver, onConnected: missed });
  const checking = setInterval(() => {
    checkSessions().catch((e: unknown) => log().warn({ err: e }, 'the sessions could not be checked'));
  }, CHECK_MS);
  const pinging = setInterval(() => {
    for (const ws of wss.clients as Set<Socket>) {
      if (!ws.alive) ws.terminate();
      ws.alive = false;
      ws.ping();
    }
  }, PING_MS);

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as { port: number }).port,
    count: () => wss.clients.size,
    checkSessions,
    async close() {
      clearInterval(checking);
      clearInterval(pinging);
      await subscription.close();
      for (const ws of wss.clients) ws.close(CLOSE.restart);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        setTimeout(() => {
          for (const ws of wss.clients) ws.terminate();
          server.closeAllConnections();
        }, 1_000).unref();
      });
    },
  };
}

async function sessionAlive(who: RealtimeTicket): Promise<boolean> {
  const rows = await kernelSql<{ person_uuid: string }>('select person_uuid from session_actor($1, $2)', [
    who.orgId,
    who.session,
  ]);
  return rows[0]?.person_uuid === who.person;
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
