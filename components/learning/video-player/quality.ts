/** What of a level of the stream matters for choosing it. */
type Level = { width: number; height: number };

const KEY = 'video-lines';

/** How sharp a picture is: its shorter side, so that a video held upright is named like one that lies. */
export const linesOf = ({ width, height }: Level): number => Math.min(width, height);

/** The level to play for a wish: the sharpest that is not sharper; the smallest where all are; -1 leaves it to the connection. */
export function levelFor(levels: readonly Level[], wish: number | null): number {
  if (wish === null || levels.length === 0) return -1;
  let best = -1;
  for (const [at, level] of levels.entries()) {
    if (linesOf(level) > wish) continue;
    if (best < 0 || linesOf(level) > linesOf(levels[best] as Level)) best = at;
  }
  if (best >= 0) return best;
  const least = Math.min(...levels.map(linesOf));
  return levels.findIndex((level) => linesOf(level) === least);
}

/** What was chosen on this device; null leaves it to the connection. */
export function readWish(): number | null {
  try {
    const lines = Number(localStorage.getItem(KEY));
    return lines > 0 ? lines : null;
  } catch {
    return null;
  }
}

/** Remembers the choice on this device. */
export function keepWish(lines: number | null): void {
  try {
    if (lines === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, String(lines));
  } catch {
    // a forbidden storage forgets the choice with the page
  }
}
