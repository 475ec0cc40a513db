// Preloaded into a process without a port (`node --import ./tools/launcher/heartbeat.mjs …`): while its event loop turns,
// the file named by HEARTBEAT_FILE stays young. heartbeat-check.mjs tells whether it does.
import fs from 'node:fs';

const BEAT_MS = 5_000;
const file = process.env.HEARTBEAT_FILE;

if (file) {
  const beat = () => fs.writeFileSync(file, String(process.pid));
  beat();
  setInterval(beat, BEAT_MS).unref();
}
