import { access, constants, mkdir } from 'node:fs/promises';
import { env } from '@/lib/env/server';
import { kernelSql } from '../pools';
import { SILENT_SECONDS } from './silence';

/** One part of the health page. */
export type Part = { ok: boolean; detail?: string };

/** What /api/health answers. */
export type HealthReport = { ok: boolean; version: string; database: Part; queue: Part; storage: Part };

async function part(check: () => Promise<string | undefined>): Promise<Part> {
  try {
    const detail = await Promise.race([
      check(),
      new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer within 2 s')), 2_000).unref()),
    ]);
    return detail ? { ok: true, detail } : { ok: true };
  } catch (e) {
    return { ok: false, detail: e instanceof Error ? e.message.split('\n')[0] : 'failed' };
  }
}

async function queue(): Promise<string | undefined> {
  if (env().REDIS_URL) await (await import('../queue')).assertQueuesReady(); // loaded where there is one only
  const [row] = await kernelSql<{ alive: number }>(
    `select count(*)::int as alive from process_heartbeats where process = 'worker' and beat_at > now() - make_interval(secs => ${SILENT_SECONDS})`,
    [],
  );
  if (!row?.alive) throw new Error('no worker is alive');
  return `${row.alive} worker`;
}

async function storage(): Promise<undefined> {
  await mkdir(env().STORAGE_DIR, { recursive: true });
  await access(env().STORAGE_DIR, constants.W_OK);
}

/** The state of everything this process needs. A missing worker or storage means not ready. */
export async function healthReport(): Promise<HealthReport> {
  const [database, queuePart, storagePart] = await Promise.all([
    part(async () => void (await kernelSql('select 1', []))),
    part(queue),
    part(storage),
  ]);
  return {
    ok: database.ok && queuePart.ok && storagePart.ok,
    version: env().APP_VERSION,
    database,
    queue: queuePart,
    storage: storagePart,
  };
}
