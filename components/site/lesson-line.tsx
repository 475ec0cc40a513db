import type { CSSProperties } from 'react';

/** A lesson's line: as long as the lesson against the longest one, inked as far as given. */
export function LessonLine({ minutes, longest, inked = 0 }: { minutes: number; longest: number; inked?: number }) {
  const width = Math.max(8, Math.round((minutes / Math.max(1, longest)) * 100));
  return (
    <span
      aria-hidden="true"
      className="ln ln-t mt-1"
      style={{ '--w': `${width}%`, '--p': `${Math.round(inked * 100)}%` } as CSSProperties}
    >
      <i />
    </span>
  );
}
