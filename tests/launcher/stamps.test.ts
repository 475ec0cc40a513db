import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildHash } from '../../tools/launcher/build.mjs';
import { matchesLock } from '../../tools/launcher/install.mjs';
import { clearStamp, hashFiles, listFiles, readStamp, writeStamp } from '../../tools/launcher/stamps.mjs';
import { temporaryFolder, writeFiles } from './support';

test('the hash follows names and contents, and not the order of the entries', () => {
  const root = temporaryFolder();
  writeFiles(root, { 'app/a.ts': 'one', 'lib/b.ts': 'two' });
  const before = hashFiles(root, ['app', 'lib', 'not-there']);
  expect(hashFiles(root, ['lib', 'app'])).toBe(before);
  writeFiles(root, { 'app/a.ts': 'One' });
  expect(hashFiles(root, ['app', 'lib'])).not.toBe(before);
  writeFiles(root, { 'app/a.ts': 'one' });
  expect(hashFiles(root, ['app', 'lib'])).toBe(before);
  fs.renameSync(path.join(root, 'app/a.ts'), path.join(root, 'app/c.ts'));
  expect(hashFiles(root, ['app', 'lib'])).not.toBe(before);
});

test('content that moves between two files is another hash', () => {
  const root = temporaryFolder();
  writeFiles(root, { 'a/1': 'xy', 'a/2': 'z' });
  const before = hashFiles(root, ['a']);
  writeFiles(root, { 'a/1': 'x', 'a/2': 'yz' });
  expect(hashFiles(root, ['a'])).not.toBe(before);
});

test('a build is made again for sources, configuration and baked-in settings, not for tests or generated code', () => {
  const root = temporaryFolder();
  writeFiles(root, { 'app/page.tsx': '1', 'next.config.ts': '1', 'server/generated/prisma/client.ts': '1' });
  const hash = (env = {}) => buildHash({ root, env: { REALTIME_PORT: '3001', ...env }, node: 'node' });
  const before = hash();
  writeFiles(root, { 'server/generated/prisma/client.ts': '2', 'app/page.test.tsx': '1', 'workers/main.ts': '1' });
  expect(hash()).toBe(before);
  expect(hash({ PORT: '4000' })).toBe(before);
  expect(hash({ REALTIME_PORT: '4001' })).not.toBe(before);
  expect(hash({ NEXT_PUBLIC_X: 'y' })).not.toBe(before);
  writeFiles(root, { 'next.config.ts': '2' });
  expect(hash()).not.toBe(before);
});

test('a stamp is there after it was written and gone after it was cleared', () => {
  const file = path.join(temporaryFolder(), 'deep/.stamp');
  expect(readStamp(file)).toBeUndefined();
  writeStamp(file, 'abc');
  expect(readStamp(file)).toBe('abc');
  clearStamp(file);
  expect(readStamp(file)).toBeUndefined();
});

test('files are listed sorted, and what is skipped is not entered', () => {
  const root = temporaryFolder();
  writeFiles(root, { 'b/2': '', 'b/1': '', 'a/skip/3': '' });
  expect(listFiles(root, ['b', 'a'], (file: string) => file === 'a/skip')).toEqual(['b/1', 'b/2']);
});

test('an installation matches its lock file only when nothing is missing, stray or of another version', () => {
  const wanted = {
    '': { version: '1' },
    'node_modules/a': { version: '1', integrity: 'x' },
    'node_modules/b': { version: '2', integrity: 'y', optional: true },
  };
  const a = { 'node_modules/a': wanted['node_modules/a'] };
  expect(matchesLock(wanted, a)).toBe(true);
  expect(matchesLock(wanted, undefined)).toBe(false);
  expect(matchesLock(wanted, {})).toBe(false);
  expect(matchesLock(wanted, { ...a, 'node_modules/c': { version: '1' } })).toBe(false);
  expect(matchesLock(wanted, { 'node_modules/a': { version: '2', integrity: 'z' } })).toBe(false);
});
