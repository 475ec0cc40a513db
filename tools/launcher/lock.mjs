// One launcher per data folder, and nothing left running by one that was killed.
import fs from 'node:fs';
import path from 'node:path';
import { isAlive, processesMarked, startTime } from './process-table.mjs';
import { LauncherError, say, sleep } from './run.mjs';

/** Environment variable every child carries, so that left-over ones are recognised whatever they are called. */
export const MARK = 'GROWTH_OS_DATA_DIR';

const lockFile = (dataDir) => path.join(dataDir, 'run/launcher.json');

/** The living launcher of this data folder ({ pid, url?, what }), or undefined. */
export function currentLauncher(dataDir) {
  const held = readLock(lockFile(dataDir));
  return held && isAlive(held.pid) && startTime(held.pid) === held.started ? held : undefined;
}

/**
 * Takes the data folder for this process, or throws when another one has it. Returns { note(extra), release() }.
 * @param {string} dataDir
 */
export function takeLock(dataDir, what = 'npm start') {
  const file = lockFile(dataDir);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const content = { pid: process.pid, started: startTime(process.pid), what };
  if (!createLock(file, content)) {
    const holder = currentLauncher(dataDir);
    if (holder) throw new LauncherError(refusal(dataDir, holder));
    removeStale(file, dataDir);
    if (!createLock(file, content)) throw new LauncherError(refusal(dataDir, readLock(file)));
  }
  return {
    note: (extra) => replaceLock(file, { ...content, ...extra }),
    release: () => {
      if (readLock(file)?.pid === process.pid) fs.rmSync(file, { force: true });
    },
  };
}

/** Waits while the launcher that has this data folder is on its way out; returns at once when there is none. */
export async function waitForStopping(dataDir) {
  // One whose npm was just ended needs a moment to notice.
  const hesitate = Date.now() + 1_500;
  const deadline = Date.now() + 60_000;
  for (;;) {
    const holder = currentLauncher(dataDir);
    if (!holder || Date.now() > (holder.stopping ? deadline : hesitate)) return;
    await sleep(100);
  }
}

/** Ends what a killed launcher left behind: only processes that carry the mark of this very data folder. */
export async function endLeftovers(dataDir) {
  const marked = () => processesMarked(MARK, path.resolve(dataDir));
  const left = marked();
  if (left.length === 0) return;
  say(`Ending ${left.length} process(es) an interrupted start left behind…`);
  for (const pid of left) signal(pid, 'SIGTERM');
  const deadline = Date.now() + 8_000;
  while (marked().length > 0 && Date.now() < deadline) await sleep(100);
  for (const pid of marked()) signal(pid, 'SIGKILL');
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function createLock(file, content) {
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, JSON.stringify(content), { mode: 0o600 });
  try {
    fs.linkSync(own, file); // Unlike a plain create, the file is never seen empty.
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(own, { force: true });
  }
}

/** Two starts may find the same stale lock: whoever moved away a fresh one by mistake puts it back. */
function removeStale(file, dataDir) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  const moved = readLock(aside);
  if (moved && isAlive(moved.pid) && startTime(moved.pid) === moved.started) {
    fs.renameSync(aside, file);
    throw new LauncherError(refusal(dataDir, moved));
  }
  fs.rmSync(aside, { force: true });
}

function replaceLock(file, content) {
  fs.writeFileSync(`${file}.new`, JSON.stringify(content), { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
}

function readLock(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const refusal = (dataDir, holder) =>
  `\`${holder?.what ?? 'npm start'}\` already runs on ${dataDir} (process ${holder?.pid ?? 'unknown'}). Stop it with ` +
  `Ctrl-C in its terminal or \`kill ${holder?.pid ?? '<pid>'}\`, or use another folder: DATA_DIR=/path npm start`;
