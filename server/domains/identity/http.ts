import type { z } from 'zod';
import { isAppError } from '@/lib/errors/app-error';
import { refusalParams } from '@/lib/errors/in-address';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { homePathFor } from '@/lib/navigation/home-path';
import type { Command } from '@/server/core/command';
import type { Ctx } from '@/server/core/context';
import { formBody, jsonFields } from '@/server/core/input/body';
import { actorOfToken, sessionCookieName } from '@/server/core/session';
import { safeNext } from './rules/safe-next';
import { languageCookie, signInCookies } from './sessions';

/** The fields of a form or JSON body; the rest of the page's fields (locale, next) stay apart. */
async function readBody(
  request: Request,
): Promise<{ fields: Record<string, string>; locale: string; next: string; isForm: boolean }> {
  const isForm = !request.headers.get('content-type')?.includes('json');
  const raw: Record<string, unknown> = isForm ? Object.fromEntries(await formBody(request)) : await jsonFields(request);
  const {
    locale = 'en',
    next = '',
    ...fields
  } = Object.fromEntries(Object.entries(raw).map(([k, v]) => [k, String(v)]));
  return { fields, locale, next, isForm };
}

/** The same place in a language. */
function inLanguage(path: string | null, locale: Locale): string | null {
  return path?.replace(/^\/(?:en|ar)/, `/${locale}`) ?? null;
}

/**
 * The one door for everything that signs in (password, link, demo persona). With script it answers JSON and keeps the
 * form; without, it redirects: onwards, or back to `backTo` with what it needs to say why not.
 */
export async function signInThrough<Schema extends z.ZodType>(
  enter: Command<Schema, { session: string }>,
  ctx: Ctx,
  request: Request,
  backTo: string,
  opens: 'account' | 'page' = 'account',
): Promise<Response> {
  const { fields, locale, next, isForm } = await readBody(request);
  const reader: Ctx = { ...ctx, locale: isLocale(locale) ? locale : ctx.locale };
  try {
    const { session } = await enter(reader, fields as z.input<Schema>);
    const cookies = await signInCookies(reader, session);
    const token = cookies[0]?.slice(sessionCookieName().length + 1).split(';')[0];
    const { actor } = await actorOfToken(ctx.org, token);
    // A browser that never chose a language opens in the account's own, and remembers it from now on.
    const chosen = opens === 'page' || /(?:^|;\s*)locale=(?:en|ar)(?:;|$)/.test(request.headers.get('cookie') ?? '');
    const language = chosen ? reader.locale : actor.preferences.locale;
    const location = inLanguage(safeNext(next), language) ?? homePathFor(actor, language);
    const headers = new Headers({ 'cache-control': 'no-store' });
    if (!chosen) headers.append('set-cookie', languageCookie(language));
    for (const cookie of cookies) headers.append('set-cookie', cookie);
    if (!isForm) return Response.json({ location }, { headers });
    headers.set('location', location);
    return new Response(null, { status: 303, headers });
  } catch (e) {
    if (!isForm || !isAppError(e)) throw e;
    const back = new URLSearchParams(refusalParams(e, Object.keys(fields)));
    if (fields.email) back.set('email', fields.email);
    if (fields.token) back.set('token', fields.token);
    if (next) back.set('next', next);
    return new Response(null, { status: 303, headers: { location: `/${reader.locale}/${backTo}?${back}` } });
  }
}
