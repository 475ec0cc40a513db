/** A run of words that two versions share, or that only one of them has. */
export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string };

/** Beyond this many word pairs the comparison is done by paragraphs, so that it stays quick. */
const PAIRS = 4_000_000;

/** What changed between two versions, word by word (paragraph by paragraph for very long ones). */
export function diffWords(before: string, after: string): DiffPart[] {
  const words = (text: string) => text.match(/\s+|[^\s]+/g) ?? [];
  const paragraphs = (text: string) => text.match(/[^\n]*\n+|[^\n]+$/g) ?? [];
  let old = words(before);
  let now = words(after);
  if (old.length * now.length > PAIRS) {
    old = paragraphs(before);
    now = paragraphs(after);
  }
  if (old.length * now.length > PAIRS) return join([part('removed', before), part('added', after)]);
  return join(walk(old, now));
}

const part = (kind: DiffPart['kind'], text: string): DiffPart => ({ kind, text });

/** The longest common subsequence, walked from the start. */
function walk(old: string[], now: string[]): DiffPart[] {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      parts.push(part('same', now[j] ?? ''));
      i += 1;
      j += 1;
    } else if (i < old.length && (j >= now.length || at(i + 1, j) >= at(i, j + 1))) {
      parts.push(part('removed', old[i] ?? ''));
      i += 1;
    } else {
      parts.push(part('added', now[j] ?? ''));
      j += 1;
    }
  }
  return parts;
}

/**
 * Neighbouring changes become one: first all that was taken out, then all that was added. Words that stayed cut them;
 * blanks between two changed words do not.
 */
function join(parts: DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) joined.push(part('removed', removed));
    if (added) joined.push(part('added', added));
    removed = '';
    added = '';
  };
  parts.forEach((next, at) => {
    if (next.kind === 'removed') removed += next.text;
    else if (next.kind === 'added') added += next.text;
    else if (next.text.trim() === '' && removed && added && parts[at + 1] && parts[at + 1]?.kind !== 'same') {
      removed += next.text;
      added += next.text;
    } else if (next.text !== '') {
      flush();
      const last = joined.at(-1);
      if (last?.kind === 'same') last.text += next.text;
      else joined.push({ ...next });
    }
  });
  flush();
  return joined;
}

/** How many places changed: a word replaced by another is one. */
export function countChanges(parts: readonly DiffPart[]): number {
  return parts.filter((one, at) => one.kind !== 'same' && (parts[at - 1]?.kind ?? 'same') === 'same').length;
}
