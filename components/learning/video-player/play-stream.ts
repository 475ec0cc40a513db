import type Hls from 'hls.js';
import { levelFor, linesOf } from './quality';

/** A stream that plays in an element. `choose` takes lines, or null for what the connection carries. */
export type PlayingStream = { choose(lines: number | null): void; end(): void };

type StreamOptions = {
  href: string;
  startAt: number;
  wish: number | null;
  /** The rung on the screen, as it changes. */
  onPlays(lines: number): void;
  /** The stream cannot begin here (another source may); or it broke off. */
  onEnd(how: 'unusable' | 'broken'): void;
};

/**
 * Plays a stream with hls.js, which comes over the wire now and not with the page. Null where this browser cannot. No
 * worker: the content policy allows none from a blob, and pieces of MP4 need no remuxing.
 */
export async function playStream(element: HTMLVideoElement, options: StreamOptions): Promise<PlayingStream | null> {
  const { default: Library } = await import('hls.js/light');
  if (!Library.isSupported()) return null;
  const hls: Hls = new Library({
    enableWorker: false,
    startPosition: options.startAt,
    startLevel: -1,
    testBandwidth: false,
    capLevelToPlayerSize: true,
    maxBufferLength: 30,
    maxMaxBufferLength: 120,
    backBufferLength: 60,
  });
  let began = false;
  let mended = false;
  hls.on(Library.Events.MANIFEST_PARSED, () => {
    if (options.wish !== null) hls.loadLevel = levelFor(hls.levels, options.wish);
  });
  hls.on(Library.Events.LEVEL_SWITCHED, (_event, { level }) => {
    const now = hls.levels[level];
    if (now) options.onPlays(linesOf(now));
  });
  hls.on(Library.Events.FRAG_BUFFERED, () => {
    began = true;
  });
  hls.on(Library.Events.ERROR, (_event, { fatal, type }) => {
    if (!fatal) return;
    if (began && type === Library.ErrorTypes.MEDIA_ERROR && !mended) {
      mended = true;
      hls.recoverMediaError();
    } else options.onEnd(began ? 'broken' : 'unusable');
  });
  hls.attachMedia(element);
  hls.loadSource(options.href);
  return {
    choose(lines) {
      // With the next piece: browsers finish the one they decode anyway, so that throwing it away would win nothing.
      hls.nextLevel = levelFor(hls.levels, lines);
    },
    end: () => hls.destroy(),
  };
}
