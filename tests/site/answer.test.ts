import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { answering, answerWith } from '@/server/core/input/answer';

const servers: http.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** The status of an answer whose page does `draw`, as Next does: later, and in pieces. */
async function statusOf(draw: (response: http.ServerResponse) => void, headers = {}): Promise<number> {
  const server = http.createServer((request, response) =>
    answering(request, response, () => {
      setTimeout(() => {
        draw(response);
        response.end('page');
      }, 5);
    }),
  );
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return (await fetch(`http://127.0.0.1:${port}/`, { headers })).status;
}

test('a page says its status while it is drawn, each its own', async () => {
  expect(await statusOf(() => answerWith(404))).toBe(404);
  expect(await statusOf(() => answerWith(403))).toBe(403);
  expect(await statusOf(() => undefined)).toBe(200);
});

test('what was begun to be sent keeps its status', async () => {
  const late = (response: http.ServerResponse) => {
    response.write('head');
    answerWith(404);
  };
  expect(await statusOf(late)).toBe(200);
});

test('a piece fetched by a click has none: the browser would load the page a second time', async () => {
  expect(await statusOf(() => answerWith(404), { RSC: '1' })).toBe(200);
});

test('outside of a request nothing happens', () => {
  expect(() => answerWith(404)).not.toThrow();
});
