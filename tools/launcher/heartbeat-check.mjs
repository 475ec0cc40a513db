// Exits 0 while the process that preloaded heartbeat.mjs is alive and its event loop turns, else 1.
import fs from 'node:fs';

const STALE_MS = 20_000;
const stat = fs.statSync(process.env.HEARTBEAT_FILE ?? '', { throwIfNoEntry: false });
const age = stat ? Date.now() - stat.mtimeMs : Number.POSITIVE_INFINITY;
if (age > STALE_MS) {
  console.error(stat ? `The last sign of life is ${Math.round(age / 1000)} s old.` : 'There is no sign of life.');
  process.exitCode = 1;
}
