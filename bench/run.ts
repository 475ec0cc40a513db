// npm run bench: every workload beside its comparators, in turns. See bench/README.md.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { encode } from 'next-auth/jwt';
import pg from 'pg';
import { startPostgres } from '../tools/launcher/postgres.mjs';
import { loadData, SCALE } from './data';
import { type Block, block, median, type Target } from './measure';

const root = path.resolve(import.meta.dirname, '..');
const bare = path.join(root, 'bench/bare-next');
const dataDir = path.join(root, 'bench/.data');
const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const PORTS = { ours: 4600, node: 4610, bare: 4620 };
const bin = (name: string) => path.join(root, 'node_modules/.bin', name);
const children: ChildProcess[] = [];

const database = await startPostgres({ dataDir, settings: {} });
const key = execFileSync('openssl', ['genpkey', '-algorithm', 'ed25519']).toString();
const secret = () => randomBytes(32).toString('base64url');
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
  CERTIFICATE_SIGNING_KEY: key,
  PUBLIC_PROTOCOL: 'http',
  DEMO: '0',
  RATE_LIMIT_SCALE: '100000', // what is measured is one machine asking as fast as it can
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PATH: `${path.join(root, 'node_modules/.bin')}:${process.env.PATH}`,
};
const run = (command: string, args: string[], cwd = root) =>
  execFileSync(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });

async function serve(command: string, args: string[], port: number, cwd = root): Promise<ChildProcess> {
  const child = spawn(command, args, {
    cwd,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.push(child);
  for (let tries = 0; tries < 100; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (
      await fetch(`http://localhost:${port}/`).then(
        () => true,
        () => false,
      )
    )
      return child;
  }
  throw new Error(`${command} ${args.join(' ')} did not answer`);
}

try {
  run(bin('prisma'), ['migrate', 'deploy']);
  run(bin('tsx'), ['tools/sync-reference-data.ts']);
  await loadData(database.superUrl);
  if (!existsSync(path.join(root, '.next/BUILD_ID'))) run(bin('next'), ['build']);
  const ours = await serve(bin('next'), ['start', '-p', String(PORTS.ours)], PORTS.ours);
  const course = await (await fetch(`http://localhost:${PORTS.ours}/en/courses/course-2`)).text();
  writeFileSync(
    path.join(bare, 'course.html'),
    course.replace(/<script[\s\S]*?<\/script>/g, '').replace(/^[\s\S]*<body[^>]*>|<\/body>[\s\S]*$/g, ''),
  );
  rmSync(path.join(bare, '.next'), { recursive: true, force: true });
  run(bin('next'), ['build'], bare);
  const node = await serve(bin('tsx'), ['bench/node-handler.ts'], PORTS.node);
  const bareNext = await serve(bin('next'), ['start', '-p', String(PORTS.bare)], PORTS.bare, bare);

  const owner = new pg.Client({ connectionString: database.superUrl });
  await owner.connect();
  const people =
    await owner.query(`select s.uuid as sid, o.uuid as org from sessions s join organizations o on o.id = s.organization_id
    where exists (select from enrolments e join courses c on c.id = e.course_id where e.person_id = s.person_id and c.slug = 'course-2') order by s.id limit 16`);
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
  const beat = (n: number) => JSON.stringify({ item, locale: 'en', positionSeconds: n % 300, rate: 1, played: [] });
  const at = (port: number, process: ChildProcess, page: string, extra: Partial<Target> = {}): Target => ({
    name: page,
    url: `http://localhost:${port}${page}`,
    cookies,
    pids: [process.pid ?? 0, postgres],
    marker: '',
    ...extra,
  });

  const workloads: { name: string; goal: string; ours: Target; others: Record<string, Target> }[] = [
    {
      name: 'W1 dashboard',
      goal: '<= 6.0 ms CPU, <= 6 SQL (goal 5.0 ms)',
      ours: at(PORTS.ours, ours, '/en/dashboard'),
      others: {
        'node handler': at(PORTS.node, node, '/dashboard'),
        'bare Next': at(PORTS.bare, bareNext, '/dashboard'),
      },
    },
    {
      name: 'W2 public course page',
      goal: '>= 80 % of prerendered req/s',
      ours: at(PORTS.ours, ours, '/en/courses/course-2', { cookies: [] }),
      others: { 'prerendered, same proxy': at(PORTS.bare, bareNext, '/en/course', { cookies: [] }) },
    },
    {
      name: 'W3 outline',
      goal: '<= 5.3 ms CPU, <= 5 SQL',
      ours: at(PORTS.ours, ours, '/en/learn/course-2'),
      others: {
        'node handler': at(PORTS.node, node, '/outline/course-2'),
        'bare Next': at(PORTS.bare, bareNext, '/outline'),
      },
    },
    {
      name: 'W4 lesson',
      goal: '<= 5.5 ms CPU, <= 6 SQL (goal 3.6 ms)',
      ours: at(PORTS.ours, ours, '/en/learn/course-2/lesson-5'),
      others: {
        'node handler': at(PORTS.node, node, '/lesson/course-2/lesson-5'),
        'bare Next': at(PORTS.bare, bareNext, '/lesson'),
      },
    },
    {
      name: 'W6 heartbeat',
      goal: '>= 50 % of the node handler req/s',
      ours: at(PORTS.ours, ours, '/api/learning/heartbeat', { method: 'POST', body: beat }),
      others: { 'node handler': at(PORTS.node, node, '/heartbeat', { method: 'POST', body: beat }) },
    },
  ];

  console.log(
    `Scale: ${JSON.stringify(SCALE)}; ${ROUNDS} rounds of ${SECONDS} s, 2 connections, one process each; PostgreSQL durable\n`,
  );
  for (const workload of workloads) {
    const targets = { ours: workload.ours, ...workload.others };
    for (const target of Object.values(targets)) await block(target, 1); // warm
    const blocks: Record<string, Block[]> = {};
    for (let round = 0; round < ROUNDS; round += 1) {
      const order = Object.entries(targets);
      for (const [name, target] of round % 2 ? order.reverse() : order)
        blocks[name] = [...(blocks[name] ?? []), await block(target, SECONDS)];
    }
    const middle = (name: string, field: keyof Block) => median((blocks[name] ?? []).map((b) => b[field]));
    const sql = await statementsPerRequest(owner, workload.ours);
    const line = {
      workload: workload.name,
      goal: workload.goal,
      sqlPerRequest: sql,
      ours: figures(middle, 'ours'),
      others: Object.fromEntries(
        Object.keys(workload.others).map((name) => [name, { ...figures(middle, name), ratio: ratio(blocks, name) }]),
      ),
    };
    console.log(JSON.stringify(line));
  }
  for (const [name, page, cookie] of [
    ['public', '/en/courses/course-2', ''],
    ['landing', '/en', ''],
    ['sign-in', '/en/sign-in', ''],
    ['dashboard', '/en/dashboard', cookies[0]],
    ['lesson', '/en/learn/course-2/lesson-5', cookies[0]],
  ] as const) {
    console.log(JSON.stringify({ firstLoad: name, ...(await firstLoad(page, cookie ?? '')) }));
  }
  await owner.end();
} finally {
  for (const child of children) child.kill('SIGTERM');
  await database.stop();
}
execFileSync(bin('tsx'), ['bench/mail-queue.ts'], { cwd: root, stdio: 'inherit', timeout: 900_000 });
process.exit(0);

function figures(middle: (name: string, field: keyof Block) => number, name: string) {
  return {
    'req/s': Math.round(middle(name, 'requestsPerSecond')),
    cpuMs: Number(middle(name, 'cpuMs').toFixed(2)),
    p50: middle(name, 'p50'),
    p99: middle(name, 'p99'),
    failures: middle(name, 'failures'),
  };
}

/** Ours against the comparator, round by round: the middle and the range of req/s. */
function ratio(blocks: Record<string, Block[]>, name: string) {
  const ratios = (blocks.ours ?? []).map(
    (b, i) => b.requestsPerSecond / (blocks[name]?.[i]?.requestsPerSecond ?? Number.NaN),
  );
  return {
    middle: Number(median(ratios).toFixed(3)),
    least: Number(Math.min(...ratios).toFixed(3)),
    most: Number(Math.max(...ratios).toFixed(3)),
  };
}

async function statementsPerRequest(owner: pg.Client, target: Target): Promise<number> {
  const ask = async (n: number) => {
    const answer = await fetch(target.url, {
      method: target.method ?? 'GET',
      headers: { cookie: target.cookies[0] ?? '', 'content-type': 'application/json' },
      ...(target.body ? { body: target.body(n) } : {}),
      redirect: 'manual',
    });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${target.url} answered ${answer.status}`);
  };
  for (let i = 0; i < 5; i += 1) await ask(i);
  await owner.query('select pg_stat_statements_reset()');
  for (let i = 0; i < 20; i += 1) await ask(i);
  const { rows } = await owner.query(
    `select coalesce(sum(calls), 0)::int as n from pg_stat_statements where query not like '%pg_stat_statements%'`,
  );
  return rows[0].n / 20;
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
