// The last thing a start does: wait until the application answers, and say where it is and who may sign in.
import fs from 'node:fs';
import path from 'node:path';
import { LauncherError, sleep } from './run.mjs';

/** Resolves when /api/health answers 200; throws with its last answer after `timeoutMs`. */
export async function waitForHealth({ port, signal, logDir, timeoutMs = 90_000 }) {
  const deadline = Date.now() + timeoutMs;
  let last = 'no answer';
  while (!signal?.aborted) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(10_000) });
      if (answer.status === 200) return;
      last = `${answer.status} ${(await answer.text()).slice(0, 500)}`;
    } catch (error) {
      last = error.cause?.code ?? error.message;
    }
    if (Date.now() > deadline) {
      const where = logDir ? `\nIts logs are in ${logDir}.` : '';
      throw new LauncherError(`The application does not become ready. Last answer: ${last}${where}`);
    }
    await sleep(150);
  }
}

/** The demo school's people as a table, or '' when there are none: [{ name, role, email, password }]. */
function peopleTable(dataDir) {
  const file = path.join(dataDir, 'demo-people.json');
  if (!fs.existsSync(file)) return '';
  const people = JSON.parse(fs.readFileSync(file, 'utf8'));
  const width = (key) => Math.max(...people.map((person) => String(person[key]).length));
  const [role, email, password] = ['role', 'email', 'password'].map(width);
  return people
    .map((p) => `  ${p.role.padEnd(role)}  ${p.email.padEnd(email)}  ${p.password.padEnd(password)}  ${p.name}`)
    .join('\n');
}

/** What is printed when everything runs. */
export function announcement({ port, demo, dataDir, logDir, localOnly }) {
  const people = demo ? peopleTable(dataDir) : '';
  const lines = ['', `  Growth OS is ready:  http://localhost:${port}`, ''];
  if (people) lines.push('  Sign in as (one click on the sign-in page):', people, '');
  if (demo && !localOnly) lines.push('  Your network can open it too; for this machine alone: LOCAL_ONLY=1 npm start');
  if (logDir) lines.push(`  Logs: ${logDir}`);
  lines.push('  Ctrl-C stops everything.', '');
  return lines.join('\n');
}
