import { route } from '@/server/core/route';
import { getMyData } from '@/server/domains/identity';

/** One's own account and profile as a file. */
export const GET = route('reads', async (ctx) => {
  const data = await getMyData(ctx, {});
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${ctx.org.slug}-my-data.json"`,
      'cache-control': 'no-store',
    },
  });
});
