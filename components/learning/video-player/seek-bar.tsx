'use client';
import { type CSSProperties, type PointerEvent, useRef } from 'react';
import { fill, formatDuration } from '@/lib/i18n/fill';
import { minus, type Ranges } from './ranges';
import type { PlayerLabels } from './types';

type SeekBarProps = {
  position: number;
  duration: number;
  seen: Ranges;
  chapters: { atSeconds: number; title: string }[];
  labels: PlayerLabels;
  onSeek: (seconds: number) => void;
};

/** The chapters as stretches; one stretch for a video without chapters. */
function stretches(chapters: SeekBarProps['chapters'], duration: number): [number, number][] {
  const starts = [0, ...chapters.map((chapter) => chapter.atSeconds).filter((at) => at > 0 && at < duration)];
  return starts.map((from, at) => [from, starts[at + 1] ?? duration]);
}

const within = ([from, to]: readonly [number, number], [start, end]: [number, number]): CSSProperties | null => {
  const a = Math.max(from, start);
  const b = Math.min(to, end);
  if (b <= a) return null;
  const length = end - start;
  return { '--a': `${((a - start) / length) * 100}%`, '--w': `${((b - a) / length) * 100}%` } as CSSProperties;
};

/** Seen is ink, skipped is hatched, what lies ahead is the bare track; chapters are gaps. Time runs left to right in both directions. */
export function SeekBar({ position, duration, seen, chapters, labels, onSeek }: SeekBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const skipped = minus([[0, position]], seen).filter(([from, to]) => to - from >= 1);
  const parts = stretches(chapters, duration);

  const seekTo = (event: PointerEvent) => {
    const box = bar.current?.getBoundingClientRect();
    if (!box) return;
    onSeek(Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) * duration);
  };

  return (
    <div
      ref={bar}
      role="slider"
      tabIndex={0}
      className="seek"
      aria-label={labels.position}
      aria-valuemin={0}
      aria-valuemax={Math.round(duration)}
      aria-valuenow={Math.round(position)}
      aria-valuetext={fill(labels.positionText, {
        position: formatDuration(position),
        duration: formatDuration(duration),
      })}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        seekTo(event);
      }}
      onPointerMove={(event) => event.buttons === 1 && seekTo(event)}
    >
      {parts.map((part) => (
        <span key={part[0]} className="seek-ch" style={{ '--f': part[1] - part[0] } as CSSProperties}>
          {seen.map((range) => {
            const place = within(range, part);
            return place && <i key={range[0]} style={place} />;
          })}
          {skipped.map((range) => {
            const place = within(range, part);
            return place && <u key={range[0]} style={place} />;
          })}
        </span>
      ))}
      <span className="seek-at" style={{ '--x': `${(position / Math.max(1, duration)) * 100}%` } as CSSProperties} />
    </div>
  );
}
