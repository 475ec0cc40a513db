import { env } from '@/lib/env/server';
import { log } from '@/server/core/log';
import { assertNarrowRole, closeKernelPool } from '@/server/core/pools';
import { startHeartbeat } from './heartbeat';
import { startRealtime } from './realtime-server';
import { onStop } from './stop';

try {
  await assertNarrowRole();
  const realtime = await startRealtime({ port: env().REALTIME_PORT, secret: env().REALTIME_SECRET });
  const heartbeat = await startHeartbeat('realtime');
  log().info({ port: realtime.port }, 'realtime started');
  onStop(async () => {
    await heartbeat.stop();
    await realtime.close();
    await closeKernelPool();
  });
} catch (e) {
  log().fatal({ err: e }, 'realtime cannot start');
  process.exit(1);
}
