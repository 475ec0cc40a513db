import { execFile } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '@/tests/architecture/sources';
import { ownerSql, testDb } from '@/tests/support/db';

/** What the database has and prisma/schema cannot say, each with its reason. */
const SQL_ONLY: Record<string, string> = {
  'DROP INDEX "audit_entries_request"': 'partial: only rows that came from a request',
  'DROP INDEX "content_items_assignment_lesson"': 'partial: the assignments of a lesson',
  'DROP INDEX "mail_messages_bulk_waiting"': 'partial: bulk mail that waits, counted for the metrics',
  'DROP INDEX "organizations_one_default"': 'partial and unique: one school answers for unknown hosts',
  'DROP INDEX "outbox_events_unsettled"': 'partial: what the relay still has to look after',
  'DROP INDEX "outbox_events_waiting"': 'partial: what the relay has not taken yet',
  'DROP INDEX "people_by_joining"': 'a plain index that came with its list: people by joining',
  'DROP INDEX "people_suspended_until"': 'partial: suspensions that end by themselves',
  'DROP INDEX "quiz_attempts_one_running"': 'partial and unique: one running attempt',
  'DROP INDEX "quiz_attempts_waiting"': 'partial: attempts that wait for a person to grade them',
  'DROP INDEX "schedule_runs_open"': 'partial: slots that are not finished',
  'ALTER TABLE "audit_entries" ALTER COLUMN "transaction_id" SET DEFAULT pg_current_xact_id()::text':
    'the same default: PostgreSQL prints it with brackets of its own',
};

/** What Prisma says would have to change in a migrated database to become prisma/schema, as statements. */
function difference(): Promise<string[]> {
  const prisma = path.join(ROOT, 'node_modules/prisma/build/index.js');
  const args = [prisma, 'migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema', '--script'];
  const env = { ...process.env, DATABASE_URL: testDb().url, CHECKPOINT_DISABLE: '1' };
  return new Promise((resolve, reject) => {
    // The engine may hang after it has printed: what was printed counts, and nobody waits for it longer than this.
    execFile(process.execPath, args, { cwd: ROOT, env, timeout: 90_000, killSignal: 'SIGKILL' }, (_, out, errors) => {
      if (!/^--|is empty/m.test(out)) return reject(new Error(`Nothing was compared: ${errors}`));
      const statements = out.replace(/^--.*$/gm, '').split(';');
      resolve(statements.map((one) => one.replace(/\s+/g, ' ').trim()).filter(Boolean));
    });
  });
}

test('DAT-4 the migrations, applied to an empty database, are the schema; a column too many would be told', async () => {
  await ownerSql`alter table lookups add column of_no_schema int`;
  const found = await difference();
  const control = 'ALTER TABLE "lookups" DROP COLUMN "of_no_schema"';
  expect(found.toSorted()).toEqual([...Object.keys(SQL_ONLY), control].sort());
  for (const reason of Object.values(SQL_ONLY)) expect(reason.length).toBeGreaterThan(15);
}, 100_000);
