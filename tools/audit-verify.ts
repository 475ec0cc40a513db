// `npm run audit:verify`: reads the trail of every school against its seals and against the checkpoints kept outside the
// database, and names the first row that was changed, removed, reordered or cut off. Exits 1 when there is one.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { Checkpoint } from '@/server/core/sealing/seal';
import { verifyTrail } from '@/server/core/sealing/verify';
import { loadEnvFile, readOptions } from './launcher/environment.mjs';
import { loadSecrets } from './launcher/secrets.mjs';

const root = path.resolve(import.meta.dirname, '..');
loadEnvFile(root);
const { dataDir } = readOptions({ root, argv: [], env: process.env }) as { dataDir: string };

function readCheckpoints(file: string): Checkpoint[] {
  if (!fs.existsSync(file)) return [];
  const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.flatMap((line) => {
    try {
      return [JSON.parse(line) as Checkpoint];
    } catch {
      return []; // the last line of a process that was killed while writing it
    }
  });
}

const url =
  process.env.DATABASE_URL ??
  execFileSync(process.execPath, [path.join(root, 'tools/db-url.mjs')], { encoding: 'utf8' }).trim();
const key =
  process.env.AUDIT_SEAL_KEY ??
  (loadSecrets({ dataDir, production: true }) as { AUDIT_SEAL_KEY: string }).AUDIT_SEAL_KEY;
const file = path.join(dataDir, 'audit-checkpoints.jsonl');
const points = readCheckpoints(file);
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === 20 ? (v: string) => BigInt(v) : pg.types.getTypeParser(oid, format as 'text'),
};
const pool = new pg.Pool({ connectionString: url, options: '-c role=growthos_relay', max: 1, types });
try {
  for (const { slug, sealed, erased, unsealed, finding } of await verifyTrail(pool, key, points)) {
    if (!finding) {
      const more = [erased && `${erased} erased values`, unsealed && `${unsealed} rows wait for their seal`].filter(
        Boolean,
      );
      console.log(`${slug}: whole, ${sealed} rows sealed${more.length > 0 ? ` (${more.join(', ')})` : ''}`);
      continue;
    }
    process.exitCode = 1;
    const row = finding.entry ? `row ${finding.entry} (seal ${finding.sequence})` : `seal ${finding.sequence}`;
    console.error(`${slug}: ${finding.problem.replaceAll('_', ' ')} at ${row}: ${finding.detail}`);
  }
  if (points.length === 0) console.log(`No checkpoints in ${file}: a trail cut off at its end would not be noticed.`);
} finally {
  await pool.end();
}
