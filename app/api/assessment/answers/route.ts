import { jsonBody } from '@/server/core/input/body';
import { route } from '@/server/core/route';
import { saveAnswer } from '@/server/domains/assessment';

/** The autosave of a running quiz: a packet of answers in, a receipt out. A refused packet is 409 with its receipt. */
export const POST = route('beats', async (ctx, request) => {
  const body = await jsonBody(request);
  const receipt = await saveAnswer(ctx, body as Parameters<typeof saveAnswer>[1]);
  return Response.json(receipt, { status: receipt.accepted ? 200 : 409, headers: { 'cache-control': 'no-store' } });
});
