import { homePathFor } from '@/lib/navigation/home-path';
import { route } from '@/server/core/route';

/** Who is signed in, for the one changing part of cached pages. */
export const GET = route('reads', async (ctx) => {
  const { actor } = ctx;
  const body = actor.kind === 'person' ? { name: actor.name, home: homePathFor(actor, ctx.locale) } : null;
  return Response.json(body, { headers: { 'cache-control': 'no-store' } });
});
