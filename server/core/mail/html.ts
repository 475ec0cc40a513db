/** Markup that may stand in a page as it is. */
export type Html = { readonly markup: string };

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe for markup and attribute values. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

const markupOf = (part: Part): string => {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'object') return 'markup' in part ? part.markup : part.map(markupOf).join('');
  return escapeHtml(String(part));
};

/**
 * html`<p>${text}</p>`: whatever is put in is escaped unless it is markup itself. Mails are written in this instead of
 * JSX because they are also made inside pages' own server code, where React's string renderer is not available.
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return { markup: strings.reduce((sum, text, i) => sum + markupOf(parts[i - 1]) + text) };
}
