import type http from 'node:http';

/** A route handler as app/ exports it, without parameters in its path. */
type HotHandler = (request: Request, segment: { params: Promise<Record<string, never>> }) => Promise<Response>;

/** By method and path: `POST /api/learning/heartbeat`. */
export type HotRoutes = Record<string, HotHandler>;

const MOST_BYTES = 64 * 1024;

/**
 * Answers the hottest calls before Next's router sees them, with the very handler that the router would call: finding
 * the route and wrapping request and answer costs it more than the work itself (docs/decisions/021). True when it did.
 */
export function answerHot(routes: HotRoutes, request: http.IncomingMessage, response: http.ServerResponse): boolean {
  const handler = routes[`${request.method} ${request.url?.split('?')[0]}`];
  if (!handler) return false;
  const address = URL.parse(request.url ?? '', `http://${request.headers.host ?? 'localhost'}`);
  if (!address) return false;
  answer(handler, { request, address }).then(
    async (answered) => {
      const bytes = Buffer.from(await answered.arrayBuffer());
      response.writeHead(answered.status, [...answered.headers, ['content-length', String(bytes.length)]].flat());
      response.end(bytes);
    },
    () => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    },
  );
  return true;
}

async function answer(
  handler: HotHandler,
  { request, address }: { request: http.IncomingMessage; address: URL },
): Promise<Response> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > MOST_BYTES) return new Response(null, { status: 413, headers: { connection: 'close' } });
    parts.push(part as Buffer);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const method = request.method ?? 'GET';
  const asked = new Request(address, { method, headers, ...(size > 0 ? { body: Buffer.concat(parts) } : {}) });
  return handler(asked, { params: Promise.resolve({}) });
}
