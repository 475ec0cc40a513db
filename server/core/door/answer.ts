import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';

type Answer = { response: ServerResponse; soft: boolean };

// Every bundle has its own copy of this module; the door and the pages must mean the same storage.
const holder = globalThis as typeof globalThis & { growthOsAnswer?: AsyncLocalStorage<Answer> };
holder.growthOsAnswer ??= new AsyncLocalStorage<Answer>();
const storage = holder.growthOsAnswer;

/** Runs what answers a request so that the page in it can say its status. */
export function answering<T>(request: IncomingMessage, response: ServerResponse, work: () => T): T {
  // A page fetched by a click is a piece of the one that is open; with another status the browser would load it whole.
  return storage.run({ response, soft: request.headers.rsc !== undefined }, work);
}

/**
 * The status of the page that is being drawn: Next gives a page no way to say it but to throw, and then draws nothing on
 * the server (vercel/next.js#62228). Holds as long as nothing was sent yet, that is until the page itself is drawn.
 */
export function answerWith(status: 403 | 404 | 500): void {
  const answer = storage.getStore();
  if (answer && !answer.soft && !answer.response.headersSent) answer.response.statusCode = status;
}
