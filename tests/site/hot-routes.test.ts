import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerHot } from '@/server/edge/hot-routes';

let server: http.Server;
let base = '';

beforeAll(async () => {
  const routes = {
    'POST /hot': async (request: Request) =>
      Response.json(
        { body: await request.text(), cookie: request.headers.get('cookie'), host: request.headers.get('host') },
        { status: 201, headers: { 'cache-control': 'no-store' } },
      ),
    'POST /broken': () => Promise.reject(new Error('a secret')),
  };
  server = http.createServer((request, response) => {
    if (!answerHot(routes, request, response)) response.writeHead(200, { 'x-by': 'router' }).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const post = (path: string, body: string) => fetch(base + path, { method: 'POST', body, headers: { cookie: 'a=1' } });

describe('the routes before the router', () => {
  test('are called with body, cookies and host, and their answer goes out as it is', async () => {
    const answer = await post('/hot?x=1', '{"n":"ن"}');
    expect(answer.status).toBe(201);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({ body: '{"n":"ن"}', cookie: 'a=1', host: base.slice(7) });
  });

  test('everything else goes on: other methods, paths below, addresses that are none', async () => {
    for (const [path, method] of [
      ['/hot', 'GET'],
      ['/hot/below', 'POST'],
      ['/hot/', 'POST'],
      ['/constructor', 'POST'],
    ] as const)
      expect((await fetch(base + path, { method })).headers.get('x-by')).toBe('router');
  });

  test('a body without end is refused, a broken handler says nothing of why', async () => {
    expect((await post('/hot', 'x'.repeat(70_000))).status).toBe(413);
    const broken = await post('/broken', '{}');
    expect([broken.status, await broken.text()]).toEqual([500, '']);
  });
});
