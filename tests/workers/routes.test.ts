import { beforeAll, expect, test } from 'vitest';
import { GET as unread } from '@/app/api/notifications/unread/route';
import { GET as ask, POST as end } from '@/app/api/notifications/unsubscribe/route';
import { POST as ticket } from '@/app/api/realtime/ticket/route';
import { env } from '@/lib/env/server';
import { unsubscribeToken } from '@/server/core/mail/links';
import { readTicket } from '@/server/core/realtime';
import { ownerSql } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';
import { callersOf } from '../authorization/principals';

let world: World;
let cookie: string;
const segment = { params: Promise.resolve({}) };
const request = (path: string, init: RequestInit = {}) =>
  new Request(`http://here.test${path}`, { ...init, headers: { host: 'here.test', ...init.headers } });

beforeAll(async () => {
  world = await buildWorld();
  cookie = (await callersOf(world.here)).find((one) => one.principal === 'student')?.cookie ?? '';
});

test('a ticket names the person, the session and the host it was asked from', async () => {
  const answer = await ticket(request('/api/realtime/ticket', { method: 'POST', headers: { cookie } }), segment);
  const { ticket: text } = (await answer.json()) as { ticket: string };
  expect(readTicket(env().REALTIME_SECRET, text)).toMatchObject({
    person: world.here.people.student.uuid,
    org: world.here.org.uuid,
    host: 'here.test',
  });
  const foreign = {
    method: 'POST',
    headers: { cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  };
  expect((await ticket(request('/api/realtime/ticket', foreign), segment)).status).toBe(403);
});

test('the bell gets its numbers, and the newest notice when it asks', async () => {
  await ownerSql`insert into notifications (organization_id, person_id, type, params, href, dedupe_key)
    values (${world.here.org.id}, ${world.here.people.student.id}, 'enrolled', '{"course": "X"}', '/dashboard', 'k')`;
  const get = async (query: string) =>
    (await unread(request(`/api/notifications/unread${query}`, { headers: { cookie } }), segment)).json();
  expect(await get('')).toEqual({ unseen: 1, unread: 1 });
  expect(await get('?latest')).toEqual({
    unseen: 1,
    unread: 1,
    latest: { text: 'You have a place in “X”.', href: '/en/dashboard' },
  });
});

test('unsubscribing asks first, and a POST ends it at once', async () => {
  const path = `/api/notifications/unsubscribe?token=${unsubscribeToken(world.here.org.uuid, 'a@example.com')}`;
  const page = await ask(request(path), segment);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('a@example.com');
  const known = () => ownerSql`select 1 from mail_suppressions where email = 'a@example.com'`;
  expect(await known()).toHaveLength(0);
  const oneClick = { method: 'POST', body: 'List-Unsubscribe=One-Click' };
  expect((await end(request(path, oneClick), segment)).status).toBe(200);
  expect(await known()).toHaveLength(1);
});
