import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { appRouter } from '@/server/api/root';
import { rateLimitRequest } from '@/server/core/rate-limit';
import { routeContext } from '@/server/core/request';
import { errorResponse } from '@/server/core/route';

async function handle(request: Request): Promise<Response> {
  try {
    const ctx = await routeContext(request);
    const limit = rateLimitRequest(ctx, 'trpc');
    const response = await fetchRequestHandler({
      endpoint: '/api/trpc',
      req: request,
      router: appRouter,
      createContext: () => ({ ctx }),
    });
    response.headers.set('cache-control', 'no-store');
    for (const [name, value] of Object.entries(limit.headers)) response.headers.set(name, value);
    return response;
  } catch (e) {
    return errorResponse(e, null);
  }
}

export { handle as GET, handle as POST };
