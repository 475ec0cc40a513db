import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embeddedOwnerUrl } from '../../tools/launcher/database-file.mjs';
import { freePort } from '../../tools/launcher/ports.mjs';
import { runningServer, stopPostgres } from '../../tools/launcher/postgres.mjs';
import { processesMarked } from '../../tools/launcher/process-table.mjs';
import { makeStandIn } from './stand-in';
import { query, until, writeFiles } from './support';

// The whole of `npm start`, on a stand-in application: these tests follow each other on one data folder.
describe('npm start', () => {
  let root: string;
  let dataDir: string;
  let port: number;
  let launcher: (ChildProcess & { output: string }) | undefined;

  beforeAll(async () => {
    root = fs.mkdtempSync('/tmp/growth-os-start-');
    dataDir = path.join(root, '.data');
    port = await freePort();
    makeStandIn(root);
  });
  afterAll(async () => {
    launcher?.kill('SIGKILL');
    for (const pid of processesMarked('GROWTH_OS_DATA_DIR', dataDir)) process.kill(pid, 'SIGKILL');
    await stopPostgres({ dataDir });
    fs.rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  });

  // Nothing of the test run's own environment: what a person's shell has.
  const environment = (more: Record<string, string> = {}): NodeJS.ProcessEnv => {
    const { PATH, HOME, LANG } = process.env;
    return { PATH, HOME, LANG, NODE_ENV: 'test', PORT: String(port), ...more };
  };
  const start = (more?: Record<string, string>) => {
    const child = Object.assign(
      spawn(process.execPath, ['tools/launcher/start.mjs'], { cwd: root, env: environment(more) }),
      { output: '' },
    );
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        child.output += chunk;
      });
    }
    launcher = child;
    return child;
  };
  const ended = (child: ChildProcess) =>
    new Promise<number | null>((resolve) =>
      child.exitCode === null ? child.on('exit', resolve) : resolve(child.exitCode),
    );
  const ready = async (child: { output: string; exitCode: number | null }) => {
    await until(() => child.output.includes('is ready') || child.exitCode !== null, 30_000);
    if (child.exitCode !== null) throw new Error(child.output);
  };
  const events = () => fs.readFileSync(path.join(root, 'events'), 'utf8').trim().split('\n');
  const forget = () => fs.writeFileSync(path.join(root, 'events'), '');
  const dbUrl = () =>
    spawnSync(process.execPath, ['tools/db-url.mjs'], { cwd: root, env: environment(), encoding: 'utf8' });

  test('the first start makes everything, says where it is and who may sign in, and Ctrl-C stops all of it', async () => {
    const child = start();
    await ready(child);
    expect(child.output).toContain(`http://localhost:${port}`);
    expect(child.output).toMatch(/owner\s+salma@demo\.example\s+demo\s+Salma/);
    expect(events().slice(-1)).toEqual(['start']);
    expect(events().slice(0, -1).sort()).toEqual(['build', 'queues', 'reference data', 'seed']);
    const health = await (await fetch(`http://127.0.0.1:${port}/api/health`)).json();
    expect(health.demo).toBe('1');
    expect(health.db).toContain('growthos_web:');
    const owner = dbUrl().stdout.trim();
    expect(owner).toContain('growthos_owner:');
    expect(await query(owner, 'SELECT name FROM schools')).toEqual([{ name: 'Kurrasa' }]);

    forget();
    // Whoever is asked to stop before it listens for that just ends: only the web has said that it is up.
    const up = () => ['worker', 'realtime'].every((name) => fs.existsSync(path.join(root, `${name} is up`)));
    await until(up, 20_000);
    child.kill('SIGINT');
    expect(await ended(child)).toBe(0);
    expect(events()).toEqual(['web stopped', 'realtime stopped', 'worker stopped']);
    expect(processesMarked('GROWTH_OS_DATA_DIR', dataDir)).toEqual([]);
    expect(runningServer(path.join(dataDir, 'pg'))).toBeUndefined();
    const down = dbUrl();
    expect([down.status, down.stdout]).toEqual([1, '']);
    expect(down.stderr).toContain('npm start');
  }, 40_000);

  test('the second start builds, migrates and seeds nothing, and a second launcher beside it is refused', async () => {
    forget();
    const child = start();
    await ready(child);
    expect(events().sort()).toEqual(['queues', 'reference data', 'start']);
    const beside = spawnSync(process.execPath, ['tools/launcher/start.mjs'], {
      cwd: root,
      env: environment({ PORT: String(await freePort()) }),
      encoding: 'utf8',
    });
    expect(beside.status).toBe(1);
    expect(beside.stderr).toContain(`already runs on ${dataDir} (process ${child.pid})`);
  }, 40_000);

  test('after kill -9 of the launcher the next start clears up, keeps the data and rebuilds only what changed', async () => {
    const killed = launcher;
    killed?.kill('SIGKILL');
    await until(() => killed?.signalCode === 'SIGKILL');
    const orphans = processesMarked('GROWTH_OS_DATA_DIR', dataDir);
    expect(orphans.length).toBeGreaterThanOrEqual(3);
    forget();
    writeFiles(root, { 'app/page.tsx': 'export const changed = true;' });
    const child = start();
    await ready(child);
    expect(child.output).toContain('was still running');
    expect(events().filter((event) => event === 'build' || event === 'seed')).toEqual(['build']);
    const now = processesMarked('GROWTH_OS_DATA_DIR', dataDir);
    expect(now.filter((pid) => orphans.includes(pid))).toEqual([]);
    expect(await query(dbUrl().stdout.trim(), 'SELECT name FROM schools')).toEqual([{ name: 'Kurrasa' }]);
    child.kill('SIGTERM');
    expect(await ended(child)).toBe(0);
  }, 40_000);

  test('when npm is killed the launcher notices, and a start right after waits for it', async () => {
    const npm = spawn('npm', ['start'], { cwd: root, env: environment(), stdio: 'ignore' });
    await until(() => dbUrl().status === 0 && fs.existsSync(path.join(dataDir, 'run/launcher.json')), 20_000);
    npm.kill('SIGKILL');
    const next = start();
    await ready(next);
    next.kill('SIGTERM');
    expect(await ended(next)).toBe(0);
    expect(processesMarked('GROWTH_OS_DATA_DIR', dataDir)).toEqual([]);
  }, 40_000);

  test('a taken port, a newer database and missing secrets in production are said plainly', async () => {
    const taken = (await import('node:net')).createServer().listen(port);
    const busy = start();
    expect(await ended(busy)).toBe(1);
    expect(busy.output).toMatch(
      new RegExp(`Port ${port} is used by another program[\\s\\S]*PORT=${port + 100} npm start`),
    );
    await new Promise((resolve) => taken.close(resolve));

    fs.renameSync(path.join(root, 'prisma/migrations/1_init'), path.join(root, 'prisma/migrations/2_other'));
    const older = start();
    expect(await ended(older)).toBe(1);
    expect(older.output).toMatch(/newer than this code[\s\S]*1_init/);
    fs.renameSync(path.join(root, 'prisma/migrations/2_other'), path.join(root, 'prisma/migrations/1_init'));

    const bare = {
      NODE_ENV: 'production',
      DATABASE_URL: 'postgresql://a@127.0.0.1:1/b',
      DATA_DIR: path.join(root, 'else'),
    };
    const production = start(bare);
    expect(await ended(production)).toBe(1);
    expect(production.output).toMatch(/AUTH_SECRET[\s\S]*make-secrets/);
    expect(fs.existsSync(path.join(root, 'else/pg'))).toBe(false);
  }, 40_000);

  test('a start that was killed while seeding begins again with an empty database; Ctrl-C there leaves nothing', async () => {
    const slow = path.join(root, 'slow');
    const seed = fs.readFileSync(path.join(root, 'prisma/seed/run.ts'), 'utf8');
    writeFiles(root, { 'prisma/seed/run.ts': `${seed}\nawait new Promise((done) => setTimeout(done, 60_000));` });
    forget();
    const killed = start({ DATA_DIR: slow });
    await until(() => fs.existsSync(path.join(slow, 'demo-people.json')), 20_000);
    killed.kill('SIGKILL');
    await until(() => killed.signalCode === 'SIGKILL');

    const interrupted = start({ DATA_DIR: slow });
    await until(
      () => interrupted.output.includes('beginning again') && events().filter((e) => e === 'seed').length === 2,
      20_000,
    );
    interrupted.kill('SIGINT');
    expect(await ended(interrupted)).toBe(130);
    expect(processesMarked('GROWTH_OS_DATA_DIR', slow)).toEqual([]);
    expect(runningServer(path.join(slow, 'pg'))).toBeUndefined();

    writeFiles(root, { 'prisma/seed/run.ts': seed });
    const whole = start({ DATA_DIR: slow });
    await ready(whole);
    expect(await query(embeddedOwnerUrl(slow) ?? '', 'SELECT name FROM schools')).toEqual([{ name: 'Kurrasa' }]);
    whole.kill('SIGTERM');
    expect(await ended(whole)).toBe(0);
  }, 60_000);
});
