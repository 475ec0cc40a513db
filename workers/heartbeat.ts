import { randomUUID } from 'node:crypto';
import os from 'node:os';
import { log } from '@/server/core/log';
import { metricsSnapshot } from '@/server/core/monitoring/metrics';
import { kernelSql } from '@/server/core/pools';

const EVERY_MS = 10_000;

/** Says every 10 s that this process lives, with its figures; the row goes when it ends in order. */
export async function startHeartbeat(process_: 'worker' | 'realtime'): Promise<{ stop(): Promise<void> }> {
  const instance = `${process_}@${os.hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
  const beat = async () => {
    const details = JSON.stringify({ pid: process.pid, metrics: await metricsSnapshot() });
    await kernelSql(
      `insert into process_heartbeats (process, instance, details) values ($1, $2, $3::jsonb)
       on conflict (instance) do update set beat_at = now(), details = excluded.details`,
      [process_, instance, details],
    );
  };
  await beat();
  const timer = setInterval(() => {
    beat().catch((e: unknown) => log().warn({ err: e }, 'the heartbeat could not be written'));
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await kernelSql('delete from process_heartbeats where instance = $1', [instance]).catch(() => undefined);
    },
  };
}
