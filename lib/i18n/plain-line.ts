/** What turns, embeds or isolates the direction of everything behind it, also outside of the text it came with. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
/** What takes no room and joins nothing: two names that look alike would be two. The joiners of scripts stay. */
const NOTHING = /[\u200b\u2060-\u2064\ufeff\u00ad]/g;
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;

/** Long text as it is kept: as written, but it can turn nothing around it. */
export function withoutTurns(text: string): string {
  return text.replace(TURNS, '');
}

/**
 * A name, a title or another single line as it is kept: on one line, visible, and standing in a sentence, a subject or a
 * list it cannot reorder its neighbours. A line of nothing that can be seen is empty.
 */
export function plainLine(text: string): string {
  // what cannot be kept at all is not mended: the kernel refuses it at its field
  if (text.includes('\0') || !text.isWellFormed()) return text;
  const line = text.replace(BREAKS, ' ').replace(TURNS, '').replace(NOTHING, '').trim();
  return /[^\p{C}\p{Z}\p{M}]/u.test(line) ? line : '';
}
