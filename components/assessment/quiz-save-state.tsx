'use client';
import { Check, CloudOff } from '@/components/ui/icons';
import type { RunnerLabels } from './runner-labels';
import type { SaveState } from './use-answers';

type QuizSaveStateProps = { state: SaveState; savedAt: string | null; timeZone: string; labels: RunnerLabels };

/** The server's receipt, to the second. */
export function receiptClock(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(iso));
}

/** What stands in the top bar about saving. Trouble is said below the bar, where there is room for a sentence. */
export function QuizSaveState({ state, savedAt, timeZone, labels }: QuizSaveStateProps) {
  const [start = '', rest = ''] = labels.saved.split('{time}');
  if (state === 'saving') return <span className="text-sm text-ink-3">{labels.saving}</span>;
  if (!savedAt) return null;
  return (
    <span className="flex items-center gap-1.5 text-sm text-ink-2">
      <Check size="s" />
      <span>
        <span className="max-md:sr-only">{start}</span>
        <bdi dir="ltr" className="num">
          {receiptClock(savedAt, timeZone)}
        </bdi>
        {rest}
      </span>
    </span>
  );
}

/** Why something is not saved, and that nothing is lost. */
export function QuizTrouble({ state, labels }: { state: SaveState; labels: RunnerLabels }) {
  const text =
    state === 'offline'
      ? labels.offline
      : state === 'failed'
        ? labels.notSaved
        : state === 'signed_out'
          ? labels.signedOut
          : null;
  return (
    <div role="status">
      {text && (
        <p className="flex items-start gap-2 border-b border-line bg-warn-soft px-5 py-2.5 text-warn-text">
          <CloudOff size="s" className="mt-1" />
          <span>{text}</span>
        </p>
      )}
    </div>
  );
}
