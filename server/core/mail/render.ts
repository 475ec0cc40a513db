import { directionOf, type Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translator';
import { altIn } from '@/lib/pictures/alt-text';
import { pictureHref } from '@/lib/pictures/renditions';
import type { Org } from '../org';
import { type Html, html } from './html';
import { absoluteUrl, orgOrigin } from './links';
import type { MailBlock, MailContent } from './template';

// Mail programs know neither custom properties nor oklch(): these are the light values of the design tokens.
const C = {
  canvas: '#f7f5f1',
  surface: '#fefefc',
  line: '#dfdcd7',
  ink1: '#132025',
  ink2: '#3f4b50',
  ink3: '#5c676a',
  brand: '#0b5e65',
  onBrand: '#f9fdfd',
  mark: '#fcf0c2',
  markLine: '#b5811c',
} as const;
const FONT = {
  en: "'IBM Plex Sans','Helvetica Neue',Arial,sans-serif",
  ar: "'IBM Plex Sans Arabic','Noto Sans Arabic',Tahoma,Arial,sans-serif",
} as const;

type Frame = { org: Org; locale: Locale; t: Translate; unsubscribe: string | null };

/** A rendered mail: the three texts that are stored and sent. */
export type RenderedMail = { subject: string; html: string; text: string };

/** One line: no line ends, no other control characters, so that nothing can become a header of its own. */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what is removed
  return text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();
}

/** A mail in both its forms: markup (in the language's direction) and plain text. */
export function renderMail(content: MailContent, frame: Frame): RenderedMail {
  return {
    subject: oneLine(content.subject).slice(0, 200),
    html: page(content, frame).markup,
    text: plain(content, frame),
  };
}

function page(content: MailContent, { org, locale, t, unsubscribe }: Frame): Html {
  const dir = directionOf(locale);
  const start = dir === 'rtl' ? 'right' : 'left';
  const font = FONT[locale];
  const name = org.name[locale];
  return html`<!doctype html>
<html lang="${locale}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light"><title>${oneLine(content.subject)}</title></head>
<body dir="${dir}" style="margin:0;padding:0;background:${C.canvas};color:${C.ink1};font-family:${font}">
<div style="display:none;max-height:0;overflow:hidden">${content.preview ?? content.heading}</div>
<table role="presentation" dir="${dir}" width="100%" cellpadding="0" cellspacing="0" style="background:${C.canvas}"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" dir="${dir}" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px">
<tr><td align="${start}" style="padding:0 0 16px;font-size:15px;font-weight:600;color:${C.ink1}">${letterhead(org, locale)}</td></tr>
<tr><td align="${start}" style="padding:32px;background:${C.surface};border:1px solid ${C.line};border-radius:8px">
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.35;font-weight:600;color:${C.ink1}">${content.heading}</h1>
${content.blocks.map((block) => blockHtml(block, org, start))}
</td></tr>
<tr><td align="${start}" style="padding:20px 4px;font-size:13px;line-height:1.6;color:${C.ink3}">${content.why}${
    unsubscribe && html`<br><a href="${unsubscribe}" style="color:${C.ink3}">${t('mail.unsubscribe')}</a>`
  }<br><a href="${orgOrigin(org)}/${locale}" style="color:${C.ink3}"><bdi>${name}</bdi></a></td></tr>
</table></td></tr></table></body></html>`;
}

/** The boxes that a logo fits into, in pixels: as high as two lines of the mail. */
const LOGO_BOX = { width: 200, height: 40 };

/** The school on top of a mail: its picture at a whole address, else its line and its name. */
function letterhead(org: Org, locale: Locale): Html {
  const name = org.name[locale];
  const { logo } = org;
  if (!logo)
    return html`<span style="display:inline-block;width:28px;height:7px;background:${C.brand};border-radius:2px"></span>&nbsp; <bdi>${name}</bdi>`;
  const scale = Math.min(1, LOGO_BOX.width / logo.width, LOGO_BOX.height / logo.height);
  const [width, height] = [Math.max(1, Math.round(logo.width * scale)), Math.max(1, Math.round(logo.height * scale))];
  const alt = altIn(logo.alt, locale);
  const src = absoluteUrl(org, pictureHref(logo.uuid, 'mail.png'));
  const image = html`<img src="${src}" width="${width}" height="${height}" alt="${alt}" style="display:inline-block;border:0;vertical-align:middle;font-size:15px;font-weight:600;color:${C.ink1}">`;
  // A decorative picture leaves the naming to the name.
  return alt === '' ? html`${image}&nbsp; <bdi>${name}</bdi>` : image;
}

function blockHtml(block: MailBlock, org: Org, start: string): Html {
  const paragraph = `margin:0 0 16px;font-size:16px;line-height:1.65;color:${C.ink2}`;
  switch (block.kind) {
    case 'text':
      return html`<p dir="auto" style="${paragraph}">${block.text}</p>`;
    case 'quote':
      return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 16px"><tr><td align="${start}" style="padding:14px 16px;background:${C.mark};border-${start}:3px solid ${C.markLine};font-size:16px;line-height:1.65;color:${C.ink1}"><div dir="auto" style="white-space:pre-wrap">${block.text}</div>${
        block.by && html`<div style="padding-top:6px;font-size:13px;color:${C.ink2}"><bdi>${block.by}</bdi></div>`
      }</td></tr></table>`;
    case 'action':
      return html`<p style="margin:24px 0 8px"><a href="${absoluteUrl(org, block.href)}" style="display:inline-block;padding:12px 20px;background:${C.brand};color:${C.onBrand};border-radius:6px;font-size:16px;font-weight:500;text-decoration:none">${block.label}</a></p>`;
    case 'code':
      return html`<p dir="ltr" style="margin:0 0 16px;font-size:28px;letter-spacing:4px;font-weight:600;color:${C.ink1};text-align:${start}">${block.code}</p>`;
    case 'note':
      return html`<p dir="auto" style="margin:16px 0 0;font-size:14px;line-height:1.6;color:${C.ink3}">${block.text}</p>`;
  }
}

function blockText(block: MailBlock, org: Org): string {
  switch (block.kind) {
    case 'quote':
      return `> ${block.text.replaceAll('\n', '\n> ')}${block.by ? `\n— ${block.by}` : ''}`;
    case 'action':
      return `${block.label}:\n${absoluteUrl(org, block.href)}`;
    case 'code':
      return block.code;
    default:
      return block.text;
  }
}

function plain(content: MailContent, { org, locale, t, unsubscribe }: Frame): string {
  const foot = [content.why, unsubscribe && `${t('mail.unsubscribe')}: ${unsubscribe}`, org.name[locale]].filter(
    Boolean,
  );
  return `${[content.heading, ...content.blocks.map((b) => blockText(b, org)), `--\n${foot.join('\n')}`].join('\n\n')}\n`;
}
