import { env } from '@/lib/env/server';
import { AppError } from '@/lib/errors/app-error';
import { issueTicket } from '@/server/core/realtime';
import { hostOf } from '@/server/core/request';
import { route } from '@/server/core/route';

/** A ticket for one realtime connection of the signed-in person, good for 30 seconds. */
export const POST = route('writes', async (ctx, request) => {
  const { personUuid, sessionUuid } = ctx.actor;
  if (!personUuid || !sessionUuid) throw new AppError('unauthenticated');
  const ticket = issueTicket(env().REALTIME_SECRET, {
    orgId: String(ctx.org.id),
    org: ctx.org.uuid,
    person: personUuid,
    session: sessionUuid,
    host: hostOf(request),
  });
  return Response.json({ ticket }, { headers: { 'cache-control': 'no-store' } });
});
