import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CourseCover } from '@/components/covers/course-cover';
import { COVER_TINTS, type CoverOutline, coverLines, coverTint } from '@/components/covers/geometry';

const outline: CoverOutline = [
  {
    lessons: [
      { minutes: 6, inked: 1 },
      { minutes: 12, inked: 0.5 },
    ],
  },
  { lessons: [{ minutes: 3, mentor: true }] },
];

describe('course cover', () => {
  it('is the same picture every time', () => {
    const draw = () =>
      renderToStaticMarkup(<CourseCover outline={structuredClone(outline)} tint={coverTint('your-first-shop')} />);
    expect(draw()).toBe(draw());
    expect(coverTint('your-first-shop')).toBe(coverTint('your-first-shop'));
    expect(coverTint('متجرك-الأول')).toBeLessThan(COVER_TINTS.length);
  });

  it('draws a line as long as its lesson, with room between sections and a dot where a mentor reads', () => {
    const { lines } = coverLines(outline, 'large');
    expect(lines.map((line) => line.width)).toEqual([50, 100, 25]);
    expect(lines.map((line) => line.y)).toEqual([0, 13, 34]);
    expect(lines.map((line) => line.mentor)).toEqual([false, false, true]);
    expect(lines.every((line) => line.height === 7)).toBe(true);
  });

  it('inks what is learnt, or everything on a public page', () => {
    const own = renderToStaticMarkup(<CourseCover outline={outline} />);
    const open = renderToStaticMarkup(<CourseCover outline={outline} ink="all" />);
    expect(own.match(/cover-off/g)).toHaveLength(2);
    expect(own).toContain("width='50%'");
    expect(open).not.toContain('cover-off');
  });

  it('says nothing to people who do not see it', () => {
    expect(renderToStaticMarkup(<CourseCover outline={outline} />)).toMatch(/^<span aria-hidden="true"/);
  });

  it('stays inside its page however long the course is', () => {
    for (const size of ['large', 'small'] as const)
      for (const count of [0, 1, 12, 40, 500]) {
        const long: CoverOutline = Array.from({ length: 10 }, () => ({
          lessons: Array.from({ length: count / 10 }, (_, at) => ({ minutes: at + 1 })),
        }));
        const { lines, height } = coverLines(long, size);
        expect(height).toBeLessThanOrEqual(size === 'small' ? 44 : 176);
        for (const line of lines) expect(line.y + line.height).toBeLessThanOrEqual(height + 0.2);
      }
  });

  it('survives a course without lessons and lessons without minutes', () => {
    expect(coverLines([], 'large')).toEqual({ lines: [], height: 0 });
    expect(coverLines([{ lessons: [{ minutes: 0 }] }], 'small').lines[0]?.width).toBe(8);
  });
});
