import NextAuth from 'next-auth';
import { routeContext } from '@/server/core/request';
import { errorResponse } from '@/server/core/route';
import { nextAuthOptions } from '@/server/domains/identity';

async function handle(request: Request, segment: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  try {
    const ctx = await routeContext(request);
    return (await NextAuth(request as never, segment as never, nextAuthOptions(ctx))) as Response;
  } catch (e) {
    return errorResponse(e, null);
  }
}

export { handle as GET, handle as POST };
