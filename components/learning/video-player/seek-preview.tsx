import type { CSSProperties } from 'react';
import { Num } from '@/components/ui/bidi';
import { formatDuration } from '@/lib/i18n/fill';
import type { StoryboardDto } from '@/server/domains/learning';
import { tileAt } from './storyboard';

type SeekPreviewProps = {
  seconds: number;
  duration: number;
  storyboard: StoryboardDto | null;
  chapter: string | null;
};

/** What is seen at a moment, above its place on the bar. The slider itself says the moment to assistive technology. */
export function SeekPreview({ seconds, duration, storyboard, chapter }: SeekPreviewProps) {
  const tile = storyboard && tileAt(storyboard, seconds);
  const width = storyboard?.tileWidth ?? 96;
  const place = { '--x': `${(seconds / Math.max(1, duration)) * 100}%`, '--w': `${width}px` } as CSSProperties;
  return (
    <span className="seek-pre" style={place} aria-hidden="true">
      {storyboard && tile && (
        <span
          className="seek-pic"
          style={{
            blockSize: storyboard.tileHeight,
            backgroundImage: `url("${storyboard.href}")`,
            backgroundPosition: `-${tile.x}px -${tile.y}px`,
          }}
        />
      )}
      <span className="seek-cap">
        <Num className="font-semibold">{formatDuration(seconds)}</Num>
        {chapter && (
          <span className="truncate" dir="auto">
            {chapter}
          </span>
        )}
      </span>
    </span>
  );
}
