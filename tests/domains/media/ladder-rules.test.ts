import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import index from '@/prisma/seed/content/media/index.json' with { type: 'json' };
import { readFragments } from '@/server/domains/media/rules/fragments';
import { ladderArguments, readProbe, rungsFor, storyboardFor } from '@/server/domains/media/rules/ladder';
import { masterPlaylist, mediaPlaylist } from '@/server/domains/media/rules/playlist';
import { renditionName, videoMetadata } from '@/server/domains/media/rules/rendition';

const MEDIA = path.resolve('prisma/seed/content/media');
const factsOf = async (bytes: Buffer) =>
  readFragments(async (offset, length) => bytes.subarray(offset, offset + length), bytes.length);

describe('a fragmented MP4', () => {
  test('L35 every committed video has rungs whose pieces add up to the file, and a storyboard for its whole length', async () => {
    let total = 0;
    for (const video of Object.values(index).flatMap((one) => [one.en, one.ar])) {
      for (const rung of video.rungs) {
        const bytes = fs.readFileSync(path.join(MEDIA, rung.file));
        const facts = await factsOf(bytes);
        const { init, segments } = videoMetadata.parse(facts?.metadata);
        expect(`${facts?.height}p`, rung.file).toBe(rung.name);
        expect(facts?.codecs, rung.file).toMatch(/^avc1\.[0-9a-f]{6},mp4a\.40\.2$/);
        // Head, index, then piece after piece to the last byte.
        expect(bytes.toString('latin1', init.length + 4, init.length + 8), rung.file).toBe('sidx');
        let at = segments[0]?.offset ?? 0;
        for (const piece of segments) {
          expect(piece.offset, rung.file).toBe(at);
          expect(bytes.toString('latin1', at + 4, at + 8), rung.file).toBe('moof');
          at += piece.length;
        }
        expect(at, rung.file).toBe(bytes.length);
        const seconds = segments.reduce((sum, piece) => sum + piece.seconds, 0);
        expect(Math.abs(seconds - video.durationSeconds), rung.file).toBeLessThan(0.6);
      }
      const { columns, rows, everySeconds } = video.storyboard;
      expect(columns * rows * everySeconds).toBeGreaterThanOrEqual(video.durationSeconds);
    }
    for (const name of fs.readdirSync(MEDIA)) total += fs.statSync(path.join(MEDIA, name)).size;
    expect(total).toBeLessThanOrEqual(15_000_000);
  });

  test('anything else is none: cut off, without an index, not an MP4', async () => {
    const whole = fs.readFileSync(path.join(MEDIA, 'price.en.360p.mp4'));
    expect(await factsOf(whole)).not.toBeNull();
    for (const wrong of [
      whole.subarray(0, 40),
      whole.subarray(0, 2000),
      whole.subarray(0, whole.length - 1),
      Buffer.from(whole.toString('latin1').replaceAll('sidx', 'free'), 'latin1'),
      Buffer.from('not a film at all, and long enough to be read'),
      Buffer.alloc(0),
    ])
      expect(await factsOf(wrong), String(wrong.length)).toBeNull();
  });
});

describe('playlists', () => {
  const metadata = {
    init: { offset: 0, length: 900 },
    segments: [
      { offset: 1000, length: 500, seconds: 6 },
      { offset: 1500, length: 250, seconds: 2.5 },
    ],
  };

  test('of the rungs, best first', () => {
    const rung = { width: 640, height: 360, codecs: 'avc1.4d401e,mp4a.40.2', bitsPerSecond: 700, metadata };
    const text = masterPlaylist([
      { ...rung, uri: '/a/360p' },
      { ...rung, uri: '/a/720p', width: 1280, height: 720, bitsPerSecond: 900 },
    ]);
    expect(text).toBe(
      [
        '#EXTM3U',
        '#EXT-X-VERSION:7',
        '#EXT-X-INDEPENDENT-SEGMENTS',
        '#EXT-X-STREAM-INF:BANDWIDTH=900,AVERAGE-BANDWIDTH=706,RESOLUTION=1280x720,CODECS="avc1.4d401e,mp4a.40.2"',
        '/a/720p',
        '#EXT-X-STREAM-INF:BANDWIDTH=700,AVERAGE-BANDWIDTH=706,RESOLUTION=640x360,CODECS="avc1.4d401e,mp4a.40.2"',
        '/a/360p',
        '',
      ].join('\n'),
    );
  });

  test('of a rung: its head and its pieces as ranges of one object', () => {
    expect(mediaPlaylist(metadata, '/x?e=1&s=2').split('\n')).toEqual([
      '#EXTM3U',
      '#EXT-X-VERSION:7',
      '#EXT-X-TARGETDURATION:6',
      '#EXT-X-PLAYLIST-TYPE:VOD',
      '#EXT-X-INDEPENDENT-SEGMENTS',
      '#EXT-X-MAP:URI="/x?e=1&s=2",BYTERANGE="900@0"',
      '#EXTINF:6.000000,',
      '#EXT-X-BYTERANGE:500@1000',
      '/x?e=1&s=2',
      '#EXTINF:2.500000,',
      '#EXT-X-BYTERANGE:250@1500',
      '/x?e=1&s=2',
      '#EXT-X-ENDLIST',
      '',
    ]);
  });
});

describe('what is made of a video', () => {
  test('rungs are never larger than the video, and measured by its shorter side', () => {
    const names = (width: number, height: number) =>
      rungsFor({ width, height, seconds: 9 }).map((rung) => `${rung.name} ${rung.width}x${rung.height}`);
    expect(names(1920, 1080)).toEqual(['1080p 1920x1080', '720p 1280x720', '480p 854x480', '360p 640x360']);
    expect(names(1080, 1920)).toEqual(['1080p 1080x1920', '720p 720x1280', '480p 480x854', '360p 360x640']);
    expect(names(3840, 2160)[0]).toBe('1080p 1920x1080');
    expect(names(1280, 720)).toHaveLength(3);
    expect(names(400, 301)).toEqual(['300p 398x300']);
  });

  test('a storyboard has at most a hundred frames in rows of ten', () => {
    const board = (seconds: number) => storyboardFor({ width: 1280, height: 720, seconds });
    expect(board(3)).toEqual({ columns: 1, rows: 1, tileWidth: 160, tileHeight: 90, everySeconds: 5 });
    expect(board(62)).toMatchObject({ columns: 10, rows: 2, everySeconds: 5 });
    const hour = board(3600);
    expect(hour.columns * hour.rows).toBeLessThanOrEqual(100);
    expect(hour.columns * hour.rows * hour.everySeconds).toBeGreaterThanOrEqual(3600);
  });

  test('ffmpeg reads files only, whatever a name says', () => {
    const source = { width: 640, height: 360, seconds: 9 };
    const rungs = rungsFor(source).map((rung) => ({ ...rung, path: '/t/360p.mp4' }));
    const args = ladderArguments('/t/original', rungs, { ...storyboardFor(source), path: '/t/sheet.png' });
    expect(args.indexOf('-protocol_whitelist')).toBeLessThan(args.indexOf('-i'));
    expect(args[args.indexOf('-protocol_whitelist') + 1]).toBe('file');
    expect(args.at(-1)).toBe('/t/sheet.png');
  });

  test('a turned picture is measured as it is shown; a sound without a picture is no video', () => {
    const probe = (stream: object) => readProbe(JSON.stringify({ streams: [stream], format: { duration: '9.5' } }));
    expect(probe({ width: 1920, height: 1080 })).toEqual({ width: 1920, height: 1080, seconds: 9.5 });
    expect(probe({ width: 1920, height: 1080, side_data_list: [{ rotation: -90 }] })).toMatchObject({ width: 1080 });
    expect(probe({})).toBeNull();
    expect(readProbe('{}')).toBeNull();
  });

  test('a name is part of an address', () => {
    for (const good of ['720p', 'storyboard', '640.avif', 'a-b.webp'])
      expect(renditionName.safeParse(good).success).toBe(true);
    for (const bad of ['', '../x', 'a/b', 'A', 'a..b', '.a', 'ا', 'a b'])
      expect(renditionName.safeParse(bad).success, bad).toBe(false);
  });
});
