import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder, until } from './support';

interface Service {
  command?: string[];
  depends_on?: Record<string, unknown>;
  env_file?: string;
  environment?: Record<string, string>;
  healthcheck?: { test: string[] };
  volumes?: string[];
}

const text = fs.readFileSync('docker-compose.yml', 'utf8');
const compose: { services: Record<string, Service>; volumes: Record<string, unknown> } = parse(text, { merge: true });
const services = Object.entries(compose.services);

test('docker compose has every process of the design, each but the one-off migration with a health check', () => {
  expect(Object.keys(compose.services).sort()).toEqual(['migrate', 'postgres', 'realtime', 'redis', 'web', 'worker']);
  for (const [name, service] of services) {
    expect([name, Boolean(service.healthcheck?.test.length)]).toEqual([name, name !== 'migrate']);
  }
});

test('every name it uses exists: services waited for, volumes, and files of the repository', () => {
  for (const [, service] of services) {
    for (const other of Object.keys(service.depends_on ?? {})) expect(compose.services).toHaveProperty(other);
    for (const volume of service.volumes ?? []) {
      const source = volume.split(':')[0] ?? '';
      if (source.startsWith('./')) expect(fs.existsSync(source)).toBe(true);
      else expect(compose.volumes).toHaveProperty(source);
    }
    for (const word of service.command ?? []) {
      if (/^(\.\/)?tools\//.test(word)) expect([word, fs.existsSync(word)]).toEqual([word, true]);
    }
  }
});

test('no secret stands in it: every password comes from the env file, and the image cannot swallow one', () => {
  for (const [name, service] of services) {
    if (name !== 'postgres' && name !== 'redis') expect([name, service.env_file]).toEqual([name, '.env']);
    for (const [key, value] of Object.entries(service.environment ?? {})) {
      if (/PASSWORD|SECRET|KEY|PGOPTIONS|DATABASE_URL/.test(key)) expect(value).toMatch(/\$\{\w+:\?/);
    }
  }
  const ignored = fs.readFileSync('.dockerignore', 'utf8').split('\n');
  for (const pattern of ['.env*', '.data*', 'backups', '.git']) expect(ignored).toContain(pattern);
});

test('the image takes only files that exist and does not run as root', () => {
  const dockerfile = fs.readFileSync('Dockerfile', 'utf8');
  for (const [, file] of dockerfile.matchAll(/node (tools\/\S+\.mjs)/g)) expect(fs.existsSync(file ?? '')).toBe(true);
  expect(dockerfile).toMatch(/^USER node$/m);
});

test('the heartbeat is young while the event loop turns, and its absence is noticed', async () => {
  const file = path.join(temporaryFolder(), 'heartbeat');
  const env = { ...process.env, HEARTBEAT_FILE: file };
  const check = () => spawnSync(process.execPath, ['tools/launcher/heartbeat-check.mjs'], { env, encoding: 'utf8' });
  expect(check()).toMatchObject({ status: 1, stderr: 'There is no sign of life.\n' });
  const child = spawn(
    process.execPath,
    ['--import', './tools/launcher/heartbeat.mjs', '-e', 'setInterval(() => {}, 1000)'],
    { env },
  );
  try {
    await until(() => fs.existsSync(file));
    expect(check().status).toBe(0);
    const old = new Date(Date.now() - 60_000);
    child.kill('SIGSTOP');
    fs.utimesSync(file, old, old);
    expect(check()).toMatchObject({ status: 1, stderr: expect.stringMatching(/60 s old/) });
  } finally {
    child.kill('SIGKILL');
  }
});
