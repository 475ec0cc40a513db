import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/password';
import { embeddedWebUrl } from '@/tools/launcher/database-file.mjs';
import { freePort } from '@/tools/launcher/ports.mjs';
import { dataDir, ownerSql } from './support/owner-sql';

const KILLS = 20;
const PER_ROUND = 4;
const root = path.resolve(import.meta.dirname, '../..');

let port = 0;
let web: ChildProcess | undefined;

type Written = { email: string; people: number; mails: number; events: number };
type Answer = { status: number; cookies: string[]; body: string };

/** Asks the second school; null when the process died before it answered. */
function ask(
  method: string,
  url: string,
  headers: Record<string, string> = {},
  body?: unknown,
): Promise<Answer | null> {
  return new Promise((resolve) => {
    const request = http.request(
      {
        host: '127.0.0.1',
        port,
        path: url,
        method,
        headers: { host: 'second.localhost', 'content-type': 'application/json', ...headers },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, cookies: response.headers['set-cookie'] ?? [], body: text }),
        );
        response.on('error', () => resolve(null));
      },
    );
    request.on('error', () => resolve(null));
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

async function start(): Promise<void> {
  const secrets = JSON.parse(fs.readFileSync(path.join(dataDir, 'secrets.json'), 'utf8')) as Record<string, string>;
  web = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
    cwd: root,
    stdio: 'ignore',
    env: {
      ...process.env,
      ...secrets,
      NODE_ENV: 'production',
      DATABASE_URL: embeddedWebUrl(dataDir),
      DATA_DIR: dataDir,
      STORAGE_DIR: path.join(dataDir, 'files'),
      PUBLIC_PROTOCOL: 'http',
      DEMO: '1',
      PORT: String(port),
      LOG_LEVEL: 'error',
    },
  });
  await expect
    .poll(async () => (await ask('GET', '/api/identity/me'))?.status, { timeout: 30_000, intervals: [100] })
    .toBe(200);
}

function kill(): Promise<void> {
  return new Promise((resolve) => {
    web?.once('exit', () => resolve());
    web?.kill('SIGKILL');
  });
}

test.afterAll(() => kill());

test(`web killed ${KILLS} times at random moments: what was acknowledged is there, once`, async () => {
  test.setTimeout(300_000);
  port = await freePort();
  await start();
  const signedIn = await ask(
    'POST',
    '/api/identity/sign-in',
    {},
    { email: 'amal@second.example', password: DEMO_PASSWORD },
  );
  const cookie = signedIn?.cookies.map((one) => one.split(';')[0]).join('; ') ?? '';
  expect(signedIn?.status).toBe(200);

  const run = randomUUID().slice(0, 8);
  const invite = (email: string, key: string) =>
    ask(
      'POST',
      '/api/trpc/identity.invitePerson',
      { cookie, 'idempotency-key': key },
      { email, nameEn: 'Kept Once', nameAr: '', role: 'student', locale: 'en' },
    );
  const sent: string[] = [];
  let acknowledged = 0;
  for (let round = 0; round < KILLS; round += 1) {
    const emails = Array.from({ length: PER_ROUND }, (_, n) => `kill-${run}-${round}-${n}@second.example`);
    const answers = Promise.all(emails.map((email) => invite(email, email)));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 120));
    await kill();
    const first = await answers;
    acknowledged += first.filter((answer) => answer?.status === 200).length;
    await start();
    // A client that got no answer sends the same write again under the same key.
    for (const [n, email] of emails.entries()) {
      if (first[n]?.status === 200) continue;
      expect((await invite(email, email))?.status, email).toBe(200);
    }
    sent.push(...emails);
  }

  const rows = await ownerSql<Written>(
    `select p.email, count(distinct p.id)::int as people, count(distinct m.id)::int as mails, count(distinct o.id)::int as events
     from people p left join mail_messages m on m.person_id = p.id
     left join outbox_events o on o.name = 'identity.person_created' and o.payload->>'personId' = p.id::text
     where p.email like $1 group by p.email`,
    [`kill-${run}-%`],
  );
  expect(rows).toHaveLength(sent.length);
  expect(rows.filter((row) => row.people !== 1 || row.mails !== 1 || row.events !== 1)).toEqual([]);
  console.log(`${KILLS} kills, ${sent.length} writes, ${acknowledged} of them acknowledged before the kill`);
});
