import pg from 'pg';
import { env } from '@/lib/env/server';
import { log } from './log';
import type { DbRole } from './pools';

const RETRY_MS = 1_000;

/** What happens on a channel, and whenever the connection is there (again): messages sent meanwhile are gone. */
export type Listener = { onMessage(payload: string, channel: string): void; onConnected?(): void };

/** Listens on PostgreSQL channels with a connection of its own and comes back after every loss of it. */
export async function listen(
  channels: readonly string[],
  listener: Listener,
  role: DbRole = 'growthos_app',
): Promise<{ close(): Promise<void> }> {
  let client: pg.Client | undefined;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({
      connectionString: env().DATABASE_URL,
      options: `-c role=${role}`,
      application_name: `${role}_listen`,
      keepAlive: true,
    });
    let lost = false;
    const again = () => {
      if (lost || closed) return;
      lost = true;
      void next.end().catch(() => undefined);
      retry = setTimeout(() => void connect().catch(() => undefined), RETRY_MS);
    };
    next.on('error', again);
    next.on('end', again);
    next.on('notification', (m) => listener.onMessage(m.payload ?? '', m.channel));
    try {
      await next.connect();
      for (const channel of channels) await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (e) {
      log().warn({ err: e, channels }, 'listening failed, will be tried again');
      again();
      return;
    }
    if (closed) return void (await next.end());
    client = next;
    listener.onConnected?.();
  };

  await connect();
  return {
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
