'use client';
import { fill } from '@/lib/i18n/fill';
import type { PlayerLabels } from './types';

type QualityMenuProps = {
  labels: PlayerLabels;
  /** The rungs, best first. */
  lines: number[];
  wish: number | null;
  /** What is on the screen; null before anything is. */
  plays: number | null;
  onChoose: (lines: number | null) => void;
};

/** Which rung plays: what the connection carries, or one that was chosen. Says what is really on the screen. */
export function QualityMenu({ labels, lines, wish, plays, onChoose }: QualityMenuProps) {
  const name = (count: number) => `${count}p`;
  const chosen = wish !== null ? (lines.find((one) => one <= wish) ?? lines.at(-1)) : undefined;
  return (
    <>
      <select
        className="ctl-speed"
        aria-label={labels.quality}
        title={plays === null ? labels.quality : fill(labels.qualityNow, { lines: name(plays) })}
        value={chosen ?? ''}
        onChange={(event) => onChoose(event.target.value === '' ? null : Number(event.target.value))}
      >
        <option value="">{labels.qualityAuto}</option>
        {lines.map((count) => (
          <option key={count} value={count}>
            {name(count)}
          </option>
        ))}
      </select>
      {/* While a choice is on its way, or the connection chooses: what is really shown. */}
      {plays !== null && plays !== chosen && (
        <span className="num pe-2 text-sm text-ink-2 max-md:hidden" aria-hidden="true">
          {name(plays)}
        </span>
      )}
    </>
  );
}
