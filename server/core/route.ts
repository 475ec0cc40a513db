import { isAppError } from '@/lib/errors/app-error';
import { ERROR_KINDS } from '@/lib/errors/kinds';
import { errorText, fieldTexts } from '@/lib/i18n/translator';
import type { Ctx } from './context';
import { log } from './log';
import { routeContext } from './request';

/** A refusal as JSON, in the reader's language. */
export function errorResponse(e: unknown, ctx: Ctx | null): Response {
  const known = isAppError(e);
  const kind = known ? e.kind : 'internal';
  const reference = (ctx?.requestId ?? crypto.randomUUID()).slice(0, 8);
  if (ERROR_KINDS[kind].log !== 'info')
    log()[ERROR_KINDS[kind].log]({ err: e, requestId: ctx?.requestId }, 'a route refused or failed');
  const locale = ctx?.locale ?? 'en';
  const body = {
    kind,
    reason: known ? e.reason : 'internal',
    message: errorText(locale, e, reference),
    fields: known ? fieldTexts(locale, e) : [],
    reference,
  };
  const headers: Record<string, string> = { 'cache-control': 'no-store' };
  if (known && e.retryAfter) headers['retry-after'] = String(e.retryAfter);
  return Response.json(body, { status: ERROR_KINDS[kind].http, headers });
}

/** A route handler with context and error answers: `export const POST = route(async (ctx, request) => …)`. */
export function route<Params = unknown>(
  handler: (ctx: Ctx, request: Request, params: Params) => Promise<Response>,
): (request: Request, segment: { params: Promise<Params> }) => Promise<Response> {
  return async (request, segment) => {
    let ctx: Ctx | null = null;
    try {
      ctx = await routeContext(request);
      return await handler(ctx, request, await segment.params);
    } catch (e) {
      return errorResponse(e, ctx);
    }
  };
}
