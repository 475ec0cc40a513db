'use client';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type Beat, beaconBeat, keep, readKept, sendBeat } from './heartbeat';
import { addRange, minus, type Ranges, union, wholeSeconds } from './ranges';
import type { PlayerVideo } from './types';

const EVERY_MS = 8_000;

/** How the server hears of what is watched: `kept` waits for a connection, `refused` is not saved at all. */
export type SavingState = 'ok' | 'kept' | 'refused';

/**
 * Follows what really plays and tells the server every eight seconds, on pause, when the page is hidden and when it is
 * left. What could not be sent stays on the device. What the server confirms is what is drawn.
 */
export function useProgress(
  element: RefObject<HTMLVideoElement | null>,
  video: PlayerVideo,
  onEnough: () => Promise<boolean>,
) {
  const duration = video.track.durationSeconds;
  const [seen, setSeen] = useState<Ranges>(video.seen);
  const [saving, setSaving] = useState<SavingState>('ok');
  const confirmed = useRef<Ranges>(video.seen);
  const played = useRef<Ranges>([]);
  const last = useRef<number | null>(null);
  /** The second to go on from: until the picture is there, this is the position, not its zero. */
  const start = useRef(video.positionSeconds);
  const done = useRef(video.completed);
  const enough = useRef(onEnough);
  enough.current = onEnough;

  const beatOf = useCallback((): Beat => {
    const player = element.current;
    const claim = minus(wholeSeconds(played.current, duration), confirmed.current);
    return {
      item: video.item,
      locale: video.track.locale,
      positionSeconds: Math.min(
        last.current === null ? start.current : (player?.currentTime ?? start.current),
        duration,
      ),
      rate: Math.min(2, Math.max(0.25, player?.playbackRate ?? 1)),
      played: claim.slice(0, 200),
    };
  }, [element, duration, video.item, video.track.locale]);

  const send = useCallback(async () => {
    if (!video.records) return;
    const beat = beatOf();
    keep(video.item, { position: null, played: played.current });
    const result = await sendBeat(beat);
    if (result.state === 'kept') keep(video.item, { position: beat.positionSeconds, played: played.current });
    setSaving(result.state);
    if (result.state !== 'ok') return;
    confirmed.current = result.answer.seen;
    const rest = minus(wholeSeconds(played.current, duration), confirmed.current);
    keep(video.item, rest.length > 0 ? { position: null, played: rest } : null);
    setSeen(union(result.answer.seen, played.current));
    if (result.answer.enough && !done.current) {
      done.current = true; // asked once at a time; a lost answer is asked for again with the next beat
      done.current = await enough.current();
    }
  }, [beatOf, duration, video.item, video.records]);

  useEffect(() => {
    const player = element.current;
    if (!player) return;
    const kept = video.records ? readKept(video.item) : null;
    if (kept) {
      played.current = kept.played;
      start.current = kept.position ?? start.current;
      setSeen((known) => union(known, kept.played));
      void send();
    }
    const follow = () => {
      const now = player.currentTime;
      const before = last.current;
      last.current = now;
      if (before === null || player.seeking || now <= before || now - before > 2 * player.playbackRate) return;
      played.current = addRange(played.current, before, now);
      setSeen((known) => addRange(known, before, now));
    };
    const jumped = () => {
      last.current = player.currentTime;
    };
    let timer: ReturnType<typeof setInterval> | undefined;
    const started = () => {
      if (player.readyState > 0) last.current = player.currentTime;
      clearInterval(timer);
      timer = setInterval(() => void send(), EVERY_MS);
      void send();
    };
    const stopped = () => {
      follow();
      clearInterval(timer);
      void send();
    };
    const left = () => {
      follow();
      const beat = beatOf();
      if (!video.records || (beat.played.length === 0 && player.paused)) return;
      keep(video.item, { position: navigator.onLine ? null : beat.positionSeconds, played: played.current });
      beaconBeat(beat);
    };
    const hidden = () => document.visibilityState === 'hidden' && left();
    const back = () => void send();
    player.addEventListener('timeupdate', follow);
    player.addEventListener('seeking', jumped);
    player.addEventListener('seeked', jumped);
    player.addEventListener('play', started);
    player.addEventListener('pause', stopped);
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', left);
    window.addEventListener('online', back);
    return () => {
      clearInterval(timer);
      if (!player.paused) left();
      player.removeEventListener('timeupdate', follow);
      player.removeEventListener('seeking', jumped);
      player.removeEventListener('seeked', jumped);
      player.removeEventListener('play', started);
      player.removeEventListener('pause', stopped);
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', left);
      window.removeEventListener('online', back);
    };
  }, [element, send, beatOf, video.item, video.records]);

  return { seen, saving, start };
}
