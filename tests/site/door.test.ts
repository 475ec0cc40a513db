import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GET as health } from '@/app/api/health/route';
import { GET as metrics } from '@/app/metrics/route';
import { resetEnv } from '@/lib/env/server';
import { standAtTheDoor } from '@/server/edge/start-web';
import { ownerSql } from '@/tests/support/db';

const emit = http.Server.prototype.emit;
let server: http.Server;
let seen: http.IncomingHttpHeaders = {};

/** Stands at the door anew, as a process with this setting does. */
function open(trusted: '0' | '1'): void {
  http.Server.prototype.emit = emit;
  process.env.TRUSTED_PROXY = trusted;
  resetEnv();
  standAtTheDoor({});
}

beforeAll(async () => {
  server = http.createServer((request, response) => {
    seen = request.headers;
    response.end();
  });
  // Both families on one socket, as the product listens: IPv4 arrives wrapped.
  await new Promise<void>((resolve) => server.listen(0, '::', resolve));
});
afterAll(() => {
  http.Server.prototype.emit = emit;
  delete process.env.TRUSTED_PROXY;
  resetEnv();
  server.close();
});

async function askWith(headers: Record<string, string> = {}): Promise<http.IncomingHttpHeaders> {
  await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { headers });
  return seen;
}
const metricsFor = async (headers: http.IncomingHttpHeaders) =>
  (await metrics(new Request('http://here.test/metrics', { headers: headers as Record<string, string> }))).status;

describe('the address of whoever asks (AUD-9)', () => {
  test('is the socket’s, unwrapped, whatever the request claims', async () => {
    open('0');
    expect((await askWith())['x-client-ip']).toBe('127.0.0.1');
    const claims = { 'x-forwarded-for': '203.0.113.9', 'x-client-ip': '203.0.113.9', 'x-real-ip': '203.0.113.9' };
    const headers = await askWith(claims);
    expect(headers['x-client-ip']).toBe('127.0.0.1');
    expect(headers['x-forwarded-for']).toBeUndefined();
    expect(headers['x-real-ip']).toBeUndefined();
  });

  test('is what our own proxy says: the last one it added, unwrapped', async () => {
    open('1');
    expect((await askWith({ 'x-forwarded-for': '198.51.100.1, ::ffff:203.0.113.9' }))['x-client-ip']).toBe(
      '203.0.113.9',
    );
    expect((await askWith({ 'x-client-ip': '203.0.113.9' }))['x-client-ip']).toBe('127.0.0.1');
  });

  test('the figures are for this machine: not for whom a proxy passes on that nobody told us of', async () => {
    open('0');
    expect(await metricsFor(await askWith())).toBe(200);
    for (const name of ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'])
      expect(await metricsFor(await askWith({ [name]: 'x' })), name).toBe(404);
    open('1');
    expect(await metricsFor(await askWith({ 'x-forwarded-for': '203.0.113.9' }))).toBe(404);
  });
});

describe('/api/health', () => {
  const parts = async () => {
    const answer = await health();
    return { status: answer.status, ...((await answer.json()) as Record<string, { ok: boolean }>) };
  };
  const storageDir = process.env.STORAGE_DIR;
  beforeEach(async () => {
    process.env.STORAGE_DIR = fs.mkdtempSync(path.join(os.tmpdir(), 'health-'));
    delete process.env.REDIS_URL;
    resetEnv();
    await ownerSql`delete from process_heartbeats`;
    await ownerSql`insert into process_heartbeats (process, instance, beat_at) values ('worker', 'w', now())`;
  });
  afterAll(() => {
    process.env.STORAGE_DIR = storageDir;
    delete process.env.REDIS_URL;
    resetEnv();
  });

  test('200 while everything is there', async () => {
    expect(await parts()).toMatchObject({ status: 200, ok: true, queue: { ok: true }, storage: { ok: true } });
  });

  test('503 without a living worker', async () => {
    await ownerSql`update process_heartbeats set beat_at = now() - interval '1 minute'`;
    expect(await parts()).toMatchObject({ status: 503, queue: { ok: false }, storage: { ok: true } });
  });

  test('503 when files cannot be kept', async () => {
    const file = path.join(process.env.STORAGE_DIR ?? '', 'a-file');
    fs.writeFileSync(file, '');
    process.env.STORAGE_DIR = path.join(file, 'below');
    resetEnv();
    expect(await parts()).toMatchObject({ status: 503, queue: { ok: true }, storage: { ok: false } });
  });

  test('503 when the queue is on a Redis that does not answer', async () => {
    process.env.REDIS_URL = 'redis://127.0.0.1:1';
    resetEnv();
    expect(await parts()).toMatchObject({ status: 503, queue: { ok: false }, storage: { ok: true } });
  });
});
