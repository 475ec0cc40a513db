import { randomUUID } from 'node:crypto';
import { cookies, headers } from 'next/headers';
import { forbidden, notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { env } from '@/lib/env/server';
import { AppError } from '@/lib/errors/app-error';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { decoded } from '@/lib/navigation/decoded';
import { ANONYMOUS, type Ctx, createCtx, type Org } from './context';
import { armedSql } from './db';
import { recordRefusal } from './refusals';
import { actorOfToken, sessionCookieName } from './session';
import { orgByHost, orgBySlug } from './tenants';

/** The header in which instrumentation.ts leaves the real client address; a client cannot set it. */
export const CLIENT_IP_HEADER = 'x-client-ip';

async function orgOr404(slug: string): Promise<Org> {
  const org = await orgBySlug(slug);
  if (!org) notFound();
  return org;
}

const requestContext = cache(async (slug: string, locale: Locale): Promise<Ctx> => {
  const [org, head, jar] = await Promise.all([orgOr404(slug), headers(), cookies()]);
  const signedIn = await actorOfToken(org, jar.get(sessionCookieName())?.value);
  const ctx = createCtx({
    org,
    actor: signedIn.actor,
    locale,
    requestId: head.get('x-request-id') ?? randomUUID(),
    ip: head.get(CLIENT_IP_HEADER),
    userAgent: head.get('user-agent')?.slice(0, 500) ?? null,
  });
  if ('stale' in signedIn && signedIn.stale) touchSession(ctx, signedIn.sessionId);
  return ctx;
});

/** Remembers that the session is in use, at most once a minute and without anybody waiting for it. */
function touchSession(ctx: Ctx, sessionId: bigint): void {
  armedSql(ctx.arming, 'update sessions set last_seen_at = now() where id = $1', [sessionId]).catch((e: unknown) =>
    ctx.log.warn({ err: e }, 'the session could not be touched'),
  );
}

/** The context of a dynamic page, made once per request. Unknown organisation or language: 404. */
export async function pageContext(params: { org: string; locale: string }): Promise<Ctx> {
  if (!isLocale(params.locale)) notFound();
  const ctx = await requestContext(params.org, params.locale);
  current().ctx = ctx;
  return ctx;
}

const current = cache((): { ctx: Ctx | null } => ({ ctx: null }));

/** The context of the page that is being drawn, for views that get no parameters (the refusal); null before there is one. */
export function currentContext(): Ctx | null {
  return current().ctx;
}

/** The context of a cached public page: nobody is signed in, no header is read. */
export async function publicContext(slug: string, locale: string): Promise<Ctx> {
  if (!isLocale(locale)) notFound();
  return createCtx({ org: await orgOr404(slug), actor: ANONYMOUS, locale });
}

/** Sends visitors to the sign-in page and brings them back afterwards. */
export async function requireSignedIn(ctx: Ctx): Promise<void> {
  if (ctx.actor.kind !== 'anonymous') return;
  const here = (await headers()).get('x-path') ?? `/${ctx.locale}/dashboard`;
  redirect(`/${ctx.locale}/sign-in?next=${encodeURIComponent(here)}`);
}

/**
 * Runs a query for a page: what is missing or hidden becomes the 404 page, a refusal the page that says whose this is
 * (403); either stands in the trail when somebody is signed in. A session that ended meanwhile leads to the sign-in; the rest is thrown on.
 */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (e) {
    if (!(e instanceof AppError)) throw e;
    const ctx = currentContext();
    if (ctx) await recordRefusedPage(ctx, e);
    // an address that cannot name anything is a missing page too
    if (e.kind === 'not_found' || e.kind === 'gone' || e.kind === 'validation') notFound();
    if (e.kind === 'unauthenticated' && ctx) await requireSignedIn(ctx);
    if (e.kind !== 'forbidden') throw e;
    forbidden();
  }
}

/**
 * Loads what a page behind the sign-in is about, once for its head and its body: `loadOnce((ctx, person) =>
 * getPerson(ctx, { person }))`. What is missing or refused is as in `orNotFound`.
 */
export function loadOnce<T>(work: (ctx: Ctx, name: string) => Promise<T>) {
  return cache(async (org: string, locale: string, name: string): Promise<[Ctx, T]> => {
    const ctx = await pageContext({ org, locale });
    await requireSignedIn(ctx);
    return [ctx, await orNotFound(work(ctx, name))];
  });
}

async function recordRefusedPage(ctx: Ctx, e: AppError): Promise<void> {
  const path = (await headers()).get('x-path')?.split('?')[0] ?? '';
  await recordRefusal(ctx, 'page', e, { path });
}

/** The context of a route handler. Refuses cross-site writes and hosts that no school answers for. */
export async function routeContext(request: Request): Promise<Ctx> {
  const head = request.headers;
  const org = await orgByHost(hostOf(request));
  if (!org) throw new AppError('not_found');
  if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method)) refuseCrossSite(request);
  const jar = parseCookies(head.get('cookie'));
  const signedIn = await actorOfToken(org, jar.get(sessionCookieName()));
  const wanted = head.get('x-locale');
  const { actor } = signedIn;
  return createCtx({
    org,
    actor,
    locale: isLocale(wanted) ? wanted : actor.kind === 'person' ? actor.preferences.locale : org.defaultLocale,
    requestId: randomUUID(),
    ip: head.get(CLIENT_IP_HEADER),
    userAgent: head.get('user-agent')?.slice(0, 500) ?? null,
    idempotencyKey: head.get('idempotency-key')?.slice(0, 255) ?? null,
  });
}

/** The host the client asked for; a forwarded one only from our own proxy. */
export function hostOf(request: Request): string {
  const forwarded = env().TRUSTED_PROXY ? request.headers.get('x-forwarded-host') : null;
  return forwarded ?? request.headers.get('host') ?? '';
}

/** CSRF: a browser says where a write comes from; it must be our own page. */
function refuseCrossSite(request: Request): void {
  const site = request.headers.get('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') throw new AppError('forbidden', { reason: 'forbidden' });
  const origin = request.headers.get('origin');
  if (origin && origin !== 'null' && URL.parse(origin)?.host !== hostOf(request))
    throw new AppError('forbidden', { reason: 'forbidden' });
}

function parseCookies(header: string | null): Map<string, string> {
  const jar = new Map<string, string>();
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=');
    if (at > 0) jar.set(part.slice(0, at).trim(), decoded(part.slice(at + 1).trim()));
  }
  return jar;
}
