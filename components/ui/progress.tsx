import type { CSSProperties, ReactNode } from 'react';
import { Num } from './bidi';
import { cx } from './cx';

const clamp = (value: number) => Math.min(100, Math.max(0, Math.round(value)));

type ProgressProps = {
  /** 0 to 100. */
  value: number;
  /** What progresses; read out, and shown when `showLabel`. */
  label: string;
};

/** Finished learning as ink on a line. 100 % is inked, not green. */
export function ProgressLine({
  value,
  label,
  thin,
  showLabel,
  aside,
  className,
}: ProgressProps & {
  /** 4 px, for lists. */
  thin?: boolean;
  /** Writes the label and the number above the line. */
  showLabel?: boolean;
  /** Stands in place of the percentage: "5 of 12". */
  aside?: ReactNode;
  className?: string;
}) {
  const share = clamp(value);
  const line = (
    <span
      role="progressbar"
      aria-label={label}
      aria-valuenow={share}
      aria-valuemin={0}
      aria-valuemax={100}
      className={cx('ln', thin && 'ln-t', !showLabel && className)}
      style={{ '--p': `${share}%` } as CSSProperties}
    >
      <i />
    </span>
  );
  if (!showLabel) return line;
  return (
    <div className={className}>
      <div className="mb-1.5 flex justify-between gap-3 text-sm text-ink-2">
        <span aria-hidden="true">{label}</span>
        {aside ?? <Num>{share}%</Num>}
      </div>
      {line}
    </div>
  );
}

/** The same as a ring of 44 px, only where a line does not fit. */
export function ProgressRing({ value, label }: ProgressProps) {
  const share = clamp(value);
  return (
    <span
      role="progressbar"
      aria-label={label}
      aria-valuenow={share}
      aria-valuemin={0}
      aria-valuemax={100}
      className="dial"
      style={{ '--p': `${share}%` } as CSSProperties}
    >
      <span className="num">{share}</span>
    </span>
  );
}
