import type { CSSProperties } from 'react';
import { cx } from './cx';
import { initials } from './initials';

/** Whose face it is; decides the tint. */
export type AvatarTone = 'learner' | 'mentor' | 'staff' | 'system';

const TINTS: Record<AvatarTone, string> = {
  learner: '',
  mentor: 'var(--chart-5)',
  staff: 'var(--chart-3)',
  system: 'var(--chart-4)',
};

type AvatarProps = { name: string; size?: 's' | 'm' | 'l'; tone?: AvatarTone; src?: string | null; className?: string };

/** Initials on a tint by role, or the photo. Decoration: the name stands beside it. */
export function Avatar({ name, size = 'm', tone = 'learner', src, className }: AvatarProps) {
  const tint = TINTS[tone];
  return (
    <span
      aria-hidden="true"
      className={cx('av', size !== 'm' && `av-${size}`, className)}
      style={tint ? ({ '--av': tint } as CSSProperties) : undefined}
    >
      {src ? (
        // biome-ignore lint/performance/noImgElement: the file is served behind a short-lived link, already in its size
        <img src={src} alt="" loading="lazy" decoding="async" />
      ) : (
        initials(name)
      )}
    </span>
  );
}
