/** A video as a probe describes it: measures as they are shown, turned pictures turned. */
export type SourceVideo = { width: number; height: number; seconds: number };

/** A rung to make. */
export type PlannedRung = { name: string; width: number; height: number; maxKbps: number; audioKbps: number };

/** How a storyboard is laid out. */
export type PlannedStoryboard = {
  columns: number;
  rows: number;
  tileWidth: number;
  tileHeight: number;
  everySeconds: number;
};

const RUNGS = [
  { short: 1080, maxKbps: 5000, audioKbps: 128 },
  { short: 720, maxKbps: 2800, audioKbps: 128 },
  { short: 480, maxKbps: 1400, audioKbps: 96 },
  { short: 360, maxKbps: 800, audioKbps: 64 },
] as const;

const even = (n: number) => Math.max(2, Math.round(n / 2) * 2);

/**
 * The rungs of a video by its shorter side, best first: never larger than the video itself; one below 360 lines has the
 * one rung of its own size.
 */
export function rungsFor({ width, height }: SourceVideo): PlannedRung[] {
  const short = Math.min(width, height);
  const fitting = RUNGS.filter((rung) => rung.short <= short);
  const wanted = fitting.length > 0 ? fitting : [{ ...RUNGS[3], short: Math.max(2, short - (short % 2)) }];
  return wanted.map(({ short: side, maxKbps, audioKbps }) => {
    const scale = side / short;
    return { name: `${side}p`, width: even(width * scale), height: even(height * scale), maxKbps, audioKbps };
  });
}

const MOST_TILES = 100;
const TILE_LONG = 160;

/** A frame every five seconds or more, at most a hundred, ten in a row: one picture of a few hundred kilobytes at most. */
export function storyboardFor({ width, height, seconds }: SourceVideo): PlannedStoryboard {
  const everySeconds = Math.max(5, Math.ceil(seconds / MOST_TILES));
  const tiles = Math.max(1, Math.ceil(seconds / everySeconds));
  const columns = Math.min(10, tiles);
  const scale = TILE_LONG / Math.max(width, height);
  return {
    columns,
    rows: Math.ceil(tiles / columns),
    tileWidth: even(width * scale),
    tileHeight: even(height * scale),
    everySeconds,
  };
}

/** Seconds of one piece: short enough to change the rung soon, long enough to be worth a request. */
const PIECE_SECONDS = 6;

/** No rung may grow beyond this. */
export const MOST_RUNG_BYTES = 8 * 1024 ** 3;

/**
 * What ffmpeg is told: one reading of the source, every rung and the storyboard's sheet out of it. Each rung is a
 * fragmented MP4 with a key frame at the same moments and an index before its first fragment.
 */
export function ladderArguments(
  source: string,
  rungs: readonly (PlannedRung & { path: string })[],
  storyboard: PlannedStoryboard & { path: string },
): string[] {
  const args = ['-nostdin', '-hide_banner', '-v', 'error', '-y', '-protocol_whitelist', 'file', '-i', source];
  for (const rung of rungs)
    args.push(
      ...['-map', '0:v:0', '-map', '0:a:0?', '-map_metadata', '-1', '-map_chapters', '-1', '-fpsmax', '60'],
      ...['-vf', `scale=${rung.width}:${rung.height},setsar=1,format=yuv420p`],
      ...['-c:v', 'libx264', '-preset', 'veryfast', '-profile:v', 'high', '-crf', '23'],
      ...['-maxrate', `${rung.maxKbps}k`, '-bufsize', `${rung.maxKbps * 2}k`],
      ...['-g', '9999', '-sc_threshold', '0', '-force_key_frames', `expr:gte(t,n_forced*${PIECE_SECONDS})`],
      ...['-c:a', 'aac', '-b:a', `${rung.audioKbps}k`, '-ar', '48000', '-ac', '2'],
      ...['-movflags', 'frag_keyframe+delay_moov+dash+global_sidx+skip_trailer', '-f', 'mp4'],
      ...['-fs', String(MOST_RUNG_BYTES), rung.path],
    );
  // The last frame stands a while, so that the grid has one for every moment of a film that ends between two.
  const { everySeconds, tileWidth, tileHeight, columns, rows } = storyboard;
  args.push(
    ...['-map', '0:v:0', '-an', '-frames:v', '1', '-update', '1'],
    ...[
      '-vf',
      `tpad=stop_mode=clone:stop_duration=${everySeconds},fps=1/${everySeconds},scale=${tileWidth}:${tileHeight},setsar=1,tile=${columns}x${rows}`,
    ],
    ...['-f', 'image2', '-c:v', 'png', storyboard.path],
  );
  return args;
}

/** What a probe's JSON says of the first video stream; null when there is none to make anything of. */
export function readProbe(json: string): SourceVideo | null {
  const said = JSON.parse(json) as {
    format?: { duration?: string };
    streams?: { width?: number; height?: number; duration?: string; side_data_list?: { rotation?: number }[] }[];
  };
  const stream = said.streams?.[0];
  const seconds = Number(stream?.duration ?? said.format?.duration ?? said.format?.duration);
  if (!stream?.width || !stream.height || !(seconds > 0)) return null;
  const rotation = stream.side_data_list?.find((one) => one.rotation !== undefined)?.rotation ?? 0;
  const turned = Math.abs(rotation) % 180 === 90;
  return {
    width: turned ? stream.height : stream.width,
    height: turned ? stream.width : stream.height,
    seconds,
  };
}
