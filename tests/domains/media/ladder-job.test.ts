import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { resetEnv } from '@/lib/env/server';
import { command } from '@/server/core/command';
import { isFinal, runOutside } from '@/server/core/effects';
import { systemOnly } from '@/server/core/operations';
import { storage } from '@/server/core/storage';
import { importFile } from '@/server/domains/media';
import { requestMissing, requestRenditions } from '@/server/domains/media/commands/request-renditions';
import { handler } from '@/server/domains/media/handlers/make-renditions';
import { makeRenditions } from '@/server/domains/media/jobs';
import { runTool, ToolMissing } from '@/server/domains/media/transcode/run-tool';
import { ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, jobCtx, type World } from '@/tests/support/world';

const found = ['ffmpeg', 'ffprobe'].every((tool) => spawnSync(tool, ['-version']).status === 0);
if (!found) console.log('Not run: making rungs of a video (no ffmpeg on this machine).');

const MEDIA = path.resolve('prisma/seed/content/media');
let world: World;
let folder: string;
beforeAll(async () => {
  world = await buildWorld();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ladder-test-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder; // what is left behind by this file is seen apart from everybody else's
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    fs.rmSync(folder, { recursive: true });
  };
});
afterEach(() => {
  delete process.env.FFMPEG_PATH;
  resetEnv();
});
const useTool = (program: string) => {
  process.env.FFMPEG_PATH = program;
  resetEnv();
};

const bringInput = z.strictObject({ path: z.string() });
const bring = command('test.bring_film', { access: systemOnly, input: bringInput }, async (ctx, input) => {
  const file = await importFile(ctx, { ...input, name: 'a.mp4', purpose: 'video', mimeType: 'video/mp4' });
  await requestRenditions(ctx, [file.id], 'attached');
  return file;
});
const system = () => jobCtx(world.here.org);
const stateOf = async (uuid: string) => (await ownerDb().file.findUniqueOrThrow({ where: { uuid } })).renditionState;
const madeOf = async (uuid: string) =>
  (await ownerDb().fileRendition.findMany({ where: { file: { uuid } }, orderBy: { id: 'asc' } })).map(
    (row) => row.name,
  );
const asked = async (uuid: string) =>
  ownerSql`select 1 from outbox_events where payload->>'job' = 'media.make-renditions' and payload->'payload'->>'file' = ${uuid}`;
const run = (
  file: string,
  { attempt = 1, last = false, slot = 'attached', signal = new AbortController().signal } = {},
) => runOutside(system(), makeRenditions, { file, slot }, handler.outside as never, { attempt, last, signal });
const temporary = () => fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('growth-os-video-')).length;

/** A small film of ffmpeg's own test picture, with a tone, upright or lying. */
function testFilm(name: string, size: string, seconds: number): string {
  const file = path.join(folder, name);
  const input = ['-f', 'lavfi', '-i', `testsrc=size=${size}:rate=12`, '-f', 'lavfi', '-i', 'sine=frequency=440'];
  const made = spawnSync('ffmpeg', ['-v', 'error', ...input, '-t', String(seconds), '-pix_fmt', 'yuv420p', file]);
  expect(made.status, String(made.stderr)).toBe(0);
  return file;
}

describe('without ffmpeg', () => {
  test('the file says so, the job is done, and the schedule asks again when there is one', async () => {
    useTool('/nowhere/ffmpeg');
    const file = await bring(system(), { path: path.join(MEDIA, 'background.en.mp4') });
    expect([await stateOf(file.uuid), (await asked(file.uuid)).length]).toEqual(['waiting', 1]);
    expect(await run(file.uuid)).toBe('done');
    expect([await stateOf(file.uuid), await madeOf(file.uuid)]).toEqual(['no_tool', []]);
    await ownerDb().videoTrack.updateMany({
      where: { contentItemId: world.here.items.video.id },
      data: { fileId: file.id },
    });
    expect(await requestMissing(system(), { slot: 'h1' })).toEqual({ requested: 0 });
    // A program that answers is all that asking needs.
    const stand = path.join(folder, 'ffmpeg');
    for (const name of ['ffmpeg', 'ffprobe'])
      fs.writeFileSync(path.join(folder, name), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
    useTool(stand);
    expect(await requestMissing(system(), { slot: 'h2' })).toEqual({ requested: 1 });
    expect([await stateOf(file.uuid), (await asked(file.uuid)).length]).toEqual(['waiting', 2]);
    expect(await requestMissing(system(), { slot: 'h3' })).toEqual({ requested: 0 });
  });
});

describe('running a program', () => {
  const signal = new AbortController().signal;
  test('its end, its words, and nothing of our environment but where programs are', async () => {
    process.env.FFMPEG_SECRET = 'x';
    const said = await runTool('env', [], { seconds: 10, signal });
    delete process.env.FFMPEG_SECRET;
    expect(said.code).toBe(0);
    expect(
      said.stdout
        .split('\n')
        .map((line) => line.split('=')[0])
        .filter(Boolean)
        .sort(),
    ).toEqual(['NODE_ENV', 'PATH']);
    expect(await runTool('sh', ['-c', 'echo no >&2; exit 3'], { seconds: 10, signal })).toEqual({
      code: 3,
      stdout: '',
      stderr: 'no\n',
    });
    await expect(runTool('/nowhere/x', [], { seconds: 10, signal })).rejects.toBeInstanceOf(ToolMissing);
  });

  test('is killed when its time is over and when it is told to stop', async () => {
    await expect(runTool('sleep', ['30'], { seconds: 0.2, signal })).rejects.toThrow('longer than');
    const stop = new AbortController();
    const running = runTool('sleep', ['30'], { seconds: 60, signal: stop.signal });
    setTimeout(() => stop.abort(new Error('the worker is stopping')), 100);
    await expect(running).rejects.toThrow('the worker is stopping');
    await expect(runTool('sleep', ['30'], { seconds: 60, signal: stop.signal })).rejects.toThrow('stopping');
  });
});

describe.runIf(found)('with ffmpeg', { timeout: 180_000 }, () => {
  test('L35 rungs not larger than the film, a storyboard, sizes; run twice it is done once', async () => {
    const file = await bring(system(), { path: testFilm('lying.mp4', '856x482', 12.4) });
    const before = temporary();
    expect(await run(file.uuid)).toBe('done');
    expect([await stateOf(file.uuid), await madeOf(file.uuid)]).toEqual(['made', ['480p', '360p', 'storyboard']]);
    expect(await run(file.uuid, { attempt: 2 })).toBe('already');
    expect(await run(file.uuid, { slot: 'another' })).toBe('already');
    expect(await madeOf(file.uuid)).toHaveLength(3);
    expect(temporary()).toBe(before);
    const row = await ownerDb().file.findUniqueOrThrow({ where: { uuid: file.uuid } });
    expect([row.width, row.height, row.durationSeconds]).toEqual([856, 482, 13]);
    const rungs = await ownerDb().fileRendition.findMany({ where: { fileId: file.id, kind: 'video' } });
    for (const rung of rungs) {
      const { segments } = rung.metadata as { segments: { length: number; seconds: number }[] };
      // A key frame every six seconds: 6 + 6 + the rest.
      expect(segments).toHaveLength(3);
      expect(Math.abs(segments.reduce((sum, one) => sum + one.seconds, 0) - 12.4)).toBeLessThan(0.3);
      expect(Number(rung.sizeBytes)).toBe(await storage().size(rung.storageKey));
      expect(rung.codecs).toMatch(/^avc1\.64/);
    }
    const board = await ownerDb().fileRendition.findFirstOrThrow({ where: { fileId: file.id, kind: 'storyboard' } });
    expect(board.metadata).toMatchObject({ columns: 3, rows: 1, everySeconds: 5, tileWidth: 160 });
    expect(Buffer.from(await storage().read(board.storageKey, 8, 4)).toString()).toBe('WEBP');
  });

  test('a film held upright keeps its shape, one without sound is fine', async () => {
    const file = await bring(system(), { path: testFilm('upright.mp4', '360x640', 3) });
    await run(file.uuid);
    const [rung] = await ownerDb().fileRendition.findMany({ where: { fileId: file.id, kind: 'video' } });
    expect([rung?.name, rung?.width, rung?.height]).toEqual(['360p', 360, 640]);
  });

  test('a failed try is tried again; the last one says that it failed, and nothing stays behind', async () => {
    const file = await bring(system(), { path: testFilm('again.mp4', '320x180', 2) });
    // A program that answers, measures, and then breaks off.
    const broken = path.join(folder, 'broken');
    fs.mkdirSync(broken, { recursive: true });
    fs.writeFileSync(
      path.join(broken, 'ffmpeg'),
      '#!/bin/sh\n[ "$1" = -version ] && exit 0\necho broken >&2; exit 1\n',
      { mode: 0o755 },
    );
    fs.writeFileSync(
      path.join(broken, 'ffprobe'),
      '#!/bin/sh\nexec ffprobe "$@"\n'.replace(
        'exec ffprobe',
        `exec ${spawnSync('which', ['ffprobe']).stdout.toString().trim()}`,
      ),
      { mode: 0o755 },
    );
    useTool(path.join(broken, 'ffmpeg'));
    await expect(run(file.uuid)).rejects.toThrow('ffmpeg ended with 1: broken');
    expect(await stateOf(file.uuid)).toBe('waiting');
    await expect(run(file.uuid, { attempt: 4, last: true })).rejects.toThrow('broken');
    expect([await stateOf(file.uuid), await madeOf(file.uuid)]).toEqual(['failed', []]);
    delete process.env.FFMPEG_PATH;
    resetEnv();
    expect(await run(file.uuid)).toBe('done');
    expect([await stateOf(file.uuid), await madeOf(file.uuid)]).toEqual(['made', ['180p', 'storyboard']]);
    expect(temporary()).toBe(0);
  });

  test('what has no picture is not tried again', async () => {
    const sound = path.join(folder, 'sound.mp4');
    spawnSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', 'sine=frequency=440', '-t', '1', sound]);
    const file = await bring(system(), { path: sound });
    const failure = await run(file.uuid).catch((e: unknown) => e);
    expect(isFinal(failure)).toBe(true);
    expect(await stateOf(file.uuid)).toBe('failed');
  });

  test('a worker that stops kills it and cleans up', async () => {
    const file = await bring(system(), { path: testFilm('long.mp4', '1280x720', 20) });
    const stop = new AbortController();
    const running = run(file.uuid, { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('the worker is stopping')), 700);
    await expect(running).rejects.toThrow(/stopping|aborted/);
    expect([await stateOf(file.uuid), await madeOf(file.uuid), temporary()]).toEqual(['waiting', [], 0]);
  });
});
