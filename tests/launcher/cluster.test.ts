import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { freePort } from '../../tools/launcher/ports.mjs';
import { runningServer, startPostgres, startScratchCluster, stopPostgres } from '../../tools/launcher/postgres.mjs';
import { isAlive } from '../../tools/launcher/process-table.mjs';
import { query, temporaryFolder, until } from './support';

const folders: string[] = [];
const dataFolder = () => {
  const folder = path.join(temporaryFolder(), '.data');
  folders.push(folder);
  return folder;
};
afterEach(async () => {
  for (const dataDir of folders.splice(0)) await stopPostgres({ dataDir });
});

const SLOW = 60_000;

/** What the processes log in with gets them where they may go, and no statement gets them further (SEC-15). */
async function stayInTheirPlace(urls: Record<'web' | 'realtime' | 'worker', string>): Promise<void> {
  const reach = { web: ['app'], realtime: ['app'], worker: ['app', 'relay', 'jobs'] };
  for (const [name, url] of Object.entries(urls) as [keyof typeof reach, string][]) {
    for (const role of ['app', 'relay', 'jobs']) {
      const going = query(
        `${url}?options=${encodeURIComponent(`-c role=growthos_${role}`)}`,
        'SELECT current_user AS me',
      );
      if (reach[name].includes(role)) expect(await going).toEqual([{ me: `growthos_${role}` }]);
      else await expect(going, `${name} as ${role}`).rejects.toThrow(/permission denied/);
    }
    const app = `${url}?options=${encodeURIComponent('-c role=growthos_app')}`;
    for (const way of ['SET ROLE NONE', 'RESET SESSION AUTHORIZATION', 'SET SESSION AUTHORIZATION DEFAULT'])
      await expect(query(app, `${way}; SELECT * FROM kept`), `${name}: ${way}`).rejects.toThrow(/permission denied/);
    for (const way of ['SET ROLE growthos_owner', 'SET ROLE postgres', 'SET SESSION AUTHORIZATION growthos_owner'])
      await expect(query(app, way), `${name}: ${way}`).rejects.toThrow(/permission denied/);
  }
}

test(
  'a cluster starts with roles that cannot bypass anything, is adopted while it runs, and keeps its data',
  async () => {
    const dataDir = dataFolder();
    const first = await startScratchCluster({ dir: dataDir });
    expect(first).toMatchObject({ created: true, adopted: false });
    await query(first.ownerUrl, "CREATE TABLE kept (x text); INSERT INTO kept VALUES ('here')");

    const roles = await query(first.ownerUrl, "SELECT * FROM pg_roles WHERE rolname LIKE 'growthos%' ORDER BY rolname");
    expect(roles.map((r) => [r.rolname, r.rolcanlogin])).toEqual([
      ['growthos_app', false],
      ['growthos_jobs', false],
      ['growthos_owner', true],
      ['growthos_relay', false],
      ['growthos_web', true],
      ['growthos_worker', true],
    ]);
    for (const role of roles)
      expect(role).toMatchObject({ rolsuper: false, rolbypassrls: false, rolcreaterole: false });
    const as = (role: string) => `${first.ownerUrl}?options=${encodeURIComponent(`-c role=${role}`)}`;
    expect(await query(as('growthos_app'), 'SELECT current_user AS me')).toEqual([{ me: 'growthos_app' }]);
    await expect(query(as('growthos_app'), 'SELECT * FROM kept')).rejects.toThrow(/permission denied/);
    await stayInTheirPlace(first.processUrls);
    await query(as('growthos_jobs'), 'CREATE SCHEMA bullmq');
    await expect(query(as('growthos_app'), 'CREATE SCHEMA mine')).rejects.toThrow(/permission denied/);
    await query(first.ownerUrl, 'CREATE DATABASE clone TEMPLATE growthos');

    const again = await startPostgres({ dataDir });
    expect(again).toMatchObject({ created: false, adopted: true, port: first.port });
    await again.stop();
    expect(runningServer(path.join(dataDir, 'pg'))).toBeUndefined();
    const third = await startPostgres({ dataDir });
    expect(third.port).toBe(first.port);
    expect(await query(third.ownerUrl, 'SELECT x FROM kept')).toEqual([{ x: 'here' }]);
  },
  SLOW,
);

test(
  'after kill -9 of the server the next start recovers what was committed',
  async () => {
    const dataDir = dataFolder();
    const first = await startPostgres({ dataDir, port: await freePort() });
    await query(first.ownerUrl, "CREATE TABLE kept (x text); INSERT INTO kept VALUES ('committed')");
    const { pid } = runningServer(path.join(dataDir, 'pg')) ?? { pid: 0 };
    process.kill(pid, 'SIGKILL');
    await until(() => !isAlive(pid));
    const second = await startPostgres({ dataDir });
    expect(second.adopted).toBe(false);
    expect(await query(second.ownerUrl, 'SELECT x FROM kept')).toEqual([{ x: 'committed' }]);
  },
  SLOW,
);

test(
  "a dead server's lock that names a living stranger does not stop the start, nor hurt the stranger",
  async () => {
    const dataDir = dataFolder();
    const first = await startScratchCluster({ dir: dataDir });
    const lock = path.join(dataDir, 'pg/postmaster.pid');
    const lines = fs.readFileSync(lock, 'utf8').split('\n');
    await first.stop();
    fs.writeFileSync(lock, [process.pid, ...lines.slice(1)].join('\n'));
    expect(runningServer(path.join(dataDir, 'pg'))).toBeUndefined();
    const second = await startPostgres({ dataDir });
    expect(await query(second.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  },
  SLOW,
);

test(
  'a port somebody else took is left to them, and the new one is remembered',
  async () => {
    const dataDir = dataFolder();
    const stranger = net.createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => stranger.listen(port, '127.0.0.1', resolve));
    try {
      const first = await startPostgres({ dataDir, port });
      expect(first.port).not.toBe(port);
      await first.stop();
      expect((await startPostgres({ dataDir })).port).toBe(first.port);
    } finally {
      stranger.close();
    }
  },
  SLOW,
);

test(
  'a port that somebody takes between looking and listening is left to them too',
  async () => {
    const dataDir = dataFolder();
    const stranger = net.createServer();
    const looked: number[] = [];
    // It was free when it was looked at, and no longer is when it comes back.
    const choose = async () => {
      const port = await freePort();
      looked.push(port);
      await new Promise<void>((resolve) => stranger.listen(port, '127.0.0.1', resolve));
      return port;
    };
    try {
      const server = await startPostgres({ dataDir, choose });
      expect(looked).toHaveLength(1);
      expect(server.port).not.toBe(looked[0]);
      expect(await query(server.ownerUrl, 'SELECT inet_server_port() AS port')).toEqual([{ port: server.port }]);
      expect(stranger.listening).toBe(true);
      await server.stop();
      expect((await startPostgres({ dataDir })).port).toBe(server.port);
    } finally {
      stranger.close();
    }
  },
  SLOW,
);

test(
  'an initdb that was killed is begun again',
  async () => {
    const dataDir = dataFolder();
    fs.mkdirSync(path.join(dataDir, 'pg.new/base'), { recursive: true });
    fs.writeFileSync(path.join(dataDir, 'pg.new/PG_VERSION'), '18\n');
    const server = await startScratchCluster({ dir: dataDir });
    expect(server.created).toBe(true);
    expect(fs.existsSync(path.join(dataDir, 'pg.new'))).toBe(false);
  },
  SLOW,
);
