import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isAlive } from '../../tools/launcher/process-table.mjs';
import { supervise } from '../../tools/launcher/processes.mjs';
import { temporaryFolder, until, writeFiles } from './support';

/** A program that says when it starts and when it is asked to stop. */
const steady = `
  import fs from 'node:fs';
  const say = (what) => fs.appendFileSync('events', what + ' ' + process.argv[2] + '\\n');
  process.on('SIGTERM', () => { say('stop'); setTimeout(() => process.exit(0), 50); });
  setInterval(() => {}, 1000);
  say('start');
`;

const setup = () => {
  const cwd = temporaryFolder();
  writeFiles(cwd, {
    'steady.mjs': steady,
    'broken.mjs': 'console.error("no such table"); process.exit(3);',
    events: '',
  });
  const reasons: string[] = [];
  const start = (programs: { name: string; args: string[] }[]) =>
    supervise({
      programs,
      node: process.execPath,
      cwd,
      env: process.env,
      logDir: path.join(cwd, 'log'),
      onGiveUp: (reason: string) => reasons.push(reason),
    });
  return { start, reasons, events: () => fs.readFileSync(path.join(cwd, 'events'), 'utf8').trim().split('\n') };
};

test('programs stop one after the other, in their order', async () => {
  const { start, events } = setup();
  const app = start(['web', 'realtime', 'worker'].map((name) => ({ name, args: ['steady.mjs', name] })));
  await until(() => events().length === 3);
  await app.stop();
  expect(events().slice(3)).toEqual(['stop web', 'stop realtime', 'stop worker']);
});

test('a program that dies is started again', async () => {
  const { start, events, reasons } = setup();
  const app = start([{ name: 'web', args: ['steady.mjs', 'web'] }]);
  await until(() => events().length === 1 && events()[0] !== '');
  const first = app.pid('web');
  process.kill(first ?? 0, 'SIGKILL');
  await until(() => events().length === 2);
  expect(app.pid('web')).not.toBe(first);
  expect(reasons).toEqual([]);
  const second = app.pid('web');
  await app.stop();
  expect(isAlive(second ?? 0)).toBe(false);
});

test('three quick deaths in a row are reported with the reason and not repeated', async () => {
  const { start, reasons } = setup();
  const app = start([{ name: 'worker', args: ['broken.mjs'] }]);
  await until(() => reasons.length > 0, 15_000);
  expect(reasons[0]).toMatch(/worker ended 3 times in a row[\s\S]*exit 3[\s\S]*no such table/);
  await app.stop();
  expect(reasons).toHaveLength(1);
}, 60_000);
