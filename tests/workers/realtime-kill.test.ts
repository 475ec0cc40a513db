import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { z } from 'zod';
import { command } from '@/server/core/command';
import { systemOnly } from '@/server/core/operations';
import { issueTicket, REALTIME_PROTOCOL } from '@/server/core/realtime';
import { countUnread, notify } from '@/server/domains/engagement';
import { createOrganization } from '@/tests/factories/organizations';
import { createPerson, createSession } from '@/tests/factories/people';
import { ctxFor, jobCtx, orgOf } from '@/tests/support/world';
import { freePort } from '@/tools/launcher/ports.mjs';
import { until } from './support';

const KILLS = 20;
const SECRET = 'a secret for tests that is long enough to be one';
const HOST = 'kill.test:3000';

const tell = command(
  'test.tell-often',
  { access: systemOnly, input: z.object({ person: z.bigint(), n: z.number() }) },
  (ctx, { person, n }) =>
    notify(ctx, { personId: person, type: 'enrolled', params: { course: 'X' }, href: null, dedupeKey: `n${n}` }),
);

let child: ChildProcess | undefined;
const start = (port: number) =>
  new Promise<void>((resolve) => {
    child = fork(path.join(import.meta.dirname, 'realtime-child.ts'), [String(port), SECRET], {
      cwd: path.join(import.meta.dirname, '../..'),
      execArgv: ['--import', 'tsx'],
      env: process.env,
    });
    child.once('message', () => resolve());
  });
const kill = () =>
  new Promise<void>((resolve) => {
    child?.once('exit', () => resolve());
    child?.kill('SIGKILL');
  });
afterAll(() => {
  child?.kill('SIGKILL');
});

test(`a browser misses nothing although the process is killed ${KILLS} times`, { timeout: 200_000 }, async () => {
  const organization = await createOrganization({ slug: 'rt-kill' });
  const org = await orgOf(organization);
  const person = await createPerson({ organization, roles: ['student'] });
  const session = await createSession(person);
  const port = (await freePort()) as number;
  const who = { orgId: String(org.id), org: org.uuid, person: person.uuid, session: session.uuid, host: HOST };

  // What the page does: come back after every loss, and fetch at `ready` and at every notice.
  let shown = 0;
  let ended = false;
  let fetching = Promise.resolve();
  const fetchCount = () => {
    fetching = fetching.then(async () => {
      shown = (await countUnread(ctxFor(person, org), {})).unread;
    });
  };
  const open = () => {
    if (ended) return;
    const socket = new WebSocket(`ws://127.0.0.1:${port}/`, [REALTIME_PROTOCOL, issueTicket(SECRET, who)], {
      origin: `http://${HOST}`,
    });
    socket.on('message', fetchCount);
    socket.on('error', () => {});
    socket.on('close', () => setTimeout(open, 20));
  };
  open();

  let sent = 0;
  for (let round = 0; round < KILLS; round += 1) {
    await start(port);
    const killing = new Promise((resolve) => setTimeout(resolve, Math.random() * 150)).then(kill);
    for (let i = 0; i < 10; i += 1) {
      await tell(jobCtx(org), { person: person.id, n: sent });
      sent += 1;
    }
    await killing;
  }
  await start(port);
  await until(() => shown === sent, 20_000);
  await tell(jobCtx(org), { person: person.id, n: sent });
  await until(() => shown === sent + 1, 5_000);
  ended = true;
  await fetching;
  expect(shown).toBe(KILLS * 10 + 1);
});
