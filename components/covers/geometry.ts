/** A lesson as the cover draws it. */
export type CoverLesson = {
  minutes: number;
  /** A mentor reads what is done here: a dot stands in the margin. */
  mentor?: boolean;
  /** The share that is inked, 0 to 1. */
  inked?: number;
};

/** A course as the cover draws it: its sections, each with its lessons. */
export type CoverOutline = { lessons: CoverLesson[] }[];

/** One drawn line: where it stands (px from the top of the block), how long (% of the longest), how much ink (0 to 1). */
export type CoverLine = { y: number; height: number; width: number; inked: number; mentor: boolean };

type Measure = { line: number; gap: number; section: number; height: number; most: number };

const LARGE: Measure = { line: 7, gap: 6, section: 8, height: 176, most: 60 };
const SMALL: Measure = { line: 2, gap: 1, section: 3, height: 44, most: 14 };

/** A course too long for its page is drawn with one line per section. */
function shortened(outline: CoverOutline, most: number): CoverOutline {
  const lessons = outline.reduce((sum, section) => sum + section.lessons.length, 0);
  if (lessons <= most) return outline;
  return outline
    .filter((section) => section.lessons.length > 0)
    .slice(0, most)
    .map(({ lessons: all }) => {
      const minutes = all.reduce((sum, lesson) => sum + lesson.minutes, 0);
      const inked = all.reduce((sum, lesson) => sum + lesson.minutes * (lesson.inked ?? 0), 0);
      return {
        lessons: [{ minutes, inked: minutes > 0 ? inked / minutes : 0, mentor: all.some((lesson) => lesson.mentor) }],
      };
    });
}

/** The lines of a cover, centred by the caller; the same outline always gives the same picture. */
export function coverLines(outline: CoverOutline, size: 'large' | 'small'): { lines: CoverLine[]; height: number } {
  const measure = size === 'small' ? SMALL : LARGE;
  const drawn = shortened(outline, measure.most).filter((section) => section.lessons.length > 0);
  const flat = drawn.length > 0 && drawn.every((section) => section.lessons.length === 1);
  const longest = Math.max(1, ...drawn.flatMap((section) => section.lessons.map((lesson) => lesson.minutes)));
  const count = drawn.reduce((sum, section) => sum + section.lessons.length, 0);
  const breaks = flat ? 0 : drawn.length - 1;
  const natural = count * measure.line + Math.max(0, count - 1) * measure.gap + Math.max(0, breaks) * measure.section;
  const scale = Math.min(1, measure.height / Math.max(1, natural));
  const round = (value: number) => Math.round(value * 100) / 100;

  const lines: CoverLine[] = [];
  let y = 0;
  drawn.forEach((section, at) => {
    if (at > 0 && !flat) y += measure.section * scale;
    for (const lesson of section.lessons) {
      lines.push({
        y: round(y),
        height: round(measure.line * scale),
        // a very short lesson is still a line
        width: round(Math.max(8, (lesson.minutes / longest) * 100)),
        inked: Math.min(1, Math.max(0, lesson.inked ?? 0)),
        mentor: lesson.mentor ?? false,
      });
      y += (measure.line + measure.gap) * scale;
    }
  });
  return { lines, height: round(Math.min(natural, measure.height)) };
}

/** The tints a course may have; which one follows from its slug and never changes. */
export const COVER_TINTS = [
  'var(--brand)',
  'var(--chart-2)',
  'var(--chart-3)',
  'var(--chart-4)',
  'var(--chart-8)',
] as const;

/** The tint of a course, from its slug. */
export function coverTint(slug: string): number {
  let hash = 0;
  for (const letter of slug) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % COVER_TINTS.length;
}
