import type { CSSProperties } from 'react';
import { cx } from './cx';

/** A bar in the place of text that is on its way; appears after 300 ms, never shimmers. */
export function Skeleton({ width = '100%', className }: { width?: string; className?: string }) {
  return <span className={cx('skl', className)} style={{ inlineSize: width } as CSSProperties} />;
}

const WIDTHS = ['72%', '94%', '58%', '86%', '66%'];

/** Several bars of different length. */
export function SkeletonLines({ lines = 3, className }: { lines?: number; className?: string }) {
  return (
    <span className={cx('flex flex-col gap-2.5', className)}>
      {Array.from({ length: lines }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike and never move
        <Skeleton key={at} width={WIDTHS[at % WIDTHS.length]} />
      ))}
    </span>
  );
}
