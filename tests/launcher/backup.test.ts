import fs from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { backUp, backUpFiles, restore, timestamp } from '../../tools/launcher/backup.mjs';
import { takeLock } from '../../tools/launcher/lock.mjs';
import { freePort } from '../../tools/launcher/ports.mjs';
import { startPostgres, stopPostgres } from '../../tools/launcher/postgres.mjs';
import { query, temporaryFolder, writeFiles } from './support';

const folders: string[] = [];
afterEach(async () => {
  for (const dataDir of folders.splice(0)) await stopPostgres({ dataDir });
});

test('a row and a file survive backup, destruction and restore, while the school goes on writing', async () => {
  const home = temporaryFolder();
  const dataDir = path.join(home, '.data');
  const file = path.join(home, 'backups/school.tar.gz');
  folders.push(dataDir);
  writeFiles(dataDir, { 'files/a/photo.png': 'picture', 'secrets.json': '{"AUTH_SECRET":"s"}', 'log/web.log': 'x' });
  const lock = takeLock(dataDir, 'npm start');
  const school = await startPostgres({ dataDir, port: await freePort() });
  await query(school.ownerUrl, "CREATE TABLE kept (id serial, x text); INSERT INTO kept (x) VALUES ('before')");

  let writing = true;
  const writer = (async () => {
    while (writing) {
      await query(school.ownerUrl, "INSERT INTO kept (x) VALUES (repeat('meanwhile', 500))");
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const checked = await backUp({ root: process.cwd(), dataDir, file });
  writing = false;
  await writer;
  expect(checked).toMatchObject({ tables: 1 });
  expect(checked.rows).toBeGreaterThanOrEqual(1);
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  expect(fs.readdirSync(path.dirname(file))).toEqual(['school.tar.gz']);

  await expect(restore({ dataDir, file })).rejects.toThrow(/npm start runs on/);
  await school.stop();
  lock.release();
  await expect(restore({ dataDir, file })).rejects.toThrow(/not empty[\s\S]*--force/);

  fs.rmSync(dataDir, { recursive: true });
  await restore({ dataDir, file });
  const again = await startPostgres({ dataDir });
  expect(await query(again.ownerUrl, 'SELECT x FROM kept WHERE id = 1')).toEqual([{ x: 'before' }]);
  expect(again.port).toBe(school.port);
  expect(fs.readFileSync(path.join(dataDir, 'files/a/photo.png'), 'utf8')).toBe('picture');
  expect(fs.readFileSync(path.join(dataDir, 'secrets.json'), 'utf8')).toContain('AUTH_SECRET');
  expect(fs.existsSync(path.join(dataDir, 'log'))).toBe(false);
  await query(again.ownerUrl, "INSERT INTO kept (x) VALUES ('after')");
  await again.stop();

  const forced = await restore({ dataDir, file, force: true });
  expect(fs.existsSync(path.join(forced.kept ?? '', 'pg/PG_VERSION'))).toBe(true);
  const third = await startPostgres({ dataDir });
  expect(await query(third.ownerUrl, "SELECT x FROM kept WHERE x = 'after'")).toEqual([]);
}, 60_000);

test('what is no backup, or is of another PostgreSQL, changes nothing', async () => {
  const home = temporaryFolder();
  const dataDir = path.join(home, '.data');
  writeFiles(home, { 'not.tar.gz': 'hello' });
  await expect(restore({ dataDir, file: path.join(home, 'missing.tar.gz') })).rejects.toThrow(/There is no/);
  await expect(restore({ dataDir, file: path.join(home, 'not.tar.gz') })).rejects.toThrow(/Unpacking/);
  expect(fs.readdirSync(home)).toEqual(['not.tar.gz']);
});

test('a school with a database of its own gets its files and secrets', async () => {
  const home = temporaryFolder();
  const [dataDir, file] = [path.join(home, '.data'), path.join(home, 'files.tar.gz')];
  writeFiles(dataDir, { 'files/x': '1', 'secrets.json': '{}' });
  await backUpFiles({ root: process.cwd(), dataDir, file });
  fs.rmSync(dataDir, { recursive: true });
  expect(await restore({ dataDir, file })).toMatchObject({ database: 'external' });
  expect(fs.readFileSync(path.join(dataDir, 'files/x'), 'utf8')).toBe('1');
});

test('file names carry the time in UTC', () => {
  expect(timestamp(new Date('2026-11-20T11:45:09Z'))).toBe('20261120-114509');
});
