import { AppError, isAppError } from '@/lib/errors/app-error';
import { ERROR_KINDS } from '@/lib/errors/kinds';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { errorText, fieldTexts } from '@/lib/i18n/translator';
import type { Ctx } from './context';
import { log } from './log';
import { type LimitState, type RouteClass, RouteLimiter } from './rate-limit';
import { recordRefusedRoute } from './refusals';
import { CLIENT_IP_HEADER, routeContext } from './request';

/** The reader's language before there is a context: what the page says, else the browser. */
function localeOf(request: Request): Locale {
  const told = request.headers.get('x-locale');
  if (isLocale(told)) return told;
  return /^\s*ar\b/i.test(request.headers.get('accept-language') ?? '') ? 'ar' : 'en';
}

/** A refusal as JSON, in the reader's language. */
function errorResponse(e: unknown, request: Request, ctx: Ctx | null): Response {
  const known = isAppError(e);
  const kind = known ? e.kind : 'internal';
  const reference = (ctx?.requestId ?? crypto.randomUUID()).slice(0, 8);
  if (ERROR_KINDS[kind].log !== 'info')
    log()[ERROR_KINDS[kind].log]({ err: e, requestId: ctx?.requestId }, 'a route refused or failed');
  const locale = ctx?.locale ?? localeOf(request);
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

/** The answer with these headers; one whose headers are sealed (a redirect) is made anew. */
function withHeaders(response: Response, headers: Record<string, string>): Response {
  try {
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  } catch {
    const own = new Headers(response.headers);
    for (const [name, value] of Object.entries(headers)) own.set(name, value);
    return new Response(response.body, { status: response.status, statusText: response.statusText, headers: own });
  }
}

function refuseFlood(state: LimitState & { refused: boolean }): void {
  if (state.refused) throw new AppError('rate_limited', { retryAfter: state.resetSeconds });
}

/**
 * A route handler with limits, context and error answers: `export const POST = route('writes', async (ctx, request) => …)`.
 * An address that floods is refused before anything is looked up, a person once known; every answer says what is left.
 * What is refused here stands in the trail.
 */
export function route<Params = unknown>(
  routeClass: RouteClass,
  handler: (ctx: Ctx, request: Request, params: Params) => Promise<Response>,
): (request: Request, segment: { params: Promise<Params> }) => Promise<Response> {
  const limiter = new RouteLimiter(routeClass);
  return async (request, segment) => {
    let ctx: Ctx | null = null;
    let state = limiter.fromAddress(request.headers.get(CLIENT_IP_HEADER));
    try {
      refuseFlood(state);
      ctx = await routeContext(request);
      const { personUuid } = ctx.actor;
      if (personUuid) {
        state = limiter.byPerson(personUuid);
        refuseFlood(state);
      }
      return withHeaders(await handler(ctx, request, await segment.params), state.headers);
    } catch (e) {
      if (ctx) await recordRefusedRoute(ctx, request, e);
      return withHeaders(errorResponse(e, request, ctx), state.headers);
    }
  };
}

/** A handler for machines that is the same for everybody: no session is read, only its address is counted. */
export function openRoute<Params = unknown>(
  routeClass: RouteClass,
  handler: (request: Request, segment: { params: Promise<Params> }) => Promise<Response>,
): (request: Request, segment: { params: Promise<Params> }) => Promise<Response> {
  const limiter = new RouteLimiter(routeClass);
  return async (request, segment) => {
    const state = limiter.fromAddress(request.headers.get(CLIENT_IP_HEADER));
    if (!state.refused) return withHeaders(await handler(request, segment), state.headers);
    const refusal = new AppError('rate_limited', { retryAfter: state.resetSeconds });
    return withHeaders(errorResponse(refusal, request, null), state.headers);
  };
}
