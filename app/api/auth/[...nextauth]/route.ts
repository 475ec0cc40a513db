import NextAuth from 'next-auth';
import { route } from '@/server/core/route';
import { nextAuthOptions } from '@/server/domains/identity';

const handle = route('doors', async (ctx, request, params: { nextauth: string[] }) => {
  const segment = { params: Promise.resolve(params) };
  return (await NextAuth(request as never, segment as never, nextAuthOptions(ctx))) as Response;
});

export { handle as GET, handle as POST };
