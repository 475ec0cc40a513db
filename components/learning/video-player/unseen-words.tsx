'use client';
import { Num } from '@/components/ui/bidi';
import { formatDuration, formatNumber } from '@/lib/i18n/fill';
import { fillNodes } from './fill-nodes';
import { covered, type Ranges } from './ranges';
import type { PlayerLabels } from './types';
import type { SavingState } from './use-progress';

type UnseenWordsProps = {
  labels: PlayerLabels;
  locale: string;
  position: number;
  duration: number;
  seen: Ranges;
  minSeenPercent: number;
  completed: boolean;
  records: boolean;
  saving: SavingState;
  unseenOnly: boolean;
  onUnseenOnly: (on: boolean) => void;
};

/** The seek bar in words: what was skipped, what lies ahead, what counts; and the way through the rest. */
export function UnseenWords(p: UnseenWordsProps) {
  const { labels } = p;
  const skippedSeconds = Math.max(0, Math.round(p.position - covered(p.seen, 0, p.position)));
  const aheadSeconds = Math.max(0, Math.round(p.duration - p.position - covered(p.seen, p.position, p.duration)));
  const hasSkipped = skippedSeconds >= 2;
  const hasAhead = aheadSeconds >= 1;
  const values = {
    skipped: <Num>{formatDuration(skippedSeconds)}</Num>,
    ahead: <Num>{formatDuration(aheadSeconds)}</Num>,
    percent: <Num>{formatNumber(p.locale, p.minSeenPercent / 100, { style: 'percent' })}</Num>,
  };
  const sentence = hasSkipped ? (hasAhead ? labels.skipped : labels.skippedOnly) : hasAhead ? labels.ahead : labels.all;
  return (
    <div className="border-b border-line py-3.5 text-sm text-ink-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="flex items-baseline gap-2.5">
          {hasSkipped && <span aria-hidden="true" className="hatch h-2 w-7 flex-none self-center" />}
          <span>
            {fillNodes(sentence, values)}{' '}
            {p.records && (p.completed ? labels.countsDone : fillNodes(labels.counts, values))}
          </span>
        </p>
        {(hasSkipped || p.unseenOnly) && (
          <button
            type="button"
            className="link"
            aria-pressed={p.unseenOnly}
            onClick={() => p.onUnseenOnly(!p.unseenOnly)}
          >
            {p.unseenOnly ? labels.unseenOff : labels.unseenOnly}
          </button>
        )}
      </div>
      <p role="status" className={p.saving === 'ok' ? 'sr-only' : 'mt-1 text-warn-text'}>
        {p.saving === 'kept' ? labels.offline : p.saving === 'refused' ? labels.notKept : ''}
      </p>
    </div>
  );
}
