// Whose data is in the embedded database: the demo school's, or a real (empty at first) one's. Decided once.
import fs from 'node:fs';
import path from 'node:path';
import { say } from './run.mjs';

const fileOf = (dataDir) => path.join(dataDir, 'seeded');

/** { kind: 'demo' | 'own', done } as recorded, or undefined while there is no database it could speak of. */
export function readSchool(dataDir) {
  const file = fileOf(dataDir);
  const known = fs.existsSync(file) && fs.existsSync(path.join(dataDir, 'pg/PG_VERSION'));
  return known ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
}

/** Records it. */
export function writeSchool(dataDir, school) {
  fs.writeFileSync(`${fileOf(dataDir)}.new`, `${JSON.stringify(school)}\n`);
  fs.renameSync(`${fileOf(dataDir)}.new`, fileOf(dataDir));
}

/** Forgets it: the database it spoke of is gone. */
export function forgetSchool(dataDir) {
  fs.rmSync(fileOf(dataDir), { force: true });
}

/**
 * Whether demo conveniences (one-click sign-in, readable mailbox) are allowed: only in the embedded database, only when
 * it was made as a demo school, and only while nothing says production.
 */
export function isDemo({ embedded, env, production, school }) {
  if (!embedded || production || env.DEMO === '0') return false;
  return school === undefined || school.kind === 'demo';
}

/** Says why a demo was asked for and is not given. */
export function explainNoDemo({ env, school }) {
  if (env.DEMO !== '0' && school?.kind === 'own') say('This data folder holds a school of its own: no demo sign-in.');
}

/** True when the last start was killed in the middle of seeding: nobody has used that database yet. */
export const seedingWasInterrupted = (school) => school?.kind === 'demo' && !school.done;

/** Seeds the demo school into the embedded database, once. */
export async function seedDemoOnce({ dataDir, tasks }) {
  if (readSchool(dataDir)?.done) return;
  writeSchool(dataDir, { kind: 'demo', done: false });
  await seedDemo({ tasks });
  writeSchool(dataDir, { kind: 'demo', done: true });
}

/** Runs the seed of the demo school. */
export async function seedDemo({ tasks }) {
  await tasks.tsx('prisma/seed/run.ts', ['demo'], { DEMO: '1' });
  say('Demo school seeded');
}
