import type { Instrumentation } from 'next';

/** Runs once in every web process before it answers. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next replaces this very expression at build time
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startWeb } = await import('@/server/edge/start-web');
  const heartbeat = await import('@/app/api/learning/heartbeat/route');
  const answers = await import('@/app/api/assessment/answers/route');
  // biome-ignore lint/style/noProcessEnv: the same; a development server reloads its routes itself
  if (process.env.NODE_ENV !== 'production') return startWeb({});
  await startWeb({ 'POST /api/learning/heartbeat': heartbeat.POST, 'POST /api/assessment/answers': answers.POST });
}

/** What no page and no route caught stands in the log too, with the number that the reader of the page was shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, { path, method }, { routePath }) => {
  // biome-ignore lint/style/noProcessEnv: the same as above
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('@/server/core/log');
  const { digest } = error as { digest?: string };
  log().error({ err: error, method, path: path.split('?')[0], routePath, digest }, 'a page or a route failed');
};
