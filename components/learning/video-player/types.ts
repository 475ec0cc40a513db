import type { VideoTrackDto } from '@/server/domains/learning';

/** The words of the player, as templates. */
export type PlayerLabels = Record<
  | 'region'
  | 'play'
  | 'pause'
  | 'back'
  | 'forward'
  | 'mute'
  | 'unmute'
  | 'position'
  | 'positionText'
  | 'speed'
  | 'quality'
  | 'qualityAuto'
  | 'qualityNow'
  | 'starting'
  | 'captions'
  | 'pip'
  | 'fullscreen'
  | 'exitFullscreen'
  | 'counts'
  | 'countsDone'
  | 'skipped'
  | 'skippedOnly'
  | 'ahead'
  | 'all'
  | 'unseenOnly'
  | 'unseenOff'
  | 'failed'
  | 'failedText'
  | 'retry'
  | 'offline'
  | 'notKept'
  | 'jump'
  | 'keys',
  string
>;

/** What the lesson's other words say after a proof. */
export type DoneLabels = { lessonDone: string; lessonDoneOpened: string; courseDone: string };

/** A video item as the player gets it. */
export type PlayerVideo = {
  item: string;
  title: string;
  track: VideoTrackDto;
  /** The second to go on from. */
  positionSeconds: number;
  seen: [number, number][];
  minSeenPercent: number;
  completed: boolean;
  /** Heartbeats are sent: the reader is a learner with a place. */
  records: boolean;
};
