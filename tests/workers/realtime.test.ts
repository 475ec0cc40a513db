import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { z } from 'zod';
import { command } from '@/server/core/command';
import { systemOnly } from '@/server/core/operations';
import { issueTicket, REALTIME_PROTOCOL, readTicket } from '@/server/core/realtime';
import { createSession, type PersonWithRoles } from '@/tests/factories/people';
import { ownerSql } from '@/tests/support/db';
import { buildWorld, jobCtx, type World } from '@/tests/support/world';
import { CLOSE, type RealtimeServer, startRealtime } from '@/workers/realtime-server';
import { until } from './support';

const SECRET = 'a secret for tests that is long enough to be one';
const HOST = 'here.test:3000';
let world: World;
let server: RealtimeServer;

const tell = command(
  'test.tell',
  { access: systemOnly, input: z.object({ person: z.string(), n: z.number() }) },
  async (ctx, { person, n }) => {
    ctx.notifyBrowser(person, { type: 'test', n });
  },
);

type Who = Parameters<typeof issueTicket>[1];
const sessionOf = async (person: PersonWithRoles, school = world.here): Promise<Who> => {
  const { uuid } = await createSession(person);
  return { orgId: String(school.org.id), org: school.org.uuid, person: person.uuid, session: uuid, host: HOST };
};

type Client = { socket: WebSocket; got: { type: string; n?: number }[]; closed: Promise<number> };
const connect = (ticket: string, origin: string | null = `http://${HOST}`): Promise<Client> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(
      `ws://127.0.0.1:${server.port}/`,
      [REALTIME_PROTOCOL, ticket],
      origin ? { origin } : {},
    );
    const got: Client['got'] = [];
    const closed = new Promise<number>((done) => socket.on('close', done));
    socket.on('message', (data) => {
      got.push(JSON.parse(String(data)));
      if (got.length === 1) resolve({ socket, got, closed });
    });
    socket.on('unexpected-response', (_, response) => reject(new Error(String(response.statusCode))));
    socket.on('error', reject);
  });

beforeAll(async () => {
  world = await buildWorld();
  server = await startRealtime({ port: 0, secret: SECRET });
});
afterAll(() => server?.close());

describe('a ticket', () => {
  const who: Who = {
    orgId: '1',
    org: crypto.randomUUID(),
    person: crypto.randomUUID(),
    session: crypto.randomUUID(),
    host: HOST,
  };

  test('says who it was made for, for 30 seconds', () => {
    const ticket = issueTicket(SECRET, who, 1_000);
    expect(readTicket(SECRET, ticket, 30_999)).toMatchObject(who);
    expect(readTicket(SECRET, ticket, 31_000)).toBeNull();
  });

  test('forged, changed or from the far future is none', () => {
    const ticket = issueTicket(SECRET, who);
    const [body = '', signature] = ticket.split('.');
    const other = Buffer.from(body, 'base64url').toString().replace(who.person, crypto.randomUUID());
    expect(readTicket('another secret', ticket)).toBeNull();
    expect(readTicket(SECRET, `${Buffer.from(other).toString('base64url')}.${signature}`)).toBeNull();
    expect(readTicket(SECRET, `${body}.`)).toBeNull();
    expect(readTicket(SECRET, `${ticket}.x`)).toBeNull();
    expect(readTicket(SECRET, issueTicket(SECRET, who, Date.now() + 3_600_000))).toBeNull();
  });
});

describe('a connection', () => {
  test('gets what is told to its person after the commit, and nobody else does', async () => {
    const [mine, alsoMine, theirs] = await Promise.all([
      sessionOf(world.here.people.student).then((who) => connect(issueTicket(SECRET, who))),
      sessionOf(world.here.people.student).then((who) => connect(issueTicket(SECRET, who))),
      sessionOf(world.here.otherStudent).then((who) => connect(issueTicket(SECRET, who))),
    ]);
    expect(mine.got[0]).toEqual({ type: 'ready' });
    await tell(jobCtx(world.here.org), { person: world.here.people.student.uuid, n: 1 });
    await until(() => mine.got.length === 2 && alsoMine.got.length === 2);
    expect(mine.got[1]).toEqual({ type: 'test', n: 1 });
    // The same person named in another school is nobody there.
    await tell(jobCtx(world.there.org), { person: world.here.people.student.uuid, n: 2 });
    await tell(jobCtx(world.here.org), { person: world.here.otherStudent.uuid, n: 3 });
    await until(() => theirs.got.length === 2);
    expect(theirs.got[1]).toEqual({ type: 'test', n: 3 });
    expect(mine.got).toHaveLength(2);
    for (const client of [mine, alsoMine, theirs]) client.socket.close();
    await until(() => server.count() === 0);
  });

  test('is refused without a good ticket, from another site, and for somebody else’s session', async () => {
    const who = await sessionOf(world.here.people.student);
    await expect(connect('forged.ticket')).rejects.toThrow('401');
    await expect(connect(issueTicket('another secret', who))).rejects.toThrow('401');
    await expect(connect(issueTicket(SECRET, who, Date.now() - 31_000))).rejects.toThrow('401');
    await expect(connect(issueTicket(SECRET, who), 'https://evil.example')).rejects.toThrow('403');
    await expect(connect(issueTicket(SECRET, who), null)).rejects.toThrow('403');
    await expect(connect(issueTicket(SECRET, { ...who, person: world.here.otherStudent.uuid }))).rejects.toThrow('401');
    await expect(connect(issueTicket(SECRET, { ...who, orgId: String(world.there.org.id) }))).rejects.toThrow('401');
  });

  test('ends when its session ends or its person is suspended, and not before', async () => {
    const ending = await sessionOf(world.here.people.student);
    const staying = await sessionOf(world.here.otherStudent);
    const [a, b] = [await connect(issueTicket(SECRET, ending)), await connect(issueTicket(SECRET, staying))];
    expect(await server.checkSessions()).toBe(0);
    await ownerSql`update sessions set ended_at = now() where uuid = ${ending.session}`;
    expect(await a.closed).toBe(CLOSE.sessionEnded);
    expect(b.socket.readyState).toBe(WebSocket.OPEN);
    await expect(connect(issueTicket(SECRET, ending))).rejects.toThrow('401');
    await ownerSql`update people set status = 'suspended' where id = ${world.here.otherStudent.id}`;
    await server.checkSessions();
    expect(await b.closed).toBe(CLOSE.sessionEnded);
  });

  test('the twenty-first of one person is one too many', async () => {
    const who = await sessionOf(world.here.people.mentor);
    const open = await Promise.all(Array.from({ length: 20 }, () => connect(issueTicket(SECRET, who))));
    const extra = new WebSocket(`ws://127.0.0.1:${server.port}/`, [REALTIME_PROTOCOL, issueTicket(SECRET, who)], {
      origin: `http://${HOST}`,
    });
    expect(await new Promise((resolve) => extra.on('close', resolve))).toBe(CLOSE.tooMany);
    for (const { socket } of open) socket.close();
  });

  test('after a gap in listening everybody is told to fetch', async () => {
    const client = await connect(issueTicket(SECRET, await sessionOf(world.here.people.instructor)));
    await ownerSql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'growthos_app_listen' and datname = current_database()`;
    await until(() => client.got.length >= 2);
    expect(client.got.at(-1)).toEqual({ type: 'ready' });
    client.socket.close();
  });

  test('health', async () => {
    const answer = await fetch(`http://127.0.0.1:${server.port}/health`);
    expect(await answer.json()).toMatchObject({ ok: true });
    expect((await fetch(`http://127.0.0.1:${server.port}/`)).status).toBe(404);
  });
});
