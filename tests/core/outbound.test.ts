import type dns from 'node:dns';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OutboundRequest, outbound } from '@/server/core/outbound';
import { isPublicAddress } from '@/server/core/outbound/address-rules';

describe('addresses', () => {
  test.each([
    '93.184.216.34',
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.0.1',
    '2606:4700:4700::1111',
    '2a00:1450:4001:81b::200e',
  ])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254', // metadata of the clouds
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '239.255.255.250',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:93.184.216.34',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1', // NAT64
    '2002:7f00:1::', // 6to4
    '2001:0:4136:e378:8000:63bf:3fff:fdd2', // Teredo
    '2001:db8::1',
    'fc00::1',
    'fd00:ec2::254', // metadata over IPv6
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'localhost',
    '',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
});

type Seen = { path: string; headers: http.IncomingHttpHeaders };
let server: http.Server;
let base: string;
let seen: Seen[] = [];
const handlers: Record<string, http.RequestListener> = {
  '/ok': (_, response) => response.end('fine'),
  '/never': () => undefined,
  '/drip': (_, response) => {
    response.write('x');
    const timer = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/large': (_, response) => response.end(Buffer.alloc(5_000)),
  '/inside': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  '/inside-https': (_, response) => response.writeHead(302, { location: 'https://127.0.0.1/' }).end(),
  '/file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/own': (_, response) => response.writeHead(307, { location: '/ok' }).end(),
};

beforeAll(async () => {
  server = http.createServer((request, response) => {
    const path = request.url ?? '';
    seen.push({ path, headers: request.headers });
    (handlers[path] ?? handlers['/ok'])?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(
  () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    }),
);

const call = (path: string, more: Partial<OutboundRequest> = {}) =>
  outbound({ url: `${base}${path}`, configuredBase: base, purpose: 'test', ...more });
/** A DNS that gives these answers in turn. */
function names(...answers: string[][]): typeof dns.lookup & { asked: string[] } {
  const asked: string[] = [];
  const lookup = (hostname: string, _options: unknown, callback: (e: null, all: dns.LookupAddress[]) => void) => {
    asked.push(hostname);
    const now = answers[Math.min(asked.length, answers.length) - 1] ?? [];
    callback(
      null,
      now.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return Object.assign(lookup, { asked }) as never;
}

describe('a base address from the settings', () => {
  test('may be http and private; the caller says who calls', async () => {
    const answer = await call('/ok', { headers: { authorization: 'Bearer x' } });
    expect([answer.status, answer.body.toString()]).toEqual([200, 'fine']);
    expect(seen.at(-1)?.headers).toMatchObject({ 'user-agent': 'GrowthOS', authorization: 'Bearer x' });
  });

  test('its redirects are followed within it when asked for, at most three times', async () => {
    expect((await call('/own')).status).toBe(307);
    expect((await call('/own', { redirects: 1 })).body.toString()).toBe('fine');
    seen = [];
    await expect(call('/loop', { redirects: 9 })).rejects.toMatchObject({ reason: 'redirect' });
    expect(seen).toHaveLength(4);
    await expect(call('/own', { redirects: 1, method: 'POST', body: '{}' })).rejects.toMatchObject({
      reason: 'redirect',
    });
  });

  test.each([
    ['/inside', 'scheme'],
    ['/inside-https', 'address'],
    ['/file', 'scheme'],
  ])('its redirect from %s to elsewhere is checked anew', async (path, reason) => {
    await expect(call(path, { redirects: 3 })).rejects.toMatchObject({ reason });
  });

  test('another port of the same host is another place', async () => {
    const other = http.createServer((_, response) => response.end('secret'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    await expect(call('', { url })).rejects.toMatchObject({ reason: 'scheme' });
    other.close();
  });

  test('who does not answer, or only a drop at a time, is left', async () => {
    await expect(call('/never', { timeoutMs: 100 })).rejects.toMatchObject({ reason: 'timeout' });
    await expect(call('/drip', { timeoutMs: 150 })).rejects.toMatchObject({ reason: 'timeout' });
  });

  test('more than was expected is not read', async () => {
    await expect(call('/large', { maxBytes: 4_999 })).rejects.toMatchObject({ reason: 'too_large' });
    expect((await call('/large', { maxBytes: 5_000 })).body).toHaveLength(5_000);
  });

  test('nobody listens', async () => {
    await expect(
      outbound({ url: 'http://127.0.0.1:1/', configuredBase: 'http://127.0.0.1:1', purpose: 'test' }),
    ).rejects.toMatchObject({ reason: 'network' });
  });
});

describe('any other address', () => {
  test.each([
    ['http://example.com/', 'scheme'],
    ['ftp://example.com/', 'scheme'],
    ['nonsense', 'scheme'],
    ['https://user:secret@example.com/', 'credentials'],
    ['https://127.0.0.1/', 'address'],
    ['https://2130706433/', 'address'],
    ['https://0177.0.0.1/', 'address'],
    ['https://0x7f.1/', 'address'],
    ['https://127.1/', 'address'],
    ['https://[::1]/', 'address'],
    ['https://[::ffff:127.0.0.1]/', 'address'],
    ['https://[::ffff:a9fe:a9fe]/', 'address'],
    ['https://169.254.169.254/latest/meta-data', 'address'],
  ])('%s is refused: %s', async (url, reason) => {
    await expect(outbound({ url, purpose: 'test' })).rejects.toMatchObject({ reason });
  });

  test.each([[['127.0.0.1']], [['10.0.0.1']], [['93.184.216.34', '127.0.0.1']], [['::1']], [[]]])(
    'a name that points to %j is refused where the socket would connect',
    async (addresses) => {
      const lookup = names(addresses);
      await expect(outbound({ url: 'https://rebind.example/', purpose: 'test' }, lookup)).rejects.toMatchObject({
        reason: 'address',
      });
      expect(lookup.asked).toEqual(['rebind.example']);
    },
  );

  test('the answer of DNS is asked for once: a second one that points inside is never used', async () => {
    // The documentation range is closed, so a public address stands in; nothing answers there within the time.
    const lookup = names(['192.31.196.1'], ['127.0.0.1']);
    await expect(
      outbound({ url: 'https://rebind.example:9/', purpose: 'test', timeoutMs: 200 }, lookup),
    ).rejects.toMatchObject({ reason: expect.stringMatching(/^(timeout|network)$/) });
    expect(lookup.asked).toEqual(['rebind.example']);
  });
});
