import { beforeAll, describe, expect, test } from 'vitest';
import { GET as file } from '@/app/api/files/[uuid]/route';
import { POST as heartbeat } from '@/app/api/learning/heartbeat/route';
import { appRouter } from '@/server/api/root';
import { createCallerFactory } from '@/server/api/trpc';
import { metrics } from '@/server/core/monitoring/metrics';
import { signIn } from '@/server/domains/identity';
import { createVideo } from '@/tests/factories/courses';
import { createFile } from '@/tests/factories/files';
import { ownerSql } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';
import { type Caller, callersOf } from '../authorization/principals';

let world: World;
let callers: Caller[];
beforeAll(async () => {
  world = await buildWorld();
  callers = await callersOf(world.here);
});

type Row = { operation: string; reason: string; ip: string | null; actor_id: bigint | null };
const denied = (where: string) => ownerSql<Row>`
  select operation, context->>'reason' as reason, ip, actor_id from audit_entries
  where action = 'denied' and (operation = ${where} or context->>'path' = ${where}) order by id`;
const beat = (item: string) => JSON.stringify({ item, locale: 'en', positionSeconds: 1, rate: 1, played: [[0, 1]] });
const cookieOf = (principal: string) => callers.find((one) => one.principal === principal)?.cookie ?? '';
const asked = (path: string, principal: string, init: RequestInit = {}) =>
  new Request(`http://here.test${path}`, {
    ...init,
    headers: { host: 'here.test', 'x-client-ip': '198.51.100.9', cookie: cookieOf(principal), ...init.headers },
  });

describe('what an edge refuses stands in the trail once (AUD-27)', () => {
  test('a file that is not theirs, by its route, as a call and as a page; the same again within a minute is one row', async () => {
    const { uuid } = await createFile({ organization: world.here.organization, uploadedBy: world.here.people.mentor });
    const params = { params: Promise.resolve({ uuid }) };
    const path = `/api/files/${uuid}`;
    const navigating = { headers: { 'sec-fetch-mode': 'navigate', accept: 'text/html' } };
    for (const init of [{}, {}, navigating]) {
      const { status } = await file(asked(path, 'student', init), params);
      expect([403, 404]).toContain(status);
    }
    expect(await denied(path)).toMatchObject([
      { operation: 'GET /api/files/{uuid}', ip: '198.51.100.9', actor_id: world.here.people.student.id },
    ]);
    await file(asked(path, 'recruiter', navigating), params);
    expect(await denied(path)).toHaveLength(2);
  });

  test('a heartbeat on a lesson that is not open', async () => {
    const { item } = await createVideo({ lesson: world.here.elsewhere.lesson });
    const body = beat(item.uuid);
    const init = { method: 'POST', body, headers: { 'content-type': 'application/json' } };
    const answers = [];
    for (let i = 0; i < 3; i += 1)
      answers.push(
        (await heartbeat(asked('/api/learning/heartbeat', 'student', init), { params: Promise.resolve({}) })).status,
      );
    expect(new Set(answers).size).toBe(1);
    expect([403, 404]).toContain(answers[0]);
    expect(await denied('POST /api/learning/heartbeat')).toMatchObject([{ actor_id: world.here.people.student.id }]);
  });

  test('a procedure: a command by its own row alone, a hot write by the procedure’s name', async () => {
    const call = createCallerFactory(appRouter)({ ctx: world.here.as('mentor', { ip: '198.51.100.8' }) });
    await expect(call.catalog.publish({ course: world.here.course.uuid })).rejects.toThrow();
    const own = await ownerSql<{ n: number }>`
      select count(*)::int as n from audit_entries where action = 'denied' and actor_id = ${world.here.people.mentor.id}`;
    expect(own).toEqual([{ n: 1 }]);
    expect(await denied('catalog.publish')).toEqual([]); // the command's own row is the one
    const learner = createCallerFactory(appRouter)({ ctx: world.here.as('student', { ip: '198.51.100.8' }) });
    const item = await ownerSql<{ uuid: string }>`
      select ci.uuid from content_items ci where ci.id = ${world.here.elsewhere.assignment.contentItemId}`;
    await expect(learner.assessment.saveDraft({ item: item[0]?.uuid ?? '', text: 'x' })).rejects.toThrow();
    expect(await denied('assessment.saveDraft')).toMatchObject([{ reason: 'not_found', ip: '198.51.100.8' }]);
  });

  test('strangers who find nothing are counted, not listed', async () => {
    const before = (await metrics().refusals.get()).values.find((v) => v.labels.kind === 'not_found')?.value ?? 0;
    const uuid = crypto.randomUUID();
    await file(new Request(`http://here.test/api/files/${uuid}`, { headers: { host: 'here.test' } }), {
      params: Promise.resolve({ uuid }),
    });
    expect(await denied(`/api/files/${uuid}`)).toEqual([]);
    const after = (await metrics().refusals.get()).values.find((v) => v.labels.kind === 'not_found')?.value ?? 0;
    expect(after).toBe(before + 1);
  });

  test('a heartbeat that is taken leaves nothing', async () => {
    const rows = async () => (await ownerSql<{ n: number }>`select count(*)::int as n from audit_entries`)[0]?.n;
    const before = await rows();
    const init = {
      method: 'POST',
      body: beat(world.here.items.video.uuid),
      headers: { 'content-type': 'application/json' },
    };
    const answer = await heartbeat(asked('/api/learning/heartbeat', 'student', init), { params: Promise.resolve({}) });
    expect(answer.status).toBe(200);
    expect(await rows()).toBe(before);
  });
});

test('a sign-in that is tried too often names the account, once per try; an unknown address names nobody', async () => {
  const { recruiter } = world.here.people;
  const tried = async (email: string, ip: string) => {
    for (let i = 0; i < 6; i += 1)
      await signIn({ ...world.here.anonymous(), ip }, { email, password: 'not this one' }).catch(() => undefined);
    return ownerSql<{ reason: string; entity_uuid: string | null }>`
      select context->>'reason' as reason, entity_uuid from audit_entries
      where operation = 'identity.sign-in' and action = 'denied' and ip = ${ip} order by id`;
  };
  const known = await tried(recruiter.email, '198.51.100.77');
  expect(known).toHaveLength(6);
  expect(known.at(-1)).toEqual({ reason: 'rate_limited', entity_uuid: recruiter.uuid });
  const unknown = await tried('nobody@here.test', '198.51.100.78');
  expect(unknown.at(-1)).toEqual({ reason: 'rate_limited', entity_uuid: null });
});
