// Makes the ladder and the storyboard of the demo school's videos from the MP4s that are there, without speech or slides.
//   node tools/demo-video/ladder.mjs [key …]        all videos, or only these
// Needs: apt-get install ffmpeg. The top rung is the file itself, turned into fragments; 360p is small on purpose.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';

const OUT = join(resolve(import.meta.dirname, '../..'), 'prisma/seed/content/media');
const EVERY_SECONDS = 5;
const COLUMNS = 5;
const TILE = { width: 160, height: 90 };
// One fragment per key frame, and an index over the whole file before the first: its pieces can be named by byte range.
const FRAGMENTS = ['-movflags', 'frag_keyframe+delay_moov+dash+global_sidx+skip_trailer', '-map_metadata', '-1'];

const ffmpeg = (...args) => execFileSync('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...args]);

/** The rungs and the storyboard of one video, as they stand in index.json. */
export async function makeLadder(name, { durationSeconds, height }) {
  const folder = mkdtempSync(join(tmpdir(), 'ladder-'));
  const mp4 = join(OUT, `${name}.mp4`);
  ffmpeg('-i', mp4, '-c', 'copy', ...FRAGMENTS, join(folder, 'top.mp4'));
  ffmpeg(
    ...['-i', mp4, '-vf', 'scale=-2:360', '-c:v', 'libx264', '-profile:v', 'main', '-preset', 'slower', '-bf', '0'],
    ...['-tune', 'stillimage', '-crf', '33', '-g', '999', '-sc_threshold', '0', '-force_key_frames', 'source'],
    ...['-c:a', 'aac', '-b:a', '14k', '-ar', '16000', '-ac', '1', ...FRAGMENTS, join(folder, '360p.mp4')],
  );
  const frames = Math.max(1, Math.ceil(durationSeconds / EVERY_SECONDS));
  const rows = Math.ceil(frames / COLUMNS);
  const picture = `tpad=stop_mode=clone:stop_duration=${EVERY_SECONDS},fps=1/${EVERY_SECONDS},scale=${TILE.width}:${TILE.height},tile=${COLUMNS}x${rows}`;
  ffmpeg('-i', mp4, '-vf', picture, '-frames:v', '1', join(folder, 'sheet.png'));
  await sharp(join(folder, 'sheet.png'))
    .webp({ quality: 48, effort: 6 })
    .toFile(join(OUT, `${name}.webp`));
  renameSync(join(folder, '360p.mp4'), join(OUT, `${name}.360p.mp4`));
  renameSync(join(folder, 'top.mp4'), mp4);
  rmSync(folder, { recursive: true });
  return {
    bytes: statSync(mp4).size,
    rungs: [
      { name: `${height}p`, file: `${name}.mp4` },
      { name: '360p', file: `${name}.360p.mp4` },
    ],
    storyboard: {
      file: `${name}.webp`,
      columns: COLUMNS,
      rows,
      tileWidth: TILE.width,
      tileHeight: TILE.height,
      everySeconds: EVERY_SECONDS,
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = join(OUT, 'index.json');
  const index = JSON.parse(readFileSync(file, 'utf8'));
  for (const key of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(index)) {
    for (const locale of ['en', 'ar']) {
      const video = index[key][locale];
      Object.assign(video, await makeLadder(`${key}.${locale}`, video));
      console.log(`${key}.${locale}: ${video.rungs.length} rungs, ${video.storyboard.rows} rows`);
    }
  }
  writeFileSync(file, `${JSON.stringify(index, null, 2)}\n`);
}
