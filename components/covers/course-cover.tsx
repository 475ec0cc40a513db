import type { CSSProperties } from 'react';
import { cx } from '@/components/ui/cx';
import { COVER_TINTS, type CoverOutline, coverLines } from './geometry';

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
export function CourseCover({ outline, tint = 0, size = 'large', ink = 'progress', className }: CourseCoverProps) {
  const { lines, height } = coverLines(outline, size);
  const dot = size === 'small' ? 2 : 4.5;
  return (
    <span
      aria-hidden="true"
      className={cx('cover', size === 'small' && 'cover-s', className)}
      style={{ '--c': COVER_TINTS[tint % COVER_TINTS.length] } as CSSProperties}
    >
      <svg aria-hidden="true" height={height}>
        {lines.map((line) => {
          const share = ink === 'all' ? 1 : line.inked;
          const shape = { y: line.y, height: line.height, rx: Math.min(2, line.height / 2) };
          return (
            <g key={line.y}>
              {share < 1 && <rect {...shape} width={`${line.width}%`} className="cover-off" />}
              {share > 0 && <rect {...shape} width={`${Math.round(line.width * share * 100) / 100}%`} />}
              {line.mentor && <circle className="cover-dot" cy={line.y + line.height / 2} r={dot} />}
            </g>
          );
        })}
      </svg>
    </span>
  );
}
