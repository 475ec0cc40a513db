import type { NoteAnchor } from '../schema';

/** True when the anchor still says what stands at its place in the text. */
export function anchorFits(text: string, anchor: NoteAnchor): boolean {
  return text.slice(anchor.start, anchor.end) === anchor.quote;
}

/** A stretch of text with the numbers of the notes that end in it. */
export type MarkedPart = { text: string; marked: boolean; notes: number[] };

/** Cuts a text at its anchors: highlighted stretches, and after each the numbers of the notes that end there. */
export function markText(
  text: string,
  anchors: readonly { number: number; anchor: NoteAnchor | null }[],
): MarkedPart[] {
  const fitting = anchors.flatMap(({ number, anchor }) =>
    anchor && anchorFits(text, anchor) ? [{ number, start: anchor.start, end: anchor.end }] : [],
  );
  const cuts = [...new Set([0, text.length, ...fitting.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const parts: MarkedPart[] = [];
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const from = cuts[i] ?? 0;
    const to = cuts[i + 1] ?? 0;
    parts.push({
      text: text.slice(from, to),
      marked: fitting.some(({ start, end }) => start <= from && end >= to),
      notes: fitting.filter(({ end }) => end === to).map(({ number }) => number),
    });
  }
  return parts;
}
