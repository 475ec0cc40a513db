import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { embeddedOwnerUrl } from '@/tools/launcher/database-file.mjs';

/** Where the running product keeps its database and files. */
export const dataDir = process.env.E2E_DATA_DIR ?? path.join(os.tmpdir(), 'growth-os-e2e-data');

/** One statement in the database of the running product, past everything that guards it. */
export async function ownerSql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  const db = new pg.Client({ connectionString: embeddedOwnerUrl(dataDir) });
  await db.connect();
  try {
    return (await db.query<Row>(text, values)).rows;
  } finally {
    await db.end();
  }
}
