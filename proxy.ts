import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/lib/env/server';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { isCachedPage, isListedPage } from '@/lib/navigation/cached-pages';
import { contentSecurityPolicy, nonceSource, SECURITY_HEADERS } from '@/lib/security/csp';
import { orgByHost } from '@/server/core/tenants';
import { countView } from '@/server/edge/count-view';
import { publicAnswer } from '@/server/edge/public-answer';

/**
 * host + /{locale}/… → /{organisation}/{locale}/…: always prefixed, so nobody can name another school's path.
 * Dynamic pages get a nonce here; cached ones got their hashes when they were stored. Route handlers under /api do not
 * pass through (they resolve the host themselves): the proxy would cost the hottest calls half their speed.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const host = (env().TRUSTED_PROXY && request.headers.get('x-forwarded-host')) || request.headers.get('host') || '';
  const org = await orgByHost(host);
  if (!org)
    return new NextResponse('No school answers at this address.', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });

  const { pathname, search } = request.nextUrl;
  if (pathname === '/sitemap.xml' || pathname === '/robots.txt')
    return rewriteTo(request, `/${org.slug}${pathname}`, new Headers(request.headers));

  const [, first = ''] = pathname.split('/');
  const locale = isLocale(first) ? first : preferredLocale(request, org.defaultLocale);
  if (pathname === '/') return NextResponse.redirect(new URL(`/${locale}${search}`, request.url), 307);
  const below = isLocale(first) ? pathname.slice(first.length + 1).replace(/\/$/, '') : pathname;

  const headers = new Headers(request.headers);
  headers.set('x-request-id', crypto.randomUUID());
  headers.set('x-path', `/${locale}${below}${search}`);
  const answer = await publicAnswer(org, locale, below, request);
  if (answer && 'moved' in answer) return movedTo(request, answer.moved + search);
  const instead = answer && 'instead' in answer ? answer.instead : null;
  const busyFor = answer && 'busyFor' in answer ? answer.busyFor : 0;
  const status = instead ? (instead === 'gone' ? 410 : 404) : busyFor > 0 ? 429 : 200;
  if (!answer) countView(org.slug, below, request);
  // The catalogue with filters is its own dynamic page behind the same address.
  const shown = instead ? `/${instead}` : below === '/courses' && search !== '' ? '/courses/search' : below;
  const target = `/${org.slug}/${locale}${shown}`;
  const listed = status === 200 && isListedPage(below);
  if ((instead || isCachedPage(below, search)) && env().NODE_ENV === 'production')
    return secured(rewriteTo(request, target, headers, status), listed);

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const csp = contentSecurityPolicy(nonceSource(nonce), env().NODE_ENV !== 'production');
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', csp);
  const response = secured(rewriteTo(request, target, headers, status), listed);
  response.headers.set('content-security-policy', csp);
  if (busyFor > 0) response.headers.set('retry-after', String(busyFor));
  return response;
}

function rewriteTo(request: NextRequest, pathname: string, headers: Headers, status = 200): NextResponse {
  const url = request.nextUrl.clone();
  url.pathname = pathname;
  const response = NextResponse.rewrite(url, { request: { headers }, status });
  // The page is cached here, the answer nowhere: tomorrow there may be a course at this address.
  if (status !== 200) response.headers.set('cache-control', 'no-cache');
  return response;
}

/** For ever, says the status; asked anew each time, so that a course may have its old address back. */
function movedTo(request: NextRequest, address: string): NextResponse {
  const status = request.method === 'GET' || request.method === 'HEAD' ? 301 : 308;
  const headers = { 'cache-control': 'no-cache' };
  return NextResponse.redirect(new URL(address, request.url), { status, headers });
}

/** Whatever is not for search engines says so here, whether or not its page remembers to. */
function secured(response: NextResponse, listed: boolean): NextResponse {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
  if (!listed) response.headers.set('x-robots-tag', 'noindex');
  return response;
}

/** The reader's choice (cookie), else what the browser asks for, else the school's language. Never by address. */
function preferredLocale(request: NextRequest, fallback: Locale): Locale {
  const chosen = request.cookies.get('locale')?.value;
  if (isLocale(chosen)) return chosen;
  for (const part of request.headers.get('accept-language')?.split(',') ?? []) {
    const code = part.trim().slice(0, 2).toLowerCase();
    if (isLocale(code)) return code;
  }
  return fallback;
}

export const config = { matcher: ['/((?!api/|_next/|fonts/|icons/|metrics$|favicon|realtime).*)'] };
