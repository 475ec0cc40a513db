'use client';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { VideoTrackDto } from '@/server/domains/learning';
import { type PlayingStream, playStream } from './play-stream';
import { keepWish, readWish } from './quality';

const HLS_TYPE = 'application/vnd.apple.mpegurl';

/**
 * Gives the element its source when it is first wanted: the ladder by hls.js, the browser's own player of streams where
 * there is no MediaSource, or the file itself. `begin` may be called before every play.
 */
export function useStream(element: RefObject<HTMLVideoElement | null>, track: VideoTrackDto, onFail: () => void) {
  const [wish, setWish] = useState<number | null>(null);
  const [plays, setPlays] = useState<number | null>(null);
  const [canChoose, setCanChoose] = useState(track.stream !== null);
  const stream = useRef<PlayingStream | null>(null);
  const beginning = useRef<Promise<void> | null>(null);
  const failed = useRef(onFail);
  failed.current = onFail;
  const href = track.stream?.href ?? null;
  const file = `/api/files/${track.file}`;

  useEffect(() => {
    setWish(readWish());
    setCanChoose(href !== null && 'MediaSource' in window);
    return () => {
      stream.current?.end();
      stream.current = null;
      beginning.current = null;
    };
  }, [href]);

  const playFile = useCallback((player: HTMLVideoElement, source: string) => {
    stream.current?.end();
    stream.current = null;
    setCanChoose(false);
    const [at, plays] = [player.currentTime, !player.paused];
    player.src = source;
    if (at > 0) player.currentTime = at;
    if (plays) void player.play().catch(() => undefined);
  }, []);

  const open = useCallback(async () => {
    const player = element.current;
    if (!player || !href) return;
    if (!('MediaSource' in window)) return playFile(player, player.canPlayType(HLS_TYPE) ? href : file);
    const playing = await playStream(player, {
      href,
      startAt: player.currentTime,
      wish: readWish(),
      onPlays: setPlays,
      onEnd: (how) => (how === 'unusable' ? playFile(player, file) : failed.current()),
    });
    if (!playing) playFile(player, file);
    else if (element.current !== player) playing.end();
    else {
      stream.current = playing;
      setCanChoose(true);
    }
  }, [element, href, file, playFile]);

  const begin = useCallback((): Promise<void> => {
    beginning.current ??= open().catch(() => {
      beginning.current = null;
      failed.current();
    });
    return beginning.current;
  }, [open]);

  /** After a failure: from the same second, with a permission asked for anew. */
  const again = useCallback((): Promise<void> => {
    if (!href) {
      element.current?.load();
      return Promise.resolve();
    }
    const at = element.current?.currentTime ?? 0;
    stream.current?.end();
    stream.current = null;
    beginning.current = null;
    if (element.current) element.current.currentTime = at;
    return begin();
  }, [element, href, begin]);

  const choose = useCallback((lines: number | null) => {
    setWish(lines);
    keepWish(lines);
    stream.current?.choose(lines);
  }, []);

  return { begin, again, choose, wish, plays, canChoose };
}
