import { route } from '@/server/core/route';
import { countUnread } from '@/server/domains/engagement';

/** The numbers for the bell. */
export const GET = route(async (ctx) => {
  const numbers = await countUnread(ctx, {});
  return Response.json(numbers, { headers: { 'cache-control': 'no-store' } });
});
