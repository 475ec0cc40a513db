/**
 * Markup as text, for long lists (docs/decisions/020): fifty rows as elements are rendered, serialised and rendered
 * again, as text they are copied. Only literals of this code stand in it unescaped.
 */

const SAFE = Symbol('html');

/** Markup that is safe by how it was made. The symbol cannot come out of JSON, so nobody's data can pretend to be it. */
export type Html = { readonly [SAFE]: string };

/** What a template takes: text and numbers are escaped, markup and lists of it stand as they are, nothing is nothing. */
export type HtmlPart = Html | string | number | false | null | undefined | readonly Html[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for the inside of an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign) : text;
}

/** html`<a href='${href}'>${title}</a>`: values are escaped; attributes must be quoted. Single quotes stay short on the way to the browser. */
export function html(strings: TemplateStringsArray, ...values: HtmlPart[]): Html {
  let text = strings[0] ?? '';
  for (let i = 0; i < values.length; i += 1) text += written(values[i]) + strings[i + 1];
  return { [SAFE]: text };
}

/** Text of our own files that is markup already (the drawing of an icon). Never anything that came from outside. */
export function literal(text: string): Html {
  return { [SAFE]: text };
}

/** The text of a piece of markup. */
export function markupOf(piece: Html): string {
  return piece[SAFE];
}

function written(value: HtmlPart): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if (!value) return '';
  if (Array.isArray(value)) return value.map((piece: Html) => piece[SAFE]).join('');
  return (value as Html)[SAFE] ?? '';
}
