import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { ROUTE_CLASSES, RouteLimiter } from '@/server/core/rate-limit';
import { openRoute, route } from '@/server/core/route';
import { buildWorld } from '@/tests/support/world';
import { type Caller, callersOf } from '../authorization/principals';

afterEach(() => vi.useRealTimers());
const times = (n: number, work: () => { refused: boolean }) => Array.from({ length: n }, work).map((s) => s.refused);

describe('the counters of a route', () => {
  test('a person and an address are counted apart, the address wider', () => {
    const limiter = new RouteLimiter('doors');
    const { person, address } = ROUTE_CLASSES.doors;
    expect(address).toBeGreaterThanOrEqual(10 * person);
    expect(times(person, () => limiter.byPerson('a')).includes(true)).toBe(false);
    expect(limiter.byPerson('a').refused).toBe(true);
    expect(limiter.byPerson('b').refused).toBe(false);
    expect(limiter.fromAddress('203.0.113.1').refused).toBe(false);
  });

  test('a school behind one address works: thirty people with thirty calls each', () => {
    const limiter = new RouteLimiter('reads');
    for (let who = 0; who < 30; who += 1) {
      expect(times(30, () => limiter.fromAddress('198.51.100.1')).includes(true)).toBe(false);
      expect(times(30, () => limiter.byPerson(`p${who}`)).includes(true)).toBe(false);
    }
  });

  test('two routes of one class do not share counters', () => {
    const [one, two] = [new RouteLimiter('doors'), new RouteLimiter('doors')];
    times(ROUTE_CLASSES.doors.person + 1, () => one.byPerson('a'));
    expect(one.byPerson('a').refused).toBe(true);
    expect(two.byPerson('a').refused).toBe(false);
  });

  test('the window ends', () => {
    vi.useFakeTimers({ now: 1_000_000 });
    const limiter = new RouteLimiter('doors');
    times(ROUTE_CLASSES.doors.person + 1, () => limiter.byPerson('a'));
    vi.setSystemTime(1_000_000 + 59_000);
    expect(limiter.byPerson('a')).toMatchObject({ refused: true, resetSeconds: 1 });
    vi.setSystemTime(1_000_000 + 60_000);
    expect(limiter.byPerson('a')).toMatchObject({ refused: false, remaining: ROUTE_CLASSES.doors.person - 1 });
  });

  test.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['::ffff:203.0.113.5', '203.0.113.5', true],
    ['203.0.113.5', '203.0.113.6', false],
    ['::1', '::2', true],
  ])('%s and %s are one source: %s', (a, b, same) => {
    const limiter = new RouteLimiter('doors');
    times(ROUTE_CLASSES.doors.address, () => limiter.fromAddress(a));
    expect(limiter.fromAddress(b).refused).toBe(same);
  });

  test('inventing names does not free those that were refused', () => {
    const limiter = new RouteLimiter('doors');
    times(51_000, () => limiter.byPerson(crypto.randomUUID()));
    times(ROUTE_CLASSES.doors.person + 1, () => limiter.byPerson('a'));
    for (let n = 0; n < 10_000; n += 1) limiter.byPerson(`x${n}`);
    expect(limiter.byPerson('a').refused).toBe(true);
  });
});

describe('at the door', () => {
  const here = (headers: Record<string, string>) =>
    new Request('http://here.test/api/x', { headers: { host: 'here.test', ...headers } });
  const segment = { params: Promise.resolve({}) };
  let student: Caller | undefined;
  beforeAll(async () => {
    student = (await callersOf((await buildWorld()).here)).find((one) => one.principal === 'student');
  });

  test('every answer says what is left, a refusal when to come back, in the reader’s language', async () => {
    let calls = 0;
    const door = route('doors', async () => {
      calls += 1;
      return Response.redirect('http://here.test/en', 303); // its headers are sealed
    });
    const headers = { cookie: student?.cookie ?? '', 'x-client-ip': '203.0.113.20', 'x-locale': 'ar' };
    const first = await door(here(headers), segment);
    expect(first.status).toBe(303);
    expect(first.headers.get('location')).toBe('http://here.test/en');
    expect(first.headers.get('ratelimit-policy')).toBe('"person";q=30;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"person";r=29;t=[1-9]\d?$/);
    expect(first.headers.get('ratelimit-remaining')).toBe('29');
    for (let n = 1; n < 30; n += 1) await door(here(headers), segment);
    const refused = await door(here(headers), segment);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit-remaining')).toBe('0');
    expect((await refused.json()).message).toMatch(/[\u0600-\u06ff]/);
    expect(calls).toBe(30);
    const stranger = await door(here({ 'x-client-ip': '203.0.113.20' }), segment);
    expect(stranger.headers.get('ratelimit-policy')).toBe('"address";q=600;w=60');
    expect(stranger.status).toBe(303);
  });

  test('a flood from one address is refused before anything is looked up, errors are counted too', async () => {
    let calls = 0;
    const door = openRoute('pictures', async () => {
      calls += 1;
      return new Response('x');
    });
    const flood = { 'x-client-ip': '203.0.113.30', 'accept-language': 'ar-EG,ar;q=0.9' };
    const answers = [];
    for (let n = 0; n < 601; n += 1) answers.push((await door(here(flood), segment)).status);
    expect(answers.filter((status) => status === 429)).toHaveLength(1);
    expect(calls).toBe(600);
    const { message } = await (await door(here(flood), segment)).json();
    expect(message).toMatch(/[\u0600-\u06ff]/);
    expect((await door(here({ 'x-client-ip': '203.0.113.31' }), segment)).status).toBe(200);
  });
});
