'use client';
import { useEffect, useState } from 'react';
import { Num } from '@/components/ui/bidi';
import { fill, formatDuration } from '@/lib/i18n/fill';

/** Fired on document by the transcript; the player of that item goes there. */
export const SEEK_EVENT = 'video:seek';
/** Fired on document by the player with every change of time. */
export const TIME_EVENT = 'video:time';

/** What both events carry. */
export type VideoMoment = { item: string; seconds: number };

type TranscriptProps = {
  item: string;
  lines: { from: number; to: number; text: string }[];
  jumpLabel: string;
};

/** The words of the video; the sentence that is spoken is marked, a press on any of them goes there. */
export function Transcript({ item, lines, jumpLabel }: TranscriptProps) {
  const [spoken, setSpoken] = useState(-1);
  useEffect(() => {
    const follow = (event: Event) => {
      const { item: of, seconds } = (event as CustomEvent<VideoMoment>).detail;
      if (of === item) setSpoken(lines.findLastIndex((line) => line.from <= seconds));
    };
    document.addEventListener(TIME_EVENT, follow);
    return () => document.removeEventListener(TIME_EVENT, follow);
  }, [item, lines]);

  return (
    <ol className="measure flex flex-col py-3">
      {lines.map((line, at) => (
        <li key={line.from}>
          <button
            type="button"
            aria-current={at === spoken ? 'true' : undefined}
            className="flex w-full items-baseline gap-4 rounded-sm px-2 py-1.5 text-start text-base hover:bg-hover aria-[current=true]:bg-brand-soft"
            onClick={() =>
              document.dispatchEvent(new CustomEvent<VideoMoment>(SEEK_EVENT, { detail: { item, seconds: line.from } }))
            }
          >
            <span className="flex-none rounded-xs bg-brand-soft px-2 text-sm font-semibold text-brand-text">
              <span className="sr-only">{fill(jumpLabel, { time: formatDuration(line.from) })}: </span>
              <Num>{formatDuration(line.from)}</Num>
            </span>
            <span dir="auto">{line.text}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
