'use client';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CircleAlert, Play } from '@/components/ui/icons';
import { Spinner } from '@/components/ui/spinner';
import { useToast } from '@/components/ui/toast';
import { fill } from '@/lib/i18n/fill';
import { pictureHref } from '@/lib/pictures/renditions';
import { doneWords } from '../lesson/done-words';
import { Controls, SPEEDS } from './controls';
import { nextUnseen } from './ranges';
import { SeekBar } from './seek-bar';
import { SEEK_EVENT, TIME_EVENT, type VideoMoment } from './transcript';
import type { DoneLabels, PlayerLabels, PlayerVideo } from './types';
import { UnseenWords } from './unseen-words';
import { useKeys } from './use-keys';
import { useProgress } from './use-progress';
import { useStream } from './use-stream';

type VideoPlayerProps = { video: PlayerVideo; locale: string; labels: PlayerLabels; done: DoneLabels };

/** The video of a lesson: picture, transport, and in words what was seen. Goes on from the very second on any device. */
export function VideoPlayer({ video, locale, labels, done }: VideoPlayerProps) {
  const element = useRef<HTMLVideoElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const toast = useToast();
  const duration = video.track.durationSeconds;
  const [position, setPosition] = useState(video.positionSeconds >= duration - 1 ? 0 : video.positionSeconds);
  const [playing, setPlaying] = useState(false);
  const [started, setStarted] = useState(false);
  const [starting, setStarting] = useState(false);
  const [muted, setMuted] = useState(false);
  const [captions, setCaptions] = useState(true);
  const [rate, setRate] = useState(1);
  const [fullscreen, setFullscreen] = useState(false);
  const [canPip, setCanPip] = useState(false);
  const [failed, setFailed] = useState(false);
  const [completed, setCompleted] = useState(video.completed);
  const [unseenOnly, setUnseenOnly] = useState(false);

  const complete = useCallback(async () => {
    const { api } = await import('@/components/patterns/api-client');
    const outcome = await api.learning.completeWatchedItem.mutate({ item: video.item }).catch(() => null);
    if (!outcome) return false;
    setCompleted(true);
    const text = doneWords(outcome, done);
    if (text) toast({ text, tone: 'done' });
    router.refresh();
    return true;
  }, [video.item, done, toast, router]);
  const { seen, saving, start } = useProgress(element, video, complete);
  const stream = useStream(element, video.track, () => {
    element.current?.pause();
    setFailed(true);
  });
  const { begin } = stream;

  const play = useCallback(async () => {
    setStarting(true);
    await begin();
    await element.current?.play().catch(() => undefined);
    setStarting(false);
  }, [begin]);
  const seekTo = useCallback(
    (seconds: number) => {
      const player = element.current;
      if (!player) return;
      const at = Math.min(Math.max(0, seconds), duration);
      player.currentTime = at;
      if (player.readyState === 0) start.current = at; // nothing is loaded yet: it will begin there
      setPosition(at);
    },
    [duration, start],
  );
  const toggle = () => {
    const player = element.current;
    if (player?.paused) void play();
    else player?.pause();
  };
  const showCaptions = (on: boolean) => {
    setCaptions(on);
    const track = element.current?.textTracks[0];
    if (track) track.mode = on ? 'showing' : 'hidden';
  };
  const changeRate = (value: number) => {
    if (element.current) element.current.playbackRate = value;
    setRate(value);
  };
  const on = {
    toggle,
    seekBy: (seconds: number) => seekTo((element.current?.currentTime ?? 0) + seconds),
    seekToShare: (share: number) => seekTo(share * duration),
    faster: (step: 1 | -1) => changeRate(SPEEDS[SPEEDS.indexOf(rate) + step] ?? rate),
    louder: (step: number) => {
      const player = element.current;
      if (player) player.volume = Math.min(1, Math.max(0, player.volume + step));
    },
    mute: () => {
      if (element.current) element.current.muted = !muted;
    },
    captions: () => showCaptions(!captions),
    pip: () =>
      void (
        document.pictureInPictureElement ? document.exitPictureInPicture() : element.current?.requestPictureInPicture()
      )?.catch(() => undefined),
    fullscreen: () =>
      void (document.fullscreenElement ? document.exitFullscreen() : stage.current?.requestFullscreen())?.catch(
        () => undefined,
      ),
    rate: changeRate,
  };
  useKeys(video.item, on, playing);

  useEffect(() => {
    const player = element.current;
    if (!player) return;
    setCanPip(document.pictureInPictureEnabled === true);
    const resume = () => {
      const at = start.current;
      if (at > 1 && at < duration - 1 && player.currentTime < 1) player.currentTime = at;
    };
    resume(); // before there is a source too: an element remembers where it shall begin
    player.addEventListener('loadedmetadata', resume);
    const full = () => setFullscreen(document.fullscreenElement === stage.current);
    const go = (event: Event) => {
      const { item, seconds } = (event as CustomEvent<VideoMoment>).detail;
      if (item !== video.item) return;
      seekTo(seconds);
      void play();
    };
    document.addEventListener('fullscreenchange', full);
    document.addEventListener(SEEK_EVENT, go);
    return () => {
      player.removeEventListener('loadedmetadata', resume);
      document.removeEventListener('fullscreenchange', full);
      document.removeEventListener(SEEK_EVENT, go);
    };
  }, [video.item, start, duration, seekTo, play]);

  const tick = () => {
    const player = element.current;
    if (!player) return;
    setPosition(player.currentTime);
    document.dispatchEvent(
      new CustomEvent<VideoMoment>(TIME_EVENT, { detail: { item: video.item, seconds: player.currentTime } }),
    );
  };
  /** Where the unseen part of the way ahead begins; worked out when the mode begins, so that playing does not move it. */
  const known = useRef(seen);
  const skipSeen = () => {
    const player = element.current;
    if (!unseenOnly || !player || player.paused) return;
    const next = nextUnseen(known.current, player.currentTime, duration);
    if (next === null) {
      player.pause();
      setUnseenOnly(false);
    } else if (next > player.currentTime + 0.5) seekTo(next);
  };
  const playUnseen = (wanted: boolean) => {
    setUnseenOnly(wanted);
    known.current = seen;
    if (!wanted) return;
    seekTo(nextUnseen(seen, 0, duration) ?? 0);
    void play();
  };

  const chapters = video.track.chapters;
  const chapterAt = chapters.findLastIndex((chapter) => chapter.atSeconds <= position);
  const chapter = chapters[chapterAt];
  return (
    <section aria-label={fill(labels.region, { title: video.title })}>
      <div ref={stage} className="stage" data-theme="dark" dir="ltr">
        <div className="stage-pic">
          {/* biome-ignore lint/a11y/useMediaCaption: the track is there whenever the video has captions */}
          <video
            ref={element}
            className="size-full"
            src={video.track.stream ? undefined : `/api/files/${video.track.file}`}
            poster={video.track.poster ? pictureHref(video.track.poster, '1280') : undefined}
            preload="metadata"
            playsInline
            onClick={toggle}
            onPlay={() => {
              setPlaying(true);
              setStarted(true);
            }}
            onPause={() => setPlaying(false)}
            onEnded={() => setPlaying(false)}
            onTimeUpdate={() => {
              tick();
              skipSeen();
            }}
            onSeeked={tick}
            onVolumeChange={(event) => setMuted(event.currentTarget.muted)}
            onError={() => setFailed(true)}
            onLoadedData={() => {
              setFailed(false);
              showCaptions(captions);
            }}
          >
            {video.track.captions && (
              <track
                kind="captions"
                default
                src={`/api/files/${video.track.captions}`}
                srcLang={video.track.locale}
                label={labels.captions}
              />
            )}
          </video>
          {!started && !failed && (
            <button type="button" className="stage-play" aria-label={labels.play} onClick={toggle} tabIndex={-1}>
              {starting ? <Spinner size="l" /> : <Play size="l" />}
            </button>
          )}
          {failed && (
            <div className="stage-fail" role="alert" dir="auto">
              <CircleAlert size="l" />
              <p className="font-semibold">{labels.failed}</p>
              <p className="text-ink-2">{labels.failedText}</p>
              <Button size="sm" onClick={() => void stream.again()}>
                {labels.retry}
              </Button>
            </div>
          )}
        </div>
        <div className="stage-ctl">
          <SeekBar
            position={position}
            duration={duration}
            seen={seen}
            chapters={chapters}
            storyboard={video.track.storyboard}
            labels={labels}
            onSeek={seekTo}
          />
          <Controls
            labels={labels}
            playing={playing}
            muted={muted}
            captions={captions}
            hasCaptions={video.track.captions !== null}
            fullscreen={fullscreen}
            canPip={canPip}
            rate={rate}
            position={position}
            duration={duration}
            lines={stream.canChoose ? (video.track.stream?.lines ?? []) : []}
            wish={stream.wish}
            plays={stream.plays}
            onQuality={stream.choose}
            chapter={chapter ? `${chapterAt + 1} · ${chapter.title}` : null}
            on={on}
          />
        </div>
      </div>
      <p className="sr-only" role="status">
        {starting ? labels.starting : ''}
      </p>
      <p className="sr-only">{labels.keys}</p>
      <UnseenWords
        labels={labels}
        locale={locale}
        position={position}
        duration={duration}
        seen={seen}
        minSeenPercent={video.minSeenPercent}
        completed={completed}
        records={video.records}
        saving={saving}
        unseenOnly={unseenOnly}
        onUnseenOnly={playUnseen}
      />
    </section>
  );
}
