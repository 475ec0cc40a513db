// Which Node runs the application: the one npm brought for this platform, else the one that runs the launcher.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The path of the Node to use: the packaged one where it starts on this machine, else our own. */
export function nodeBinary(root) {
  const packaged = path.join(root, 'node_modules/.bin/node');
  if (!fs.existsSync(packaged)) return process.execPath;
  const answer = spawnSync(packaged, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 && /^v\d+\./.test(answer.stdout) ? packaged : process.execPath;
}
