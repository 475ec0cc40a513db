/** A piece of a line: plain text, or a mark around more pieces. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'strong' | 'emphasis'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[] };

/** Where a link may lead: the web, a mailbox, or a place on this site. Everything else stays text. */
export function safeHref(raw: string): string | null {
  const href = raw.trim();
  // control characters and blanks inside a scheme are how "java\nscript:" gets past a check
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are refused
  if (/[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff"<>\\^`{|}]/.test(href)) return null;
  if (/^\/(?![/])/.test(href) || href.startsWith('#')) return href;
  if (!/^(?:https?:\/\/|mailto:)/i.test(href)) return null;
  try {
    const url = new URL(href);
    if (url.protocol === 'mailto:') return /^[^@\s]+@[^@\s]+$/.test(decodeURIComponent(url.pathname)) ? url.href : null;
    // an address with a name before the host pretends to be somewhere else
    return (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' ? url.href : null;
  } catch {
    return null;
  }
}

const DEPTH = 4;

/** The end of a mark opened at `from`, or -1; a mark never begins or ends with a blank. */
function closing(text: string, from: number, mark: string): number {
  if (from >= text.length || /\s/.test(text[from] ?? '')) return -1;
  for (let at = text.indexOf(mark, from); at !== -1; at = text.indexOf(mark, at + 1)) {
    if (
      at > from &&
      !/\s/.test(text[at - 1] ?? '') &&
      !(mark === '*' && (text[at + 1] === '*' || text[at - 1] === '*'))
    )
      return at;
    if (mark === '*' && text[at + 1] === '*') at += 1;
  }
  return -1;
}

/** The end of `[label]` and of `(address)` after it; brackets inside an address may be balanced. */
function linkAt(text: string, from: number): { label: string; href: string; end: number } | null {
  const close = text.indexOf('](', from);
  if (close === -1 || close === from + 1 || text.slice(from + 1, close).includes('[')) return null;
  let open = 1;
  for (let at = close + 2; at < text.length && at < close + 2_050; at += 1) {
    if (text[at] === '(') open += 1;
    else if (text[at] === ')') open -= 1;
    if (open === 0) return { label: text.slice(from + 1, close), href: text.slice(close + 2, at), end: at + 1 };
  }
  return null;
}

/**
 * Reads the inline marks **strong**, *emphasis*, `code` and [label](https://address); a backslash takes a mark its meaning.
 * What does not close, nests too deep or leads somewhere unsafe stays the text it was. No HTML exists here.
 */
export function parseInline(text: string, depth = 0, inLink = false): Inline[] {
  const out: Inline[] = [];
  let plain = '';
  const flush = () => {
    if (plain) out.push({ type: 'text', text: plain });
    plain = '';
  };
  // a mark that did not close here does not close further on: looking again would take the square of the time
  const open = new Set<string>();
  for (let at = 0; at < text.length; ) {
    const char = text[at] ?? '';
    if (char === '\\' && /[*`[\]()\\]/.test(text[at + 1] ?? '')) {
      plain += text[at + 1];
      at += 2;
      continue;
    }
    if (char === '`') {
      const end = text.indexOf('`', at + 1);
      if (end > at + 1) {
        flush();
        out.push({ type: 'code', text: text.slice(at + 1, end) });
        at = end + 1;
        continue;
      }
    }
    if (char === '*' && depth < DEPTH) {
      const mark = text[at + 1] === '*' ? '**' : '*';
      const end = open.has(mark) ? -1 : closing(text, at + mark.length, mark);
      if (end !== -1) {
        flush();
        const children = parseInline(text.slice(at + mark.length, end), depth + 1, inLink);
        out.push({ type: mark === '**' ? 'strong' : 'emphasis', children });
        at = end + mark.length;
        continue;
      }
      if (/\S/.test(text[at + mark.length] ?? '')) open.add(mark);
      plain += mark;
      at += mark.length;
      continue;
    }
    if (char === '[' && !inLink && depth < DEPTH && !open.has('](')) {
      if (!text.includes('](', at)) open.add('](');
      const link = linkAt(text, at);
      const href = link && safeHref(link.href);
      if (link && href) {
        flush();
        out.push({ type: 'link', href, children: parseInline(link.label, depth + 1, true) });
        at = link.end;
        continue;
      }
    }
    plain += char;
    at += 1;
  }
  flush();
  return out;
}

/** The words without their marks: for titles, mail subjects, search. */
export function plainText(text: string): string {
  const words = (parts: Inline[]): string =>
    parts.map((part) => ('children' in part ? words(part.children) : part.text)).join('');
  return words(parseInline(text));
}
