import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { newStorageKey } from '@/server/core/storage';
import { localDisk } from '@/server/core/storage/local-disk';
import { storageContract } from './storage-contract';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'growth-os-storage-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

storageContract('local disk', async () => localDisk(path.join(root, randomUUID())));

test('a folder that cannot be written is said so', async () => {
  const file = path.join(root, 'a-file');
  fs.writeFileSync(file, '');
  await expect(localDisk(file).check()).rejects.toThrow();
});

/** Writes in a process of its own and tells each offset it was promised. */
function writer(folder: string, key: string): ChildProcess {
  const script = `
    import { localDisk } from '${path.resolve('server/core/storage/local-disk.ts')}';
    async function* source() {
      for (let i = 0; ; i += 1) { yield new Uint8Array(256 * 1024).fill(i % 251); await new Promise(setImmediate); }
    }
    await localDisk(process.argv[1]).append(process.argv[2], source(), {
      offset: 0, limit: 2 ** 40, onDurable: async (offset) => { process.stdout.write(offset + '\\n'); },
    });`;
  return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, folder, key], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

test('killed in the middle of writing: everything promised is there, and it goes on from there', async () => {
  const folder = path.join(root, 'killed');
  const key = newStorageKey(randomUUID(), new Date());
  const child = writer(folder, key);
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.on('exit', () => reject(new Error('The writer ended by itself')));
    child.stdout?.on('data', (data) => {
      said += data;
      if (said.split('\n').length > 2) resolve();
    });
  });
  child.removeAllListeners('exit');
  const gone = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  const promised = Number(said.trim().split('\n').at(-1));
  expect(promised).toBeGreaterThan(8 * 1024 * 1024);

  const store = localDisk(folder);
  const end = new Uint8Array(1000).fill(7);
  expect(await store.append(key, [end], { offset: promised, limit: promised + 1000 })).toEqual({
    offset: promised + 1000,
    failure: null,
  });
  await store.finish(key);
  const bytes = await buffer(await store.stream(key));
  expect(bytes.length).toBe(promised + 1000);
  const expected = Buffer.alloc(promised);
  for (let at = 0; at < promised; at += 256 * 1024) expected.fill((at / (256 * 1024)) % 251, at, at + 256 * 1024);
  expect(bytes.subarray(0, promised).equals(expected)).toBe(true);
}, 30_000);
