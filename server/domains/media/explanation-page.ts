import { directionOf, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

const STYLE = `body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1.5rem;box-sizing:border-box;
font:1.0625rem/1.6 system-ui,sans-serif;background:#faf9f6;color:#23211d}main{max-width:34rem}h1{font-size:1.5rem;line-height:1.3;margin:0 0 .5rem}
p{margin:0 0 1.25rem}a{color:inherit;font-weight:600}@media (prefers-color-scheme:dark){body{background:#1b1a18;color:#eeece6}}`;

const escaped = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** What to show: the title's key, a sentence of its own or the one that goes with the title, and where to try again. */
export type Explanation = {
  status: number;
  title: 'expired' | 'forged' | 'refused';
  text?: string;
  retryHref?: string;
};

/** A small page in the reader's language instead of bytes: why there are none, and what to do. */
export function explanationPage(locale: Locale, { status, title, text, retryHref }: Explanation): Response {
  const t = translator(locale);
  const words = text ?? t(`media.page.${title}_text`);
  const retry = retryHref ? `<p><a href="${escaped(retryHref)}">${escaped(t('media.page.retry'))}</a></p>` : '';
  const html = `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<title>${escaped(t(`media.page.${title}`))}</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(t(`media.page.${title}`))}</h1><p>${escaped(words)}</p>${retry}</main></body></html>`;
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  });
}
