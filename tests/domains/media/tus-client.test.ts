import { randomBytes } from 'node:crypto';
import http, { type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { type DetailedError, Upload } from 'tus-js-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as one from '@/app/api/uploads/[uuid]/route';
import * as all from '@/app/api/uploads/route';
import { storage } from '@/server/core/storage';
import { ownerDb } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';
import { cookieOf } from './support';

// The library of the browser's uploader against our routes, over real sockets that are cut.
let world: World;
let cookie: string;
let server: http.Server;
let endpoint: string;
/** Breaks the connection of a PATCH after so many bytes; taken from the front. */
const cuts: number[] = [];

function asRequest(incoming: IncomingMessage): Request {
  const headers = new Headers(
    Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
  );
  headers.set('host', 'here.test');
  const hasBody = incoming.method === 'PATCH' || incoming.method === 'POST';
  return new Request(`http://here.test${incoming.url}`, {
    method: String(incoming.method),
    headers,
    ...(hasBody ? { body: Readable.toWeb(incoming), duplex: 'half' } : {}),
  } as RequestInit);
}

async function answer(incoming: IncomingMessage): Promise<Response> {
  const uuid = incoming.url?.split('/')[3];
  const segment = { params: Promise.resolve({ uuid: uuid ?? '' }) };
  const handlers = (uuid ? one : all) as unknown as Record<string, typeof one.PATCH>;
  return handlers[String(incoming.method)]?.(asRequest(incoming), segment) ?? new Response(null, { status: 405 });
}

beforeAll(async () => {
  world = await buildWorld();
  cookie = await cookieOf(world.here.people.student, world.here);
  server = http.createServer(async (incoming, outgoing) => {
    const cut = incoming.method === 'PATCH' ? cuts.shift() : undefined;
    if (cut !== undefined) {
      let seen = 0;
      incoming.on('data', (data: Buffer) => {
        seen += data.length;
        if (seen >= cut) incoming.destroy();
      });
      incoming.pause();
    }
    const response = await answer(incoming);
    if (outgoing.destroyed) return;
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    if (response.body) await pipeline(Readable.fromWeb(response.body as never), outgoing).catch(() => undefined);
    else outgoing.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/uploads`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

function send(bytes: Buffer, metadata: Record<string, string>, chunkSize = Number.POSITIVE_INFINITY) {
  return new Promise<string>((resolve, reject) => {
    const upload: Upload = new Upload(bytes, {
      endpoint,
      chunkSize,
      metadata: { purpose: 'assignment_submission', ...metadata },
      headers: { cookie },
      retryDelays: [0, 20, 50, 100, 100, 100, 100],
      onSuccess: () => resolve(upload.url?.split('/').pop() ?? ''),
      onError: reject,
    });
    upload.start();
  });
}

test('a connection that is cut again and again: the client goes on, the file is whole', async () => {
  const bytes = Buffer.from(randomBytes(3_000_000).toString('hex'));
  cuts.push(100_000, 1_500_000, 3, 900_000);
  const uuid = await send(bytes, { filename: 'سجل.txt', filetype: 'text/plain' });
  const row = await ownerDb().file.findUniqueOrThrow({ where: { uuid } });
  expect(row).toMatchObject({ state: 'ready', originalName: 'سجل.txt' });
  expect((await buffer(await storage().stream(row.storageKey))).equals(bytes)).toBe(true);
  expect(cuts).toEqual([]);
}, 30_000);

test('in pieces', async () => {
  const bytes = Buffer.from(randomBytes(500_000).toString('hex'));
  const uuid = await send(bytes, { filename: 'a.txt', filetype: 'text/plain' }, 200_000);
  const row = await ownerDb().file.findUniqueOrThrow({ where: { uuid } });
  expect((await buffer(await storage().stream(row.storageKey))).equals(bytes)).toBe(true);
});

test('a refusal reaches the client with its sentence, and it does not try again', async () => {
  const failure = (await send(Buffer.from('MZ not a picture'), { filename: 'a.png', filetype: 'image/png' }).catch(
    (e: unknown) => e,
  )) as DetailedError;
  expect(failure.originalResponse?.getStatus()).toBe(422);
  expect(JSON.parse(failure.originalResponse?.getBody() ?? '')).toMatchObject({
    reason: 'media.type_mismatch',
    message: expect.stringContaining('a.png'),
  });
});
