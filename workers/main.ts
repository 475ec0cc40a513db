import { log } from '@/server/core/log';
import { assertNarrowRole } from '@/server/core/pools';
import { startHeartbeat } from './heartbeat';
import { startHousekeeping } from './housekeeping';
import { onStop } from './stop';
import { startWorker } from './worker';

try {
  await assertNarrowRole();
  const worker = await startWorker();
  const heartbeat = await startHeartbeat('worker');
  const housekeeping = startHousekeeping();
  log().info('worker started');
  onStop(async () => {
    housekeeping.stop();
    await heartbeat.stop();
    await worker.stop();
  });
} catch (e) {
  log().fatal({ err: e }, 'the worker cannot start');
  process.exit(1);
}
