import { directionOf } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { Ctx } from '@/server/core/context';
import { unsubscribe } from '@/server/core/mail';
import { type Html, html } from '@/server/core/mail/html';
import { readUnsubscribeToken } from '@/server/core/mail/links';
import { route } from '@/server/core/route';

function page(ctx: Ctx, status: number, title: string, body: Html | null): Response {
  const { markup } =
    html`<!doctype html><html lang="${ctx.locale}" dir="${directionOf(ctx.locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title></head><body style="margin:0;background:#f7f5f1;color:#132025;font:16px/1.65 'IBM Plex Sans','IBM Plex Sans Arabic',system-ui,sans-serif"><main style="max-width:32rem;margin:15vh auto;padding:0 1.5rem"><h1 style="font-size:1.375rem">${title}</h1>${body}</main></body></html>`;
  return new Response(markup, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src-attr 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    },
  });
}

const tokenOf = (request: Request) => new URL(request.url).searchParams.get('token') ?? '';

/** Asks before it ends anything: mail programs open links to look at them. */
export const GET = route('writes', async (ctx, request) => {
  const t = translator(ctx.locale);
  const named = readUnsubscribeToken(tokenOf(request));
  if (!named || named.orgUuid !== ctx.org.uuid) return page(ctx, 404, t('mail.unsubscribed.invalid'), null);
  const form = html`<p>${t('mail.unsubscribed.detail')}</p><form method="post"><button style="padding:.6rem 1.1rem;font:inherit;font-weight:500;color:#f9fdfd;background:#0b5e65;border:0;border-radius:6px">${t('mail.unsubscribed.confirm')}</button></form>`;
  return page(ctx, 200, t('mail.unsubscribed.question', { email: named.email }), form);
});

/** One click in a mail program (RFC 8058), or the button of the page above. */
export const POST = route('writes', async (ctx, request) => {
  const { email } = await unsubscribe(ctx, { token: tokenOf(request) });
  return page(ctx, 200, translator(ctx.locale)('mail.unsubscribed.done', { email }), null);
});
