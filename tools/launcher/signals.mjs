// Ctrl-C, SIGTERM, a closed terminal, an npm that went away and a child that gives up all end in the same place.
import { isAlive, npmParents } from './process-table.mjs';

const WATCH_MS = 300;

/**
 * Listens for requests to stop. `signal` aborts at the first one or at cancel(), and asked() tells them apart;
 * `stopped` resolves to the exit code (0 when asked, 1 after fail(reason)); `onAgain` is called when somebody insists.
 */
export function onStopRequest() {
  const controller = new AbortController();
  let insist = () => {};
  let asked = false;
  let resolve;
  const stopped = new Promise((done) => {
    resolve = done;
  });
  const request = (code) => {
    if (asked) return insist();
    asked = true;
    controller.abort();
    resolve(code);
  };
  // npm hands a SIGTERM to its shell, which dies without telling us.
  const parents = npmParents();
  const watch = setInterval(() => {
    if (parents.some((pid) => !isAlive(pid)) && !asked) request(0);
  }, WATCH_MS);
  watch.unref();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => request(0));
  return {
    signal: controller.signal,
    stopped,
    asked: () => asked,
    cancel: () => controller.abort(),
    fail: (reason) => {
      console.error(`\n${reason}\n`);
      request(1);
    },
    onAgain: (action) => {
      insist = action;
    },
  };
}
