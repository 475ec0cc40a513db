// G18: how many mails an hour one worker sends, whether one is lost or sent twice, and how long somebody waits for a mail
// while bulk mail is leaving. Run by `npm run bench`, or alone: `npx tsx bench/mail-queue.ts`.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import pg from 'pg';
import { startPostgres } from '../tools/launcher/postgres.mjs';

const GOAL = 10_000;
const root = path.resolve(import.meta.dirname, '..');
const dataDir = path.join(root, 'bench/.data-mail');
const BULK = Number(process.env.BENCH_MAILS ?? 3_000);
const bin = (name: string) => path.join(root, 'node_modules/.bin', name);
const secret = () => randomBytes(32).toString('base64url');
const children: ChildProcess[] = [];
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

rmSync(dataDir, { recursive: true, force: true });
const database = await startPostgres({ dataDir, settings: {} });
const smtp = spawn(bin('tsx'), ['tests/workers/smtp-child.ts'], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
children.push(smtp);
const lines = readline.createInterface({ input: smtp.stdout })[Symbol.asyncIterator]();
const hear = async <T>(): Promise<T> => JSON.parse(String((await lines.next()).value)) as T;
const ask = <T>(): Promise<T> => {
  smtp.stdin.write('\n');
  return hear<T>();
};

try {
  const { url } = await hear<{ url: string }>();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: database.ownerUrl,
    DATA_DIR: dataDir,
    STORAGE_DIR: path.join(dataDir, 'files'),
    LOG_LEVEL: 'error',
    AUTH_SECRET: secret(),
    AUDIT_SEAL_KEY: secret(),
    INTERNAL_SECRET: secret(),
    REALTIME_SECRET: secret(),
    CERTIFICATE_SIGNING_KEY: String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })),
    MAIL_TRANSPORT: 'smtp',
    SMTP_URL: url,
    MAIL_FROM: 'School <no-reply@school.example>',
    CHECKPOINT_DISABLE: '1',
    PATH: `${path.join(root, 'node_modules/.bin')}:${process.env.PATH}`,
  };
  const run = (command: string, args: string[]) =>
    execFileSync(command, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });
  run(bin('prisma'), ['migrate', 'deploy']);
  run(bin('tsx'), ['tools/sync-reference-data.ts']);
  run(bin('tsx'), ['tools/prepare-queues.ts']);

  const client = new pg.Client({ connectionString: database.superUrl });
  await client.connect();
  const [{ id: org }] = (
    await client.query(`insert into organizations (slug, name, is_default, certificate_prefix)
      values ('bench', '{"en":"Bench","ar":"قياس"}', true, 'BNC') returning id`)
  ).rows;
  const write = async (count: number, isBulk: boolean) =>
    client.query(
      `with mails as (
         insert into mail_messages (organization_id, template, locale, to_email, subject, html, text, is_bulk, dedupe_key)
         select $1, 'bench', 'en', 'reader' || n || '@example.com', 'Hello', '<p>' || repeat('text ', 400) || '</p>',
           repeat('text ', 300), $3, $4 || n from generate_series(1, $2::int) n returning id)
       insert into outbox_events (organization_id, name, payload)
       select $1, $5, jsonb_build_object('mailId', id::text) from mails`,
      [org, count, isBulk, isBulk ? 'bulk' : 'own', isBulk ? 'core.bulk_mail_released' : 'core.mail_queued'],
    );
  const left = async (isBulk: boolean) =>
    (
      await client.query("select count(*)::int as n from mail_messages where is_bulk = $1 and state <> 'sent'", [
        isBulk,
      ])
    ).rows[0].n as number;

  const worker = spawn(bin('tsx'), ['workers/main.ts'], {
    cwd: root,
    env: { ...env, DATABASE_URL: database.processUrls.worker },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.push(worker);
  for (;;) {
    const { rows } = await client.query("select 1 from process_heartbeats where process = 'worker'");
    if (rows.length > 0) break;
    await wait(100);
  }

  const began = performance.now();
  await write(BULK, true);
  await wait(500);
  const asked = performance.now();
  await write(1, false);
  while ((await left(false)) > 0) await wait(20);
  const waited = performance.now() - asked;
  const behind = await left(true);
  while ((await left(true)) > 0) await wait(100);
  const seconds = (performance.now() - began) / 1_000;
  const { received, different } = await ask<{ received: number; different: number }>();
  const perHour = Math.round((BULK / seconds) * 3_600);
  console.log(
    `G18 mail queue: ${BULK} bulk mails in ${seconds.toFixed(1)} s = ${perHour} mails/hour on one worker (goal >= ${GOAL}); ` +
      `${received - different} double, ${BULK + 1 - different} lost; ` +
      `one transactional mail in ${(waited / 1_000).toFixed(2)} s with ${behind} bulk mails waiting`,
  );
  if (perHour < GOAL || received !== different || different !== BULK + 1 || behind === 0) process.exitCode = 1;
  await client.end();
} finally {
  for (const child of children) child.kill();
  await wait(500);
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
