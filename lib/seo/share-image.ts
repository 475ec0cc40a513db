/** The size every network shows whole. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** Lessons of a course as its picture draws them. */
export type ShareOutline = { lessons: { minutes: number; mentor: boolean }[] }[];

const PAPER = '#f7f5f1';
const MARGIN = '#b5811c';
const INK: Record<number, string> = { 0: '#0b5e65', 1: '#814912', 2: '#7d4eae', 3: '#578160', 4: '#ce68aa' };

/** The picture of a share as SVG: the course's lines and its margin, no letters (its title is the alternative text). */
export function shareImageSvg(outline: ShareOutline, tint: number, direction: 'ltr' | 'rtl'): string {
  const sections = outline.filter((section) => section.lessons.length > 0);
  const all = sections.flatMap((section) => section.lessons);
  const longest = Math.max(1, ...all.map((lesson) => lesson.minutes));
  const rows = all.length + (sections.length - 1) * 0.9;
  const pitch = Math.min(46, 470 / Math.max(1, rows));
  const height = Math.max(4, pitch * 0.52);
  let y = (SHARE_SIZE.height - rows * pitch) / 2;
  const shapes: string[] = [];
  const n = (value: number) => Math.round(value * 10) / 10;
  for (const section of sections) {
    for (const lesson of section.lessons) {
      const width = Math.max(60, (lesson.minutes / longest) * 860);
      shapes.push(`<rect x="240" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="4"/>`);
      if (lesson.mentor)
        shapes.push(`<circle cx="170" cy="${n(y + height / 2)}" r="${n(height * 0.62)}" fill="${MARGIN}"/>`);
      y += pitch;
    }
    y += pitch * 0.9;
  }
  const ink = INK[tint] ?? INK[0];
  const mirror = direction === 'rtl' ? ` transform="translate(${SHARE_SIZE.width} 0) scale(-1 1)"` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SHARE_SIZE.width}" height="${SHARE_SIZE.height}"><rect width="100%" height="100%" fill="${PAPER}"/><g${mirror}><rect x="168.5" width="3" height="${SHARE_SIZE.height}" fill="${MARGIN}" opacity=".55"/><g fill="${ink}">${shapes.join('')}</g></g></svg>`;
}
