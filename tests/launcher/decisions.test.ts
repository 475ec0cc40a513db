import path from 'node:path';
import { expect, test } from 'vitest';
import { childEnvironment, readOptions } from '../../tools/launcher/environment.mjs';
import { databaseProblem } from '../../tools/launcher/external.mjs';
import { compareMigrations, migrationFolders } from '../../tools/launcher/migrate.mjs';
import { refuseOtherMajor } from '../../tools/launcher/postgres.mjs';
import { isDemo, readSchool, seedingWasInterrupted, writeSchool } from '../../tools/launcher/school.mjs';
import { temporaryFolder, writeFiles } from './support';

test('demo conveniences need our own database, a demo school, and nothing that says otherwise', () => {
  const yes = { embedded: true, env: {}, production: false, school: undefined };
  const own = { kind: 'own', done: true };
  expect(isDemo(yes)).toBe(true);
  expect(isDemo({ ...yes, school: { kind: 'demo', done: true } })).toBe(true);
  expect(isDemo({ ...yes, embedded: false })).toBe(false);
  expect(isDemo({ ...yes, production: true })).toBe(false);
  expect(isDemo({ ...yes, env: { DEMO: '0' } })).toBe(false);
  expect(isDemo({ ...yes, school: own })).toBe(false);
  expect(isDemo({ ...yes, env: { DEMO: '1' }, school: own })).toBe(false);
});

test('what was decided about a school is forgotten with its database', () => {
  const dataDir = temporaryFolder();
  writeFiles(dataDir, { 'pg/PG_VERSION': '18\n' });
  writeSchool(dataDir, { kind: 'demo', done: false });
  expect(seedingWasInterrupted(readSchool(dataDir))).toBe(true);
  const other = temporaryFolder();
  writeSchool(other, { kind: 'own', done: true });
  expect(readSchool(other)).toBeUndefined();
});

test('migrations are compared by what is applied, failed, rolled back, unknown and edited', () => {
  const folders = ['1_a', '2_b', '3_c'].map((name) => ({ name, checksum: name }));
  const row = (name: string, more = {}) => ({ name, checksum: name, finished: true, rolledBack: false, ...more });
  expect(compareMigrations(folders, [])).toMatchObject({ pending: ['1_a', '2_b', '3_c'], unknown: [], failed: [] });
  const rows = [
    row('1_a', { checksum: 'other' }),
    row('2_b', { finished: false, rolledBack: true }),
    row('3_c', { finished: false }),
    row('9_z'),
  ];
  expect(compareMigrations(folders, rows)).toEqual({
    pending: ['2_b', '3_c'],
    unknown: ['9_z'],
    failed: ['3_c'],
    changed: ['1_a'],
  });
});

test('migration folders are read in order, with the checksum Prisma keeps', () => {
  const root = temporaryFolder();
  writeFiles(root, {
    'prisma/migrations/migration_lock.toml': '',
    'prisma/migrations/2_b/migration.sql': '',
    'prisma/migrations/1_a/migration.sql': 'SELECT 1;',
  });
  expect(migrationFolders(root)).toEqual([
    { name: '1_a', checksum: '17db4fd369edb9244b9f91d9aeed145c3d04ad8ba6e95d06247f07a63527d11a' },
    { name: '2_b', checksum: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
  ]);
});

test('a cluster of another major version is refused with what to do; the same one and none are not', () => {
  const cluster = path.join(temporaryFolder(), 'pg');
  expect(() => refuseOtherMajor(cluster, '18')).not.toThrow();
  writeFiles(cluster, { PG_VERSION: '17\n' });
  expect(() => refuseOtherMajor(cluster, '18')).toThrow(/made by PostgreSQL 17[\s\S]*brings PostgreSQL 18[\s\S]*dump/);
  expect(() => refuseOtherMajor(cluster, '17')).not.toThrow();
});

test('a database of the operator is refused when it is old, unprepared or would not separate schools', () => {
  const fine = {
    version: 180004,
    name: 'growthos_owner',
    unrestricted: false,
    roles: ['growthos_app', 'growthos_relay', 'growthos_jobs'],
  };
  expect(databaseProblem(fine)).toBeUndefined();
  expect(databaseProblem({ ...fine, version: 170002 })).toMatch(/PostgreSQL 17/);
  expect(databaseProblem({ ...fine, unrestricted: true })).toMatch(/superuser/);
  expect(databaseProblem({ ...fine, roles: null as never })).toMatch(/growthos_app, growthos_relay, growthos_jobs/);
});

test('children get absolute folders, the chosen ports, http for our own database, and never NEXTAUTH_URL', () => {
  const root = temporaryFolder();
  writeFiles(root, { 'package.json': '{"version":"1.2.3"}' });
  const env = { NEXTAUTH_URL: 'http://elsewhere', PORT: '4000', PATH: '/bin' };
  const options = readOptions({ root, argv: [], env });
  const common = { options, databaseUrl: 'postgresql://x', secrets: { AUTH_SECRET: 's' }, node: '/usr/bin/node', env };
  const child: Record<string, string> = childEnvironment({ ...common, realtimePort: 4001, demo: true });
  expect(child).toMatchObject({
    NODE_ENV: 'production',
    DATABASE_URL: 'postgresql://x',
    PORT: '4000',
    REALTIME_PORT: '4001',
    DATA_DIR: path.join(root, '.data'),
    STORAGE_DIR: path.join(root, '.data/files'),
    DEMO: '1',
    PUBLIC_PROTOCOL: 'http',
    APP_VERSION: '1.2.3',
    AUTH_TRUST_HOST: '1',
    AUTH_SECRET: 's',
  });
  expect(child).not.toHaveProperty('NEXTAUTH_URL');
  const theirs = readOptions({
    root,
    argv: ['--dev'],
    env: { DATABASE_URL: 'postgresql://y', NODE_ENV: 'production' },
  });
  expect(theirs).toMatchObject({ embedded: false, production: true, dev: true, port: 3000 });
  expect(() => readOptions({ root, argv: [], env: { PORT: 'http' } })).toThrow(/not a port number/);
});
