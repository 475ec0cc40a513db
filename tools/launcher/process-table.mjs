// What the operating system says about a process id. Linux reads /proc; elsewhere `ps` answers.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** True while the id belongs to a process that still runs (a dead one waiting to be reaped does not). */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return !isZombie(pid);
}

function isZombie(pid) {
  try {
    // The name in parentheses may itself hold parentheses: the state follows the last one.
    return fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).startsWith('Z');
  } catch {
    const ps = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
    return ps.status === 0 && ps.stdout.trim().startsWith('Z');
  }
}

/** The command line of a process, parts joined by spaces; '' when it is gone. */
export function commandLine(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    const ps = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return ps.status === 0 ? ps.stdout.trim() : '';
  }
}

/** A process id that certainly belongs to nobody: of a child that has ended and been reaped. */
export function deadPid() {
  return spawnSync(process.execPath, ['--version']).pid;
}
