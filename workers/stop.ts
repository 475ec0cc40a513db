import { log } from '@/server/core/log';

const LONGEST_MS = 25_000;

/** Ends the process in order at SIGTERM or SIGINT; what does not end in time is cut off and done again elsewhere. */
export function onStop(stop: () => Promise<void>): void {
  let stopping = false;
  const end = (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    log().info({ signal }, 'stopping');
    setTimeout(() => {
      log().error('stopping took too long');
      process.exit(1);
    }, LONGEST_MS).unref();
    stop().then(
      () => process.exit(0),
      (e: unknown) => {
        log().error({ err: e }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}
