import { route } from '@/server/core/route';
import { chooseLanguage } from '@/server/domains/identity';

/** Keeps the chosen language with the account; the browser does not wait for it, so it is no procedure. */
export const POST = route('writes', async (ctx, request) => {
  await chooseLanguage(ctx, await request.json().catch(() => null));
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
});
