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

/**
 * The processes that stand for the person who started us through npm: npm itself and the shell it uses. None when we
 * were started directly (a service manager, `nohup node …`), where a parent may well leave.
 */
export function npmParents(env = process.env) {
  if (!env.npm_lifecycle_event) return [];
  const parent = process.ppid;
  return / -c /.test(`${commandLine(parent)} `) ? [parent, parentOf(parent)] : [parent];
}

/** When a process began, as the system counts it: tells it from a later one with the same id. */
export function startTime(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[19];
  } catch {
    const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return ps.status === 0 ? ps.stdout.trim() : undefined;
  }
}

/** Ids of the living processes whose environment holds name=value, without ourselves and our ancestors. */
export function processesMarked(name, value) {
  const wanted = `${name}=${value}`;
  const own = ancestors();
  const fromProc = () =>
    fs
      .readdirSync('/proc')
      .filter((entry) => /^\d+$/.test(entry) && environmentOf(entry).includes(wanted))
      .map(Number);
  const pids = fs.existsSync('/proc/self/environ') ? fromProc() : fromPs(wanted);
  return pids.filter((pid) => !own.has(pid) && isAlive(pid));
}

function environmentOf(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return []; // Gone meanwhile, or another user's.
  }
}

function fromPs(wanted) {
  const ps = spawnSync('ps', ['-axEww', '-o', 'pid=,command='], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const lines = (ps.stdout ?? '').split('\n').filter((line) => `${line} `.includes(` ${wanted} `));
  return lines.map((line) => Number.parseInt(line, 10)).filter(Boolean);
}

function ancestors() {
  const chain = new Set([process.pid]);
  for (let pid = process.ppid; pid > 0 && !chain.has(pid); ) {
    chain.add(pid);
    pid = parentOf(pid);
  }
  return chain;
}

/** The id of a process's parent; 0 when it is gone. */
function parentOf(pid) {
  try {
    return Number(fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]);
  } catch {
    const ps = spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' });
    return ps.status === 0 ? Number(ps.stdout.trim()) : 0;
  }
}
