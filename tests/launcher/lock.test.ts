import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { currentLauncher, endLeftovers, MARK, takeLock } from '../../tools/launcher/lock.mjs';
import { isAlive } from '../../tools/launcher/process-table.mjs';
import { temporaryFolder, until } from './support';

const sleeper = (dataDir?: string) =>
  spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    env: dataDir ? { ...process.env, [MARK]: dataDir } : process.env,
  });

test('a second launcher on the same data folder is refused with the process that has it, until it lets go', () => {
  const dataDir = temporaryFolder();
  const lock = takeLock(dataDir, 'npm start');
  expect(() => takeLock(dataDir)).toThrow(`process ${process.pid}`);
  lock.note({ url: 'postgresql://x' });
  expect(currentLauncher(dataDir)).toMatchObject({ pid: process.pid, url: 'postgresql://x' });
  lock.release();
  expect(currentLauncher(dataDir)).toBeUndefined();
  takeLock(dataDir).release();
});

test('the lock of a dead launcher, or of one whose number now belongs to somebody else, is taken over', () => {
  const dataDir = temporaryFolder();
  const file = path.join(dataDir, 'run/launcher.json');
  fs.mkdirSync(path.dirname(file));
  for (const held of [
    { pid: 2 ** 22 + 1, started: '1' },
    { pid: process.ppid, started: 'long ago' },
  ]) {
    fs.writeFileSync(file, JSON.stringify(held));
    takeLock(dataDir).release();
  }
  fs.writeFileSync(file, '');
  takeLock(dataDir).release();
  expect(fs.readdirSync(path.dirname(file))).toEqual([]);
});

test("left-over processes of this data folder are ended, another folder's are not touched", async () => {
  const [dataDir, other] = [temporaryFolder(), temporaryFolder()];
  const [ours, theirs, unmarked] = [sleeper(dataDir), sleeper(other), sleeper()];
  await until(() => Boolean(ours.pid && theirs.pid && unmarked.pid));
  // The mark shows only once the child has become its own program.
  await new Promise((resolve) => setTimeout(resolve, 200));
  try {
    await endLeftovers(dataDir);
    await until(() => !isAlive(ours.pid ?? 0));
    expect(isAlive(theirs.pid ?? 0)).toBe(true);
    expect(isAlive(unmarked.pid ?? 0)).toBe(true);
  } finally {
    for (const child of [ours, theirs, unmarked]) child.kill('SIGKILL');
  }
});
