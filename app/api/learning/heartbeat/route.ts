import { jsonBody } from '@/server/core/input/body';
import { route } from '@/server/core/route';
import { recordHeartbeat } from '@/server/domains/learning';

/** The player's heartbeat: the hottest write of the product, so a plain route. Answers with the server's truth. */
export const POST = route('beats', async (ctx, request) => {
  const body = (await jsonBody(request)) as Parameters<typeof recordHeartbeat>[1];
  const { positionSeconds, seenSeconds, seen, enough } = await recordHeartbeat(ctx, body);
  return Response.json({ positionSeconds, seenSeconds, seen, enough }, { headers: { 'cache-control': 'no-store' } });
});
