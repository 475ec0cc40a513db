import { fileTypeFromBuffer } from 'file-type';
import type { ZipEntry } from './zip';

/** So many bytes decide what a file is. */
export const SNIFF_BYTES = 64 * 1024;

/** What the bytes are: a type, `text` for plain text of any kind, or null for anything that is not known. */
export type Sniffed = { mime: string } | 'text' | null;

/** What the first bytes say, whatever the name says. Archives are looked into afterwards (`officeTypeOf`). */
export async function sniff(head: Uint8Array): Promise<Sniffed> {
  if (head.length === 0) return null;
  const markup = markupOf(head);
  if (markup) return { mime: markup };
  const start = head.subarray(0, 4);
  if (start[0] === 0x50 && start[1] === 0x4b) return { mime: 'application/zip' };
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found && !found.mime.startsWith('text/')) return { mime: sameAs(found.mime) };
  return isText(head) ? 'text' : null;
}

function sameAs(mime: string): string {
  if (mime === 'video/x-m4v') return 'video/mp4';
  if (mime === 'audio/x-m4a') return 'audio/mp4';
  if (mime === 'image/apng') return 'image/png';
  return mime;
}

/** Control characters that no text has. */
export function isText(bytes: Uint8Array): boolean {
  return bytes.every((b) => b >= 0x20 || b === 0x09 || b === 0x0a || b === 0x0d || b === 0x0c);
}

/** Markup that a browser might run, also behind a mark of order, blanks and comments. */
function markupOf(head: Uint8Array): string | null {
  const begin = new TextDecoder('utf-8')
    .decode(head.subarray(0, 8192))
    .replace(/^\ufeff/, '')
    .replace(/^(\s|<!--[\s\S]*?-->|<\?xml[\s\S]*?\?>|<!doctype\s+svg[^>[]*(\[[\s\S]*?\]\s*)?>)+/i, '');
  if (/^<svg[\s>]/i.test(begin)) return 'image/svg+xml';
  if (
    /^<(!doctype\s+html|html|head|body|script|iframe|title|style|a|b|p|div|h1|table|img|meta|link|object|embed|form|base)[\s>/]/i.test(
      begin,
    )
  )
    return 'text/html';
  return /^\s*<\?xml/i.test(new TextDecoder('utf-8').decode(head.subarray(0, 512))) ? 'application/xml' : null;
}

const OOXML = 'application/vnd.openxmlformats-officedocument';
const MAIN_PARTS: [string, string][] = [
  ['word/document.xml', `${OOXML}.wordprocessingml.document`],
  ['xl/workbook.xml', `${OOXML}.spreadsheetml.sheet`],
  ['ppt/presentation.xml', `${OOXML}.presentationml.presentation`],
];

/** What an archive is by its content: an office document, one with macros, or just an archive. `mimetype` is the text of that entry. */
export function officeTypeOf(entries: readonly Pick<ZipEntry, 'name'>[], mimetype: string | null): string | 'macros' {
  const names = new Set(entries.map((entry) => entry.name));
  if (
    [...names].some((name) => /(^|\/)vbaProject\.bin$|^Basic\/.+|^Scripts\/.+/i.test(name)) &&
    isOffice(names, mimetype)
  )
    return 'macros';
  if (mimetype?.startsWith('application/vnd.oasis.opendocument.')) return mimetype;
  if (names.has('[Content_Types].xml')) return MAIN_PARTS.find(([part]) => names.has(part))?.[1] ?? 'application/zip';
  return 'application/zip';
}

function isOffice(names: ReadonlySet<string>, mimetype: string | null): boolean {
  return names.has('[Content_Types].xml') || mimetype?.startsWith('application/vnd.oasis.opendocument.') === true;
}

/** Whether what the bytes are is what the name promised. */
export function fits(claimed: { mime: string; family: string }, sniffed: Sniffed, head: Uint8Array): boolean {
  if (sniffed === null) return false;
  if (sniffed === 'text') {
    if (claimed.family !== 'text') return false;
    return (
      claimed.mime !== 'text/vtt' ||
      /^(\ufeff)?WEBVTT(\s|$)/.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(head.subarray(0, 16)))
    );
  }
  if (sniffed.mime === claimed.mime) return true;
  // One container, two names: sound alone is recognised as either.
  return claimed.mime === 'audio/mp4' && sniffed.mime === 'video/mp4';
}
