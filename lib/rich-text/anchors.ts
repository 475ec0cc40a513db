/** Highlighted words: their place in a text, and the words themselves as a check. */
export type TextAnchor = { start: number; end: number; quote: string };

/** True when the anchor still says what stands at its place in the text. */
export function anchorFits(text: string, anchor: TextAnchor): boolean {
  return anchor.end > anchor.start && text.slice(anchor.start, anchor.end) === anchor.quote;
}

/** A stretch of text, from where it begins, with the numbers of the notes that end with it. */
export type MarkedPart = { from: number; text: string; marked: boolean; notes: number[] };

/** Cuts a text at its anchors: highlighted stretches, and after each the numbers of the notes that end there. */
export function markText(
  text: string,
  anchors: readonly { number: number; anchor: TextAnchor | null }[],
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
      from,
      text: text.slice(from, to),
      marked: fitting.some(({ start, end }) => start <= from && end >= to),
      notes: fitting.filter(({ end }) => end === to).map(({ number }) => number),
    });
  }
  return parts;
}
