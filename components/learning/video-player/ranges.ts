/** Stretches of a video in seconds, apart from each other and in order. */
export type Ranges = readonly (readonly [number, number])[];

/** The union with one more stretch; what touches becomes one. */
export function addRange(ranges: Ranges, from: number, to: number): Ranges {
  if (to <= from) return ranges;
  const kept: [number, number][] = [];
  let [start, end] = [from, to];
  for (const [a, b] of ranges) {
    if (b < start || a > end) kept.push([a, b]);
    else [start, end] = [Math.min(a, start), Math.max(b, end)];
  }
  kept.push([start, end]);
  return kept.sort((x, y) => x[0] - y[0]);
}

/** The union of two sets of stretches. */
export function union(a: Ranges, b: Ranges): Ranges {
  return b.reduce<Ranges>((all, [from, to]) => addRange(all, from, to), a);
}

/** What of `a` is not in `b`. */
export function minus(a: Ranges, b: Ranges): [number, number][] {
  return a.flatMap(([from, to]) => {
    const left: [number, number][] = [];
    let at = from;
    for (const [x, y] of b) {
      if (y <= at || x >= to) continue;
      if (x > at) left.push([at, x]);
      at = Math.max(at, y);
    }
    if (at < to) left.push([at, to]);
    return left;
  });
}

/** How many seconds the stretches cover between two moments. */
export function covered(ranges: Ranges, from: number, to: number): number {
  return ranges.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)), 0);
}

/** Played stretches as the whole seconds the server counts. */
export function wholeSeconds(ranges: Ranges, duration: number): [number, number][] {
  const whole = ranges.map(([from, to]): [number, number] => [
    Math.round(from),
    duration - to < 0.5 ? Math.ceil(duration) : Math.round(to),
  ]);
  return whole.filter(([from, to]) => to > from).reduce<Ranges>((all, [a, b]) => addRange(all, a, b), []) as [
    number,
    number,
  ][];
}

/** The first moment at or after `from` that was not seen; null when everything after it was. */
export function nextUnseen(seen: Ranges, from: number, duration: number): number | null {
  let at = from;
  for (const [a, b] of seen) if (a <= at + 0.25 && b > at) at = b;
  return at >= duration - 0.5 ? null : at;
}
