import type { CSSProperties } from 'react';
import { cx } from '@/components/ui/cx';
import { Markup } from '@/components/ui/markup';
import { type Html, html } from '@/lib/html/html';
import { COVER_TINTS, type CoverLine, type CoverOutline, coverLines } from './geometry';

type CourseCoverProps = {
  outline: CoverOutline;
  /** Index into the tints; `coverTint(slug)` gives the one of a course. 0 is the school's own colour. */
  tint?: number;
  size?: 'large' | 'small';
  /** `all`: public covers, every line inked; `progress`: each line's own share. */
  ink?: 'all' | 'progress';
  className?: string;
};

/** A course's picture, drawn from its outline: a line per lesson, as long as the lesson; a dot where a mentor reads. */
export function CourseCover({ className, ...cover }: CourseCoverProps) {
  return (
    <Markup
      as="span"
      aria-hidden="true"
      className={cx('cover', cover.size === 'small' && 'cover-s', className)}
      style={{ '--c': tintOf(cover) } as CSSProperties}
      html={drawing(cover)}
    />
  );
}

/** The same inside a list that is written as text. */
export function courseCover(cover: Omit<CourseCoverProps, 'className'>): Html {
  return html`<span aria-hidden='true' class='${cx('cover', cover.size === 'small' && 'cover-s')}' style='--c:${tintOf(cover)}'>${drawing(cover)}</span>`;
}

const tintOf = ({ tint = 0 }: CourseCoverProps) => COVER_TINTS[tint % COVER_TINTS.length];

// as text, because a cover has up to a hundred shapes
function drawing({ outline, size = 'large', ink = 'progress' }: CourseCoverProps): Html {
  const { lines, height } = coverLines(outline, size);
  const dot = size === 'small' ? 2 : 4.5;
  const shapes = lines.map((line) => lineOf(line, { share: ink === 'all' ? 1 : line.inked, dot }));
  return html`<svg aria-hidden='true' height='${height}'>${shapes}</svg>`;
}

function lineOf(line: CoverLine, { share, dot }: { share: number; dot: number }) {
  const { y, height, width } = line;
  const rx = Math.min(2, height / 2);
  const inked = Math.round(width * share * 100) / 100;
  return html`${share < 1 && html`<rect y='${y}' height='${height}' rx='${rx}' width='${width}%' class='cover-off'/>`}${
    share > 0 && html`<rect y='${y}' height='${height}' rx='${rx}' width='${inked}%'/>`
  }${line.mentor && html`<circle class='cover-dot' cy='${y + height / 2}' r='${dot}'/>`}`;
}
