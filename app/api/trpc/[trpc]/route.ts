import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { isAppError } from '@/lib/errors/app-error';
import { appRouter } from '@/server/api/root';
import { route } from '@/server/core/route';

const handle = route('procedures', (ctx, request) =>
  fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    maxBatchSize: 10,
    createContext: () => ({ ctx }),
    responseMeta({ errors }) {
      const waits = errors.map(({ cause }) => (isAppError(cause) ? (cause.retryAfter ?? 0) : 0));
      const longest = Math.max(0, ...waits);
      return { headers: { 'cache-control': 'no-store', ...(longest > 0 ? { 'retry-after': String(longest) } : {}) } };
    },
  }),
);

export { handle as GET, handle as POST };
