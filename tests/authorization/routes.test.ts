import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT, read } from '@/tests/architecture/sources';
import { ownerSql } from '@/tests/support/db';
import { buildWorld, type School, type World } from '@/tests/support/world';
import { type Caller, callersOf, PRINCIPALS } from './principals';
import { PUBLIC, ROUTES, type RouteEntry, type Sent } from './routes';

type Handler = (request: Request, segment: { params: Promise<Record<string, string>> }) => Promise<Response>;

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const handlers = new Map<string, Handler>();
for (const file of fs.globSync('app/**/route.ts', { cwd: ROOT })) {
  const module = (await import(path.join(ROOT, file))) as Record<string, unknown>;
  for (const method of METHODS) {
    if (typeof module[method] === 'function')
      handlers.set(`${method} ${path.dirname(file)}`, module[method] as Handler);
  }
}

let world: World;
let callers: Caller[];
beforeAll(async () => {
  world = await buildWorld();
  callers = await callersOf(world.here);
});

function requestOf(name: string, sent: Sent, cookie: string | null, extra: Record<string, string> = {}): Request {
  const method = name.split(' ')[0] ?? 'GET';
  const host = 'here.test';
  const headers = new Headers({ host, 'user-agent': 'tests', ...sent.headers, ...extra });
  if (cookie) headers.set('cookie', cookie);
  if (!['GET', 'HEAD', 'OPTIONS'].includes(method) && !headers.has('origin')) headers.set('origin', `http://${host}`);
  if (sent.body !== undefined) headers.set('content-type', 'application/json');
  const body = sent.body === undefined ? {} : { body: JSON.stringify(sent.body) };
  return new Request(`http://${host}${sent.path}`, { method, headers, ...body });
}

function letterOf(status: number): string {
  const known: Record<number, string> = {
    401: 'U',
    403: 'F',
    404: 'N',
    409: '+',
    410: '+',
    412: '+',
    503: '+',
    422: 'V',
  };
  return known[status] ?? (status < 400 ? '+' : '!');
}

async function answer(name: string, sent: Sent, cookie: string | null, extra?: Record<string, string>) {
  const handler = handlers.get(name);
  if (!handler) throw new Error(`No handler ${name}`);
  const response = await handler(requestOf(name, sent, cookie, extra), { params: Promise.resolve(sent.params ?? {}) });
  const text = await response.text();
  // The reference differs with every request; everything else must not.
  return {
    letter: letterOf(response.status),
    detail: `${response.status} ${text.replace(/"reference":"\w+"/, '').slice(0, 400)}`,
  };
}

async function row(name: string, entry: Exclude<RouteEntry, { coveredBy: string }>, sent: () => Sent | Promise<Sent>) {
  const answers = [];
  for (const one of callers) {
    await ownerSql`delete from rate_limits`;
    await entry.reset?.(world);
    answers.push(await answer(name, await sent(), one.cookie));
  }
  return answers;
}

const letters = (answers: { letter: string }[]) => answers.map((one) => one.letter).join('');
const explain = (answers: { letter: string; detail: string }[]) =>
  answers.map((one, i) => `${PRINCIPALS[i]}: ${one.letter} ${one.detail}`).join('\n');

test('every method of every route handler is declared', () => {
  // Addresses for machines (pictures, maps of the site) that are the same for everybody stand outside app/api.
  expect([...handlers.keys()].filter((name) => !ROUTES[name])).toEqual([]);
  expect(Object.keys(ROUTES).filter((name) => !handlers.has(name))).toEqual([]);
});

describe.each(Object.entries(ROUTES).filter(([name]) => handlers.has(name)))('%s', (name, entry) => {
  if ('coveredBy' in entry) {
    test(`is covered: ${entry.coveredBy}`, () => {
      const text = read(`${name.split(' ')[1]}/route.ts`);
      if (entry.coveredBy === PUBLIC)
        expect(text).not.toMatch(/routeContext|pageContext|= route\(|cookies\(|headers\(/);
      expect(entry.coveredBy.length).toBeGreaterThan(5);
    });
    return;
  }
  const sentIn = (school: School) => () => entry.sent(school);

  test('own', async () => {
    const answers = await row(name, entry, sentIn(world.here));
    expect(letters(answers), explain(answers)).toBe(entry.own);
  });

  if (entry.foreign !== undefined) {
    test('an object of another school looks like one that does not exist', async () => {
      const foreign = await row(name, entry, sentIn(world.there));
      const missing = await row(name, entry, () => entry.missing ?? entry.sent(world.here));
      expect(letters(foreign), explain(foreign)).toBe(entry.foreign);
      expect(foreign.map((one) => one.detail)).toEqual(missing.map((one) => one.detail));
    });
  }
});

describe('the door itself', () => {
  const me = { path: '/api/identity/me' };
  const cookieOf = (principal: string) => callers.find((one) => one.principal === principal)?.cookie ?? null;

  test('a sign-in of one school is nothing at another', async () => {
    const cookie = cookieOf('admin');
    expect((await answer('GET app/api/identity/me', me, cookie)).detail).toContain('"home"');
    expect((await answer('GET app/api/identity/me', me, cookie, { host: 'there.test' })).detail).toBe('200 null');
  });

  test('a forwarded host is not believed without a proxy of ours', async () => {
    const extra = { host: 'there.test', 'x-forwarded-host': 'here.test' };
    expect((await answer('GET app/api/identity/me', me, cookieOf('admin'), extra)).detail).toBe('200 null');
  });

  test('an ended session, a wrong signature and rubbish are nobody', async () => {
    const cookie = cookieOf('student') ?? '';
    await ownerSql`update sessions set ended_at = now() where person_id = ${world.here.people.student.id}`;
    for (const one of [cookie, `${cookie}x`, 'session=rubbish', 'session=']) {
      expect((await answer('GET app/api/identity/me', me, one)).detail).toBe('200 null');
    }
    await ownerSql`update sessions set ended_at = null where person_id = ${world.here.people.student.id}`;
  });

  test('a write that another site sends is refused before anything is looked at', async () => {
    const cookie = cookieOf('admin');
    const strangers: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
    ];
    for (const extra of strangers) {
      for (const [name, entry] of Object.entries(ROUTES)) {
        if (!/^(POST|PATCH|DELETE) app\/api\/(?!internal|auth|trpc|notifications\/unsubscribe)/.test(name)) continue;
        const sent =
          'coveredBy' in entry ? { path: '/', params: { uuid: 'x' }, body: {} } : await entry.sent(world.here);
        expect((await answer(name, sent, cookie, extra)).letter, `${name} ${JSON.stringify(extra)}`).toBe('F');
      }
    }
  });
});
