// Control characters, what takes no room, and the marks that turn the direction of text: with them "gpj.exe" reads
// "exe.jpg".
const UNWANTED = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST = 150;

/** A name as it is kept and shown: Unicode stays; paths, control characters and tricks of direction go. */
export function safeFileName(raw: string): string {
  const last = raw.normalize('NFC').toWellFormed().split(/[/\\]/).pop() ?? '';
  const clean = last
    .replace(UNWANTED, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (clean === '') return 'file';
  const named = RESERVED.test(clean) ? `_${clean}` : clean;
  const letters = [...named];
  if (letters.length <= LONGEST) return named;
  const dot = named.lastIndexOf('.');
  const extension = dot > 0 && named.length - dot <= 12 ? named.slice(dot) : '';
  return letters.slice(0, LONGEST - extension.length).join('') + extension;
}

/** The Content-Disposition of a name: a plain one for old clients, the real one in UTF-8. */
export function contentDisposition(name: string, how: 'inline' | 'attachment'): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
