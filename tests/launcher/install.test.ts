import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { install, needsInstall } from '../../tools/launcher/install.mjs';
import { temporaryFolder, writeFiles } from './support';

/** A package of this very folder, so that npm needs no network. */
const project = (version: string) => ({
  'package.json': JSON.stringify({ name: 'p', version: '1.0.0', dependencies: { local: 'file:local' } }),
  'local/package.json': JSON.stringify({ name: 'local', version }),
  'package-lock.json': JSON.stringify({
    name: 'p',
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'p', version: '1.0.0', dependencies: { local: 'file:local' } },
      local: { version },
      'node_modules/local': { resolved: 'local', link: true },
    },
  }),
});

test('packages are installed once per lock file', async () => {
  const root = temporaryFolder();
  writeFiles(root, project('1.0.0'));
  expect(needsInstall(root)).toBe(true);
  await install(root);
  expect(fs.existsSync(path.join(root, 'node_modules/local/package.json'))).toBe(true);
  expect(needsInstall(root)).toBe(false);
  writeFiles(root, project('1.1.0'));
  expect(needsInstall(root)).toBe(true);
  await install(root);
  expect(needsInstall(root)).toBe(false);
}, 60_000);

test('an installation that was interrupted is not taken for done', async () => {
  const root = temporaryFolder();
  writeFiles(root, project('1.0.0'));
  const controller = new AbortController();
  const running = install(root, { signal: controller.signal });
  controller.abort();
  await expect(running).rejects.toThrow(/npm ci failed/);
  expect(needsInstall(root)).toBe(true);
}, 60_000);
