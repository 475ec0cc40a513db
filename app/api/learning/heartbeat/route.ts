import { AppError } from '@/lib/errors/app-error';
import { route } from '@/server/core/route';
import { recordHeartbeat } from '@/server/domains/learning';

/** The player's heartbeat: the hottest write of the product, so a plain route. Answers with the server's truth. */
export const POST = route('beats', async (ctx, request) => {
  const body = await request.json().catch(() => {
    throw new AppError('validation');
  });
  const { positionSeconds, seenSeconds, seen, enough } = await recordHeartbeat(ctx, body);
  return Response.json({ positionSeconds, seenSeconds, seen, enough }, { headers: { 'cache-control': 'no-store' } });
});
