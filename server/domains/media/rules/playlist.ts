import type { VideoMetadata } from './rendition';

/** A rung as the list of rungs tells of it. `uri` is its own playlist. */
export type Rung = {
  uri: string;
  width: number | null;
  height: number | null;
  codecs: string | null;
  bitsPerSecond: number | null;
  metadata: VideoMetadata;
};

const average = ({ segments }: VideoMetadata) => {
  const seconds = segments.reduce((sum, one) => sum + one.seconds, 0);
  return Math.ceil((segments.reduce((sum, one) => sum + one.length, 0) * 8) / seconds);
};

/** The list of rungs (RFC 8216), best first. */
export function masterPlaylist(rungs: readonly Rung[]): string {
  const lines = ['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-INDEPENDENT-SEGMENTS'];
  for (const rung of [...rungs].sort((a, b) => (b.bitsPerSecond ?? 0) - (a.bitsPerSecond ?? 0))) {
    const about = [
      `BANDWIDTH=${rung.bitsPerSecond ?? average(rung.metadata)}`,
      `AVERAGE-BANDWIDTH=${average(rung.metadata)}`,
      ...(rung.width && rung.height ? [`RESOLUTION=${rung.width}x${rung.height}`] : []),
      ...(rung.codecs ? [`CODECS="${rung.codecs}"`] : []),
    ];
    lines.push(`#EXT-X-STREAM-INF:${about.join(',')}`, rung.uri);
  }
  return `${lines.join('\n')}\n`;
}

/** The pieces of one rung, each a range of the one object at `uri`. */
export function mediaPlaylist({ init, segments }: VideoMetadata, uri: string): string {
  const longest = Math.max(...segments.map((one) => one.seconds));
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${Math.max(1, Math.round(longest))}`,
    '#EXT-X-PLAYLIST-TYPE:VOD',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    `#EXT-X-MAP:URI="${uri}",BYTERANGE="${init.length}@${init.offset}"`,
  ];
  for (const { offset, length, seconds } of segments)
    lines.push(`#EXTINF:${seconds.toFixed(6)},`, `#EXT-X-BYTERANGE:${length}@${offset}`, uri);
  lines.push('#EXT-X-ENDLIST');
  return `${lines.join('\n')}\n`;
}
