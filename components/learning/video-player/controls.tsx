'use client';
import type { ReactNode } from 'react';
import { Num } from '@/components/ui/bidi';
import { Pause, Play, RotateCw } from '@/components/ui/icons';
import {
  Captions,
  Maximize,
  Minimize,
  PictureInPicture2,
  RotateCcw,
  Volume2,
  VolumeX,
} from '@/components/ui/player-icons';
import { formatDuration } from '@/lib/i18n/fill';
import { QualityMenu } from './quality-menu';
import type { PlayerLabels } from './types';

/** The speeds one can choose. */
export const SPEEDS: readonly number[] = [0.75, 1, 1.25, 1.5, 1.75, 2];

type ControlsProps = {
  labels: PlayerLabels;
  playing: boolean;
  muted: boolean;
  captions: boolean;
  hasCaptions: boolean;
  fullscreen: boolean;
  canPip: boolean;
  rate: number;
  position: number;
  duration: number;
  chapter: string | null;
  /** The rungs to choose from; none where the file itself plays. */
  lines: number[];
  wish: number | null;
  plays: number | null;
  onQuality: (lines: number | null) => void;
  on: {
    toggle(): void;
    seekBy(seconds: number): void;
    mute(): void;
    captions(): void;
    pip(): void;
    fullscreen(): void;
    rate(rate: number): void;
  };
};

function Control({
  label,
  onClick,
  pressed,
  children,
  className,
}: {
  label: string;
  onClick: () => void;
  pressed?: boolean;
  children: ReactNode;
  className?: string;
}) {
  return (
    <button
      type="button"
      className={`ctl-b${className ? ` ${className}` : ''}`}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** The transport under the picture; its order is the same in both directions. */
export function Controls(p: ControlsProps) {
  const { labels, on } = p;
  return (
    <div className="ctl-row">
      <Control label={p.playing ? labels.pause : labels.play} onClick={on.toggle}>
        {p.playing ? <Pause size="l" /> : <Play size="l" />}
      </Control>
      <Control label={labels.back} onClick={() => on.seekBy(-10)} className="max-[22rem]:hidden">
        <RotateCcw />
      </Control>
      <Control label={labels.forward} onClick={() => on.seekBy(10)} className="max-[22rem]:hidden">
        <RotateCw />
      </Control>
      <Control label={p.muted ? labels.unmute : labels.mute} onClick={on.mute} className="max-md:hidden">
        {p.muted ? <VolumeX /> : <Volume2 />}
      </Control>
      <Num className="px-1 whitespace-nowrap">
        {formatDuration(p.position)} / {formatDuration(p.duration)}
      </Num>
      <span className="min-w-0 flex-1 truncate text-ink-2 max-md:invisible" dir="auto">
        {p.chapter}
      </span>
      <select
        className="ctl-speed num"
        aria-label={labels.speed}
        value={p.rate}
        onChange={(event) => on.rate(Number(event.target.value))}
      >
        {SPEEDS.map((speed) => (
          <option key={speed} value={speed}>
            {speed}×
          </option>
        ))}
      </select>
      {p.lines.length > 1 && (
        <QualityMenu labels={labels} lines={p.lines} wish={p.wish} plays={p.plays} onChoose={p.onQuality} />
      )}
      {p.hasCaptions && (
        <Control label={labels.captions} pressed={p.captions} onClick={on.captions}>
          <Captions />
        </Control>
      )}
      {p.canPip && (
        <Control label={labels.pip} onClick={on.pip} className="max-md:hidden">
          <PictureInPicture2 />
        </Control>
      )}
      <Control label={p.fullscreen ? labels.exitFullscreen : labels.fullscreen} onClick={on.fullscreen}>
        {p.fullscreen ? <Minimize /> : <Maximize />}
      </Control>
    </div>
  );
}
