// The benchmark itself, started by `npm run bench` (tools/bench.mjs): every workload beside its comparators, in turns.
// See bench/README.md.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { encode } from 'next-auth/jwt';
import pg from 'pg';
import { build } from '../tools/launcher/build.mjs';
import { startPostgres } from '../tools/launcher/postgres.mjs';
import { clearStamp, hashFiles, readStamp, writeStamp } from '../tools/launcher/stamps.mjs';
import { taskRunner } from '../tools/launcher/task.mjs';
import { loadData, SCALE } from './data';
import { loopMs } from './machine';
import { type Block, block, isRight, loadFor, type Target } from './measure';
import { toLine, toTable, YARDSTICK_MS } from './report';
import { type Servers, workloads } from './workloads';

const root = path.resolve(import.meta.dirname, '..');
const bare = path.join(root, 'bench/bare-next');
const dataDir = path.join(root, 'bench/.data');
const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const ONLY = process.env.BENCH_ONLY?.split(',').filter(Boolean);
const PORTS = { ours: 4600, node: 4610, bare: 4620 };
const bin = (name: string) => path.join(root, 'node_modules/.bin', name);
const children: ChildProcess[] = [];

const database = await startPostgres({ dataDir, settings: {} });
const secret = () => randomBytes(32).toString('base64url');
const env: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_ENV: 'production',
  DATABASE_URL: database.ownerUrl,
  DATA_DIR: dataDir,
  STORAGE_DIR: path.join(dataDir, 'files'),
  REALTIME_PORT: process.env.REALTIME_PORT ?? '3001',
  LOG_LEVEL: 'error',
  AUTH_SECRET: secret(),
  AUDIT_SEAL_KEY: secret(),
  INTERNAL_SECRET: secret(),
  REALTIME_SECRET: secret(),
  CERTIFICATE_SIGNING_KEY: execFileSync('openssl', ['genpkey', '-algorithm', 'ed25519']).toString(),
  PUBLIC_PROTOCOL: 'http',
  DEMO: '0',
  RATE_LIMIT_SCALE: '100000', // what is measured is one machine asking as fast as it can
};
const run = (command: string, args: string[], cwd = root) =>
  execFileSync(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });

async function serve(command: string, args: string[], port: number, cwd = root): Promise<ChildProcess> {
  const child = spawn(command, args, {
    cwd,
    env: { ...env, DATABASE_URL: database.processUrls.web, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.push(child);
  for (let tries = 0; tries < 150; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const answers = await fetch(`http://localhost:${port}/`).then(
      () => true,
      () => false,
    );
    if (answers) return child;
  }
  throw new Error(`${command} ${args.join(' ')} did not answer`);
}

/** The bare application, built again when it, the page it shows or the code it borrows changed. */
async function buildBare(): Promise<void> {
  const course = await (await fetch(`http://localhost:${PORTS.ours}/en/courses/course-2`)).text();
  const body = course
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/^[\s\S]*<body[^>]*>|<\/body>[\s\S]*$/g, '')
    .replace(/ (id|for|name|aria-[a-z]+)="_R_[^"]*"/g, '');
  writeFileSync(path.join(bare, 'course.html'), body);
  const sources = ['bench/bare-next', 'server', 'lib', 'proxy.ts', 'package-lock.json'];
  const skip = (file: string) => file.startsWith('bench/bare-next/.next') || file.endsWith('next-env.d.ts');
  const hash = hashFiles(root, sources, { skip });
  const stamp = path.join(bare, '.next/.built');
  if (existsSync(path.join(bare, '.next/BUILD_ID')) && readStamp(stamp) === hash) return;
  clearStamp(stamp);
  rmSync(path.join(bare, '.next'), { recursive: true, force: true });
  run(bin('next'), ['build'], bare);
  writeStamp(stamp, hash);
}

try {
  run(bin('prisma'), ['migrate', 'deploy']);
  run(bin('tsx'), ['tools/sync-reference-data.ts']);
  await loadData(database.superUrl);
  await build({ root, env, node: process.execPath, tasks: taskRunner({ root, node: process.execPath, env }) });
  const ours = await serve(bin('next'), ['start', '-p', String(PORTS.ours)], PORTS.ours);
  await buildBare();
  const node = await serve(bin('tsx'), ['bench/node-handler.ts'], PORTS.node);
  const bareNext = await serve(bin('next'), ['start', '-p', String(PORTS.bare)], PORTS.bare, bare);

  const owner = new pg.Client({ connectionString: database.superUrl });
  await owner.connect();
  const people = await owner.query(`select s.uuid as sid, o.uuid as org from sessions s
    join organizations o on o.id = s.organization_id
    where exists (select from enrolments e join courses c on c.id = e.course_id where e.person_id = s.person_id and c.slug = 'course-2')
    order by s.id limit 16`);
  const cookies = await Promise.all(
    people.rows.map(
      async (p) => `session=${await encode({ token: { sid: p.sid, org: p.org }, secret: String(env.AUTH_SECRET) })}`,
    ),
  );
  const item = (
    await owner.query(
      `select ci.uuid from content_items ci join lessons l on l.id = ci.lesson_id join courses c on c.id = l.course_id where c.slug = 'course-2' and l.slug = 'lesson-5' and ci.kind = 'video'`,
    )
  ).rows[0].uuid;
  const postgres = Number(readFileSync(path.join(dataDir, 'pg/postmaster.pid'), 'utf8').split('\n')[0]);
  const server = (port: number, process: ChildProcess) => ({ port, pids: [process.pid ?? 0, postgres] });
  const servers: Servers = {
    ours: server(PORTS.ours, ours),
    node: server(PORTS.node, node),
    bare: server(PORTS.bare, bareNext),
  };

  await owner.query('vacuum analyze');
  console.log(`Scale: ${JSON.stringify(SCALE)}; ${ROUNDS} rounds of ${SECONDS} s, 2 connections, one process each`);
  console.log(JSON.stringify(await settings(owner)));
  const lines: ReturnType<typeof toLine>[] = [];
  for (const workload of workloads(servers, { cookies, item })) {
    if (ONLY && !ONLY.some((name) => workload.name.startsWith(`${name} `))) continue;
    const targets: Record<string, Target> = { ours: workload.ours, ...workload.others };
    for (const target of Object.values(targets)) await loadFor(target, 3); // warm; prepared plans settle
    const loop = loopMs();
    const blocks: Record<string, Block[]> = {};
    for (let round = 0; round < ROUNDS; round += 1) {
      const order = Object.entries(targets);
      for (const [name, target] of round % 2 ? order.reverse() : order)
        blocks[name] = [...(blocks[name] ?? []), await block(target, SECONDS)];
    }
    const sql: Record<string, { statements: number; rows: number }> = {};
    for (const [name, target] of Object.entries(targets)) sql[name] = await statementsOf(owner, target);
    const line = toLine({ name: workload.name, goal: workload.goal, blocks, sql, loopMs: loop });
    lines.push(line);
    console.log(JSON.stringify(line));
  }
  if (!ONLY)
    for (const [name, page, cookie] of [
      ['public', '/en/courses/course-2', ''],
      ['landing', '/en', ''],
      ['sign-in', '/en/sign-in', ''],
      ['dashboard', '/en/dashboard', cookies[0]],
      ['outline', '/en/learn/course-2', cookies[0]],
      ['lesson', '/en/learn/course-2/lesson-5', cookies[0]],
    ] as const)
      console.log(JSON.stringify({ firstLoad: name, ...(await firstLoad(page, cookie ?? '')) }));
  console.log(`\n${toTable(lines)}\n`);
  console.log(
    `Raw: CPU of the server and PostgreSQL per request in this run. Normalised: raw, divided by the bare page of the same run, times ${YARDSTICK_MS} ms.`,
  );
  const failures = lines.reduce(
    (sum, line) => sum + [line.ours, ...Object.values(line.others)].reduce((part, one) => part + one.failures, 0),
    0,
  );
  if (failures > 0) {
    console.log(`FAILED: ${failures} answers were wrong (status or content); such a run says nothing.`);
    process.exitCode = 1;
  }
  await owner.end();
} finally {
  for (const child of children) child.kill('SIGTERM');
  await database.stop();
}
if (!ONLY || ONLY.includes('MAIL'))
  execFileSync(bin('tsx'), ['bench/mail-queue.ts'], { cwd: root, stdio: 'inherit', timeout: 900_000 });
process.exit();

/** How PostgreSQL was set, since it decides half of the figures. */
async function settings(owner: pg.Client) {
  const { rows } = await owner.query(`select name, setting || coalesce(unit, '') as value from pg_settings
    where name in ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'random_page_cost', 'shared_buffers', 'work_mem', 'plan_cache_mode')`);
  return {
    node: process.version,
    jit: 'off on every connection of the application',
    postgres: Object.fromEntries(rows.map((row) => [row.name, row.value])),
  };
}

/** Statements and rows per request, from twenty requests in a row; throws when one of them is answered wrongly. */
async function statementsOf(owner: pg.Client, target: Target): Promise<{ statements: number; rows: number }> {
  const ask = async (n: number) => {
    const answer = await fetch(target.url, {
      method: target.method ?? 'GET',
      headers: { cookie: target.cookies[0] ?? '', 'content-type': 'application/json' },
      ...(target.body ? { body: target.body(n) } : {}),
      redirect: 'manual',
    });
    const text = Buffer.from(await answer.arrayBuffer());
    if (answer.status !== 200 || !isRight(text, target.markers))
      throw new Error(
        `${target.url} answered ${answer.status} without ${target.markers.join(', ')}:\n${text.subarray(0, 2_000)}`,
      );
  };
  for (let i = 0; i < 5; i += 1) await ask(i);
  await owner.query('select pg_stat_statements_reset()');
  for (let i = 0; i < 20; i += 1) await ask(i);
  const { rows } = await owner.query(
    `select coalesce(sum(calls), 0)::int as statements, coalesce(sum(rows), 0)::int as rows from pg_stat_statements where query not like '%pg_stat_statements%'`,
  );
  return { statements: rows[0].statements / 20, rows: rows[0].rows / 20 };
}

async function firstLoad(page: string, cookie: string) {
  const html = await (await fetch(`http://localhost:${PORTS.ours}${page}`, { headers: { cookie } })).text();
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)]
    .filter((m) => !/nomodule/i.test(m[0] ?? ''))
    .map((m) => m[1] ?? '');
  let bytes = 0;
  for (const src of new Set(scripts))
    bytes += gzipSync(Buffer.from(await (await fetch(new URL(src, `http://localhost:${PORTS.ours}`))).arrayBuffer()), {
      level: 9,
    }).length;
  return {
    scriptKb: Number((bytes / 1000).toFixed(1)),
    htmlKbGzip: Number((gzipSync(html).length / 1000).toFixed(1)),
    scripts: new Set(scripts).size,
  };
}
