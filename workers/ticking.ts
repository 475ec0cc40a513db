import { log } from '@/server/core/log';

/** What looks again and again; `stop` waits for the look that is under way. */
export type Ticking = { stop(): Promise<void> };

/**
 * Looks at once and then every so many milliseconds, one look at a time: what takes longer is not overtaken, and what
 * fails is written down as `failed` and tried again at the next tick.
 */
export function startTicking(everyMs: number, look: () => Promise<unknown>, failed: string): Ticking {
  let running: Promise<void> | undefined;
  const tick = () => {
    running ??= look()
      .catch((e: unknown) => log().error({ err: e }, failed))
      .then(() => {
        running = undefined;
      });
  };
  const timer = setInterval(tick, everyMs);
  tick();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
