'use client';
import { type CSSProperties, type PointerEvent, useEffect, useRef, useState } from 'react';
import { fill, formatDuration } from '@/lib/i18n/fill';
import type { StoryboardDto } from '@/server/domains/learning';
import { minus, type Ranges } from './ranges';
import { SeekPreview } from './seek-preview';
import { momentAt } from './storyboard';
import type { PlayerLabels } from './types';

type SeekBarProps = {
  position: number;
  duration: number;
  seen: Ranges;
  chapters: { atSeconds: number; title: string }[];
  storyboard: StoryboardDto | null;
  labels: PlayerLabels;
  onSeek: (seconds: number) => void;
};

/** How long the picture of a moment stays after a key. */
const LOOK_MS = 2_500;
/** The keys that go elsewhere in the film. */
const SEEKING = /^(Arrow(Left|Right|Up|Down)|Home|End|[jJlL0-9])$/;

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
export function SeekBar({ position, duration, seen, chapters, storyboard, labels, onSeek }: SeekBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const [keyed, setKeyed] = useState(0);
  // After a key the picture stays for as long as one looks, not over the film for good.
  useEffect(() => {
    if (keyed === 0) return;
    const timer = setTimeout(() => setKeyed(0), LOOK_MS);
    return () => clearTimeout(timer);
  }, [keyed]);
  const shown = pointed ?? (keyed > 0 ? position : null);
  const skipped = minus([[0, position]], seen).filter(([from, to]) => to - from >= 1);
  const parts = stretches(chapters, duration);

  const point = (event: PointerEvent, seek: boolean) => {
    const box = bar.current?.getBoundingClientRect();
    if (!box) return;
    const seconds = momentAt(event.clientX, box, duration);
    setPointed(seconds);
    if (seek) onSeek(seconds);
  };
  /** A finger that is lifted points at nothing; a mouse still does. */
  const lift = (event: PointerEvent) => event.pointerType !== 'mouse' && setPointed(null);

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
        point(event, true);
      }}
      onPointerMove={(event) => point(event, event.buttons === 1)}
      onPointerUp={lift}
      onPointerCancel={() => setPointed(null)}
      onPointerLeave={() => setPointed(null)}
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && setKeyed(1)}
      onKeyDown={(event) => SEEKING.test(event.key) && setKeyed((count) => count + 1)}
      onBlur={() => setKeyed(0)}
    >
      {shown !== null && (
        <SeekPreview
          seconds={shown}
          duration={duration}
          storyboard={storyboard}
          chapter={chapters.findLast((chapter) => chapter.atSeconds <= shown)?.title ?? null}
        />
      )}
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
