import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FinalFailure } from '@/server/core/effects';
import { storage } from '@/server/core/storage';
import { type StoredRendition, storeRendition } from '../commands/import-rendition';
import {
  ladderArguments,
  MOST_RUNG_BYTES,
  readProbe,
  rungsFor,
  type SourceVideo,
  storyboardFor,
} from '../rules/ladder';
import { runTool } from './run-tool';
import { probe, tool } from './video-tool';

/** A video to make a ladder of. */
export type LadderSource = { organizationUuid: string; storageKey: string };

/** What was made: objects that no row names yet. */
export type Ladder = SourceVideo & { renditions: StoredRendition[] };

/**
 * Makes every rung and the storyboard of a video and stores them. Works in a folder of its own, which is gone when this
 * ends however it ends; on failure nothing stays in the storage.
 */
export async function makeLadder(source: LadderSource, now: Date, signal: AbortSignal): Promise<Ladder> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'growth-os-video-'));
  try {
    const original = path.join(folder, 'original');
    await pipeline(await storage().stream(source.storageKey), createWriteStream(original), { signal });
    const video = await look(original, signal);
    const rungs = rungsFor(video).map((rung) => ({ ...rung, path: path.join(folder, `${rung.name}.mp4`) }));
    const sheet = { ...storyboardFor(video), path: path.join(folder, 'sheet.png') };
    // Ten minutes and eight times the film: a slow machine may be slow, a stuck program is not waited for.
    const seconds = Math.round(600 + video.seconds * 8);
    const made = await runTool(tool(), ladderArguments(original, rungs, sheet), { seconds, signal });
    if (made.code !== 0) throw new Error(`ffmpeg ended with ${made.code}: ${made.stderr.trim().slice(-600)}`);
    for (const rung of rungs)
      if ((await stat(rung.path)).size >= MOST_RUNG_BYTES) throw new FinalFailure(`${rung.name} grew too large`);
    const { path: png, ...grid } = sheet;
    const { default: sharp } = await import('sharp');
    const board = await sharp(png).webp({ quality: 60, effort: 4 }).toBuffer();
    return { ...video, renditions: await storeAll(source.organizationUuid, now, rungs, board, grid) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function look(file: string, signal: AbortSignal): Promise<SourceVideo> {
  const about = 'format=duration:stream=width,height,duration:stream_side_data=rotation';
  const args = ['-v', 'error', '-protocol_whitelist', 'file', '-select_streams', 'v:0', '-show_entries', about];
  const said = await runTool(probe(), [...args, '-of', 'json', file], { seconds: 120, signal });
  const video = said.code === 0 ? readProbe(said.stdout) : null;
  if (!video) throw new FinalFailure(`There is no picture to make rungs of: ${said.stderr.trim().slice(-300)}`);
  return video;
}

async function storeAll(
  organizationUuid: string,
  now: Date,
  rungs: { name: string; path: string }[],
  board: Buffer,
  metadata: ReturnType<typeof storyboardFor>,
): Promise<StoredRendition[]> {
  const stored: StoredRendition[] = [];
  try {
    for (const { name, path: from } of rungs)
      stored.push(await storeRendition(organizationUuid, now, { kind: 'video', name, from: { path: from } }));
    const from = { buffer: board };
    stored.push(
      await storeRendition(organizationUuid, now, {
        kind: 'storyboard',
        name: 'storyboard',
        mimeType: 'image/webp',
        from,
        metadata,
      }),
    );
    return stored;
  } catch (e) {
    for (const one of stored) await storage().remove(one.storageKey);
    throw e;
  }
}
