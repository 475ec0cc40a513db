import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { GET as piece, HEAD as pieceHead } from '@/app/api/files/[uuid]/renditions/[kind]/[name]/content/route';
import { GET as rendition } from '@/app/api/files/[uuid]/renditions/[kind]/[name]/route';
import { GET as rung } from '@/app/api/files/[uuid]/stream/[name]/route';
import { GET as stream } from '@/app/api/files/[uuid]/stream/route';
import { command } from '@/server/core/command';
import { systemOnly } from '@/server/core/operations';
import { storage } from '@/server/core/storage';
import { type ImportedFile, importFile, importRendition, sendRendition } from '@/server/domains/media';
import { openStream } from '@/server/domains/media/queries/open-stream';
import { videoMetadata } from '@/server/domains/media/rules/rendition';
import { createVideo } from '@/tests/factories/courses';
import type { PersonWithRoles } from '@/tests/factories/people';
import { frozenClock } from '@/tests/support/clock';
import { ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, jobCtx, type School, type World } from '@/tests/support/world';
import { cookieOf } from './support';

const MEDIA = path.resolve('prisma/seed/content/media');
const TOP = fs.readFileSync(path.join(MEDIA, 'background.en.mp4'));
const LOW = fs.readFileSync(path.join(MEDIA, 'background.en.360p.mp4'));
const BOARD = { columns: 5, rows: 2, tileWidth: 160, tileHeight: 90, everySeconds: 5 };

/** A film with two rungs, the first the file itself, and a storyboard. */
const film = command('test.film', { access: systemOnly, input: z.strictObject({}) }, async (ctx) => {
  const file = await importFile(ctx, { buffer: TOP, name: 'a.mp4', purpose: 'video', mimeType: 'video/mp4' });
  const fileId = file.id;
  await importRendition(ctx, { fileId, kind: 'video', name: '720p', from: 'itself' });
  await importRendition(ctx, { fileId, kind: 'video', name: '360p', from: { buffer: LOW } });
  await importRendition(ctx, {
    fileId,
    kind: 'storyboard',
    name: 'storyboard',
    mimeType: 'image/webp',
    from: { path: path.join(MEDIA, 'background.en.webp') },
    metadata: BOARD,
  });
  return file;
});

let world: World;
let here: School;
let video: ImportedFile;
let locked: ImportedFile;
beforeAll(async () => {
  world = await buildWorld();
  here = world.here;
  video = await film(jobCtx(here.org), {});
  locked = await film(jobCtx(here.org), {});
  await ownerDb().videoTrack.updateMany({ where: { contentItemId: here.items.video.id }, data: { fileId: video.id } });
  const last = here.lessons.at(-1);
  if (!last) throw new Error('the world has lessons');
  const { tracks } = await createVideo({ lesson: last });
  await ownerDb().videoTrack.updateMany({
    where: { id: { in: tracks.map((track) => track.id) } },
    data: { fileId: locked.id },
  });
});

type Handler<P> = (request: Request, segment: { params: Promise<P> }) => Promise<Response>;

const cookies = new Map<bigint, string>();

async function ask<P>(handler: Handler<P>, url: string, params: P, who: PersonWithRoles | null, range?: string) {
  const headers: Record<string, string> = { host: 'here.test', 'sec-fetch-dest': 'empty' };
  if (who) {
    const cookie = cookies.get(who.id) ?? (await cookieOf(who, here));
    cookies.set(who.id, cookie);
    headers.cookie = cookie;
  }
  if (range) headers.range = range;
  return handler(new Request(`http://here.test${url}`, { headers }), { params: Promise.resolve(params) });
}
const everything = async (uuid: string, who: PersonWithRoles | null) => [
  (await ask(stream, `/api/files/${uuid}/stream`, { uuid }, who)).status,
  (await ask(rung, `/api/files/${uuid}/stream/360p`, { uuid, name: '360p' }, who)).status,
  ...(await Promise.all(
    [
      { uuid, kind: 'video', name: '360p' },
      { uuid, kind: 'storyboard', name: 'storyboard' },
    ].map(async (place) => (await ask(rendition, `/api/files/${uuid}/renditions/x`, place, who)).status),
  )),
];

describe('L35 the ladder', () => {
  test('the list of rungs, then the pieces of one, then exactly those bytes', async () => {
    const who = here.people.student;
    const { uuid } = video;
    const list = await ask(stream, `/api/files/${uuid}/stream`, { uuid }, who);
    expect([list.status, list.headers.get('content-type'), list.headers.get('cache-control')]).toEqual([
      200,
      'application/vnd.apple.mpegurl',
      'private, no-store',
    ]);
    const text = await list.text();
    expect(text.match(/^\/.*$/gm)).toEqual([`/api/files/${uuid}/stream/720p`, `/api/files/${uuid}/stream/360p`]);
    expect(text).toContain('RESOLUTION=1280x720');

    for (const [name, bytes] of [
      ['720p', TOP],
      ['360p', LOW],
    ] as const) {
      const pieces = await (await ask(rung, `/api/files/${uuid}/stream/${name}`, { uuid, name }, who)).text();
      const ranges = [...pieces.matchAll(/BYTERANGE[:=]"?(\d+)@(\d+)/g)].map((m) => [Number(m[1]), Number(m[2])]);
      const links = new Set(pieces.match(/\/api\/files\/[^\s"]+/g));
      expect(links.size).toBe(1);
      const [link = ''] = links;
      const got: Buffer[] = [];
      for (const [length = 0, offset = 0] of ranges) {
        const range = `bytes=${offset}-${offset + length - 1}`;
        const answer = await ask(piece, link, { uuid, kind: 'video', name }, who, range);
        expect([answer.status, answer.headers.get('content-type')]).toEqual([206, 'video/mp4']);
        expect(answer.headers.get('cache-control')).toContain('private');
        got.push(Buffer.from(await answer.arrayBuffer()));
      }
      // What the playlist leaves out is the index that it was made of.
      const [head = Buffer.alloc(0), ...rest] = got;
      const index = bytes.subarray(head.length, bytes.length - Buffer.concat(rest).length);
      expect(index.toString('latin1', 4, 8)).toBe('sidx');
      expect(Buffer.concat([head, index, ...rest]).equals(bytes)).toBe(true);
      const head2 = await pieceHead(
        new Request(`http://here.test${link}`, {
          method: 'HEAD',
          headers: { host: 'here.test', cookie: await cookieOf(who, here) },
        }),
        { params: Promise.resolve({ uuid, kind: 'video', name }) },
      );
      expect(head2.status).toBe(404); // another sign-in of the same person: the link is this session's
    }
  });

  test('the storyboard is served like the pieces', async () => {
    const { uuid } = video;
    const place = { uuid, kind: 'storyboard', name: 'storyboard' };
    const ctx = here.as('student', { sessionUuid: randomUUID() });
    const { openRendition } = await import('@/server/domains/media/queries/open-rendition');
    const { href } = await openRendition(ctx, { uuid, kind: 'storyboard', name: 'storyboard' });
    const answer = await sendRendition(ctx, new Request(`http://here.test${href}`), place);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp']);
  });

  test('a video without a ladder has no playlist; an unknown rung or kind is nothing', async () => {
    const plain = await ownerDb().file.create({
      data: {
        ...(await ownerDb().file.findUniqueOrThrow({
          where: { id: video.id },
          select: { organizationId: true, purpose: true, originalName: true, declaredMimeType: true, sizeBytes: true },
        })),
        state: 'ready',
        isPublic: true,
        storageKey: randomUUID(),
      },
    });
    const who = here.people.student;
    expect(await everything(plain.uuid, who)).toEqual([404, 404, 404, 404]);
    for (const name of ['1080p', '..', 'storyboard'])
      expect((await ask(rung, '/x', { uuid: video.uuid, name }, who)).status, name).toBe(404);
    for (const kind of ['pictures', 'video/..'])
      expect((await ask(rendition, '/x', { uuid: video.uuid, kind, name: '360p' }, who)).status, kind).toBe(404);
  });
});

describe('L46 who may not see the lesson gets no playlist, no piece and no storyboard', () => {
  test('a locked lesson, a stranger, a visitor, the other school', async () => {
    expect(await everything(video.uuid, here.people.student)).toEqual([200, 200, 302, 302]);
    expect(await everything(video.uuid, here.people.instructor)).toEqual([200, 200, 302, 302]);
    expect(await everything(locked.uuid, here.people.student)).toEqual([403, 403, 403, 403]);
    expect(await everything(video.uuid, here.people.recruiter)).toEqual([403, 403, 403, 403]);
    for (const status of await everything(video.uuid, null)) expect([401, 403, 404]).toContain(status);
    await expect(openStream(world.there.as('student'), { uuid: video.uuid })).rejects.toThrow('not_found');
    const refusal = await ask(stream, `/api/files/${locked.uuid}/stream`, { uuid: locked.uuid }, here.people.student);
    expect(((await refusal.json()) as { reason: string }).reason).toBe('learning.locked');
  });

  test('a link is one session’s, one rung’s and five minutes long', async () => {
    const clock = frozenClock();
    const session = randomUUID();
    const ctx = here.as('student', { now: clock.now, sessionUuid: session });
    const { uuid } = video;
    const text = await openStream(ctx, { uuid, name: '360p' });
    const link = /^\/api.*$/m.exec(text)?.[0] ?? '';
    const get = (who = ctx, place = { uuid, kind: 'video', name: '360p' }, url = link) =>
      sendRendition(who, new Request(`http://here.test${url}`, { headers: { range: 'bytes=0-9' } }), place);
    expect((await get()).status).toBe(206);
    await expect(get(here.as('student', { now: clock.now, sessionUuid: randomUUID() }))).rejects.toThrow('not_found');
    await expect(get(here.anonymous())).rejects.toThrow('not_found');
    await expect(get(ctx, { uuid, kind: 'video', name: '720p' })).rejects.toThrow('not_found');
    await expect(get(ctx, { uuid: locked.uuid, kind: 'video', name: '360p' })).rejects.toThrow('not_found');
    await expect(get(ctx, undefined, `${link}x`)).rejects.toThrow('not_found');
    await expect(get(ctx, undefined, link.split('?')[0])).rejects.toThrow('not_found');
    clock.advance(299_000);
    expect((await get()).status).toBe(206);
    clock.advance(2_000);
    // In the middle of a film: back to the permission, which gives the next link.
    const ended = await get();
    expect([ended.status, ended.headers.get('location')]).toEqual([302, `/api/files/${uuid}/renditions/video/360p`]);
    const { openRendition } = await import('@/server/domains/media/queries/open-rendition');
    const { href } = await openRendition(ctx, { uuid, kind: 'video', name: '360p' });
    expect((await get(ctx, undefined, href)).status).toBe(206);
  });

  test('access that ends is over when the last link is: no new one is given', async () => {
    const { uuid } = video;
    await ownerDb().enrolment.update({ where: { id: here.otherEnrolment.id }, data: { status: 'dropped' } });
    await ownerDb().entitlement.updateMany({
      where: { personId: here.otherStudent.id },
      data: { revokedAt: new Date() },
    });
    expect(await everything(uuid, here.otherStudent)).toEqual([403, 403, 403, 403]);
  });
});

describe('renditions', () => {
  test('one kind and name is one rendition, however often it is brought', async () => {
    const again = command('test.again', { access: systemOnly, input: z.strictObject({}) }, (ctx) =>
      importRendition(ctx, { fileId: video.id, kind: 'video', name: '360p', from: { buffer: LOW } }),
    );
    const before = await ownerDb().fileRendition.count();
    const [one, two] = [await again(jobCtx(here.org), {}), await again(jobCtx(here.org), {})];
    expect(one.uuid).toBe(two.uuid);
    expect(await ownerDb().fileRendition.count()).toBe(before);
    const trail =
      await ownerSql`select 1 from audit_entries where entity_type = 'file_renditions' and entity_id = ${one.id}`;
    expect(trail).toHaveLength(1);
  });

  test('what is no fragmented MP4 is refused and leaves nothing', async () => {
    const bring = command('test.wrong', { access: systemOnly, input: z.strictObject({}) }, (ctx) =>
      importRendition(ctx, {
        fileId: video.id,
        kind: 'video',
        name: 'wrong',
        from: { buffer: Buffer.from('no film') },
      }),
    );
    await expect(bring(jobCtx(here.org), {})).rejects.toThrow('fragmented');
    expect(await ownerDb().fileRendition.count({ where: { name: 'wrong' } })).toBe(0);
  });

  test('they go with their file: each object once, the shared one too', async () => {
    const { purgeDeletedFiles } = await import('@/server/domains/media');
    const doomed = await film(jobCtx(here.org), {});
    const rows = await ownerDb().fileRendition.findMany({ where: { fileId: doomed.id } });
    const keys = new Set(rows.map((row) => row.storageKey));
    expect([rows.length, keys.size]).toEqual([3, 3]);
    expect(videoMetadata.parse(rows.find((row) => row.name === '720p')?.metadata).segments.length).toBeGreaterThan(0);
    // Not early: while the file lives, or is young in the bin.
    await ownerDb().file.update({ where: { id: doomed.id }, data: { deletedAt: new Date() } });
    await purgeDeletedFiles(jobCtx(here.org), {});
    for (const key of keys) expect(await storage().size(key)).not.toBeNull();
    await ownerDb().file.update({
      where: { id: doomed.id },
      data: { deletedAt: new Date(Date.now() - 31 * 86_400_000) },
    });
    await purgeDeletedFiles(jobCtx(here.org), {});
    for (const key of keys) expect(await storage().size(key)).toBeNull();
    expect(await ownerDb().fileRendition.count({ where: { fileId: doomed.id } })).toBe(0);
    // The other films with the same bytes are untouched.
    expect((await ownerDb().fileRendition.findMany({ where: { fileId: video.id } })).length).toBe(3);
  });
});
