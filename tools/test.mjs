// `npm test`: everything. Static checks, all of vitest on throw-away databases (and on Redis where it is installed), and
// the journeys in a real browser against the product as it starts. Ends with one line: N passed, N failed.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './launcher/ports.mjs';
import { prepare, ROOT, runTool, STATIC } from './steps.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'growth-os-npm-test-'));
const countsFile = path.join(folder, 'counts.jsonl');
const journeysFile = path.join(folder, 'journeys.json');
const only = process.argv.slice(2);
const wanted = (part) => only.length === 0 || only.includes(part);
const counts = { passed: 0, failed: 0, skipped: 0 };
const count = (ok) => {
  counts[ok ? 'passed' : 'failed'] += 1;
};

/** A Redis of our own where the program is installed; the tests that need one say so when there is none. */
async function startRedis() {
  if (process.env.TEST_REDIS_URL) return { url: process.env.TEST_REDIS_URL, stop: () => {} };
  if (spawnSync('redis-server', ['--version']).status !== 0) {
    console.log('\nNo redis-server on this machine: the queue is tested on PostgreSQL alone.');
    return { stop: () => {} };
  }
  const port = await freePort();
  const args = ['--port', String(port), '--save', '', '--appendonly', 'no', '--dir', folder, '--bind', '127.0.0.1'];
  const server = spawn('redis-server', [...args, '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' });
  return { url: `redis://127.0.0.1:${port}`, stop: () => server.kill('SIGTERM') };
}

function addVitest() {
  if (!fs.existsSync(countsFile)) return count(false);
  for (const line of fs.readFileSync(countsFile, 'utf8').trim().split('\n')) {
    for (const [name, n] of Object.entries(JSON.parse(line))) counts[name] += n;
  }
}

function addJourneys(ok) {
  if (!fs.existsSync(journeysFile)) return count(ok);
  const { stats, errors } = JSON.parse(fs.readFileSync(journeysFile, 'utf8'));
  counts.passed += stats.expected + stats.flaky;
  counts.failed += stats.unexpected + errors.length;
  counts.skipped += stats.skipped;
}

const how = await prepare();
if (wanted('static')) for (const [title, command] of STATIC) count(await runTool(how, title, command));
if (wanted('vitest')) {
  const redis = await startRedis();
  const env = { TEST_COUNTS: countsFile, ...(redis.url ? { TEST_REDIS_URL: redis.url } : {}) };
  const ok = await runTool(how, 'Tests (vitest)', ['node_modules/vitest/vitest.mjs', 'run'], env);
  redis.stop();
  const before = counts.failed;
  addVitest();
  if (!ok && counts.failed === before) counts.failed += 1;
}
if (wanted('e2e')) {
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: journeysFile, E2E_DATA_DIR: path.join(folder, 'data') };
  const ok = await runTool(
    how,
    'Journeys in a browser (playwright)',
    ['node_modules/@playwright/test/cli.js', 'test'],
    env,
  );
  addJourneys(ok);
}
fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
if (counts.skipped > 0) console.log(`\n${counts.skipped} were not run here (see above for what they need).`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.chdir(ROOT);
process.exitCode = counts.failed === 0 ? 0 : 1;
