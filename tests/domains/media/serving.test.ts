import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { GET as content, HEAD as contentHead } from '@/app/api/files/[uuid]/content/route';
import { GET as open } from '@/app/api/files/[uuid]/route';
import { AppError } from '@/lib/errors/app-error';
import type { Ctx } from '@/server/core/context';
import { newStorageKey, storage } from '@/server/core/storage';
import { redirectToFile, registerFileAccess, sendFile } from '@/server/domains/media';
import { countDownload } from '@/server/domains/media/commands/count-download';
import { openFile } from '@/server/domains/media/queries/open-file';
import type { File, FilePurpose } from '@/server/generated/prisma/client';
import { createFile, linkFile } from '@/tests/factories/files';
import type { PersonWithRoles } from '@/tests/factories/people';
import { frozenClock } from '@/tests/support/clock';
import { ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, jobCtx, type World } from '@/tests/support/world';
import { cookieOf } from './support';

const BYTES = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 251));

let world: World;
let student: Ctx;
beforeAll(async () => {
  world = await buildWorld();
  student = world.here.as('student');
});

type More = Partial<{
  by: PersonWithRoles;
  mimeType: string;
  name: string;
  isPublic: boolean;
  scanState: File['scanState'];
  isTemporary: boolean;
}>;

async function makeFile(
  purpose: FilePurpose,
  { by, name = 'ورقة العمل.pdf', scanState = 'unscanned', ...more }: More = {},
): Promise<File> {
  const storageKey = newStorageKey(world.here.org.uuid, new Date());
  await storage().put(storageKey, [BYTES]);
  const file = await createFile({
    organization: world.here.organization,
    ...(by ? { uploadedBy: by } : {}),
    purpose,
    originalName: name,
    sizeBytes: BigInt(BYTES.length),
    storageKey,
    ...more,
  });
  return ownerDb().file.update({ where: { id: file.id }, data: { sha256: 'a'.repeat(64), scanState } });
}

const get = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://here.test${path}`, { headers: { host: 'here.test', ...headers } });
const redirect = (ctx: Ctx, file: File, headers: Record<string, string> = {}, query = '') =>
  redirectToFile(ctx, get(`/api/files/${file.uuid}${query}`, headers), { uuid: file.uuid });
const follow = (ctx: Ctx, file: File, location: string, headers: Record<string, string> = {}) =>
  sendFile(ctx, get(location, headers), { uuid: file.uuid });
async function fetchFile(ctx: Ctx, file: File, headers: Record<string, string> = {}, query = ''): Promise<Response> {
  return follow(ctx, file, (await redirect(ctx, file, {}, query)).headers.get('location') ?? '', headers);
}
async function outcome(ctx: Ctx, file: File): Promise<string> {
  return openFile(ctx, { uuid: file.uuid }).then(
    () => 'open',
    (e: AppError) => e.reason,
  );
}

describe('media.file.open: who gets a file', () => {
  test('by the row alone: purpose × person', async () => {
    const here = world.here;
    const people = {
      owner: student,
      other: here.as(here.otherStudent),
      mentor: here.as('mentor'),
      instructor: here.as('instructor'),
      enrolling: here.as('enrolment_manager'),
      admin: here.as('admin'),
      visitor: here.anonymous(),
      foreign: world.there.as('admin'),
      system: jobCtx(here.org),
    };
    const expected: [FilePurpose, More, (keyof typeof people)[]][] = [
      ['attachment', {}, ['owner', 'system']],
      ['assignment_submission', {}, ['owner', 'system']],
      ['assignment_submission', { isTemporary: true }, ['owner', 'system']],
      ['student_document', {}, ['enrolling', 'admin', 'system']], // the learner by its document: documents.test.ts
      ['student_document', { isTemporary: true }, ['owner', 'system']],
      ['avatar', {}, ['owner', 'other', 'mentor', 'instructor', 'enrolling', 'admin', 'system']],
      ['organization_logo', {}, ['owner', 'other', 'mentor', 'instructor', 'enrolling', 'admin', 'visitor', 'system']],
      [
        'course_material',
        { isPublic: true },
        ['owner', 'other', 'mentor', 'instructor', 'enrolling', 'admin', 'visitor', 'system'],
      ],
      ['course_material', {}, ['owner', 'system']],
      ['video', {}, ['owner', 'system']],
      ['certificate', {}, ['owner', 'system']],
    ];
    for (const [purpose, more, allowed] of expected) {
      const file = await makeFile(purpose, { by: here.people.student, ...more });
      for (const [who, ctx] of Object.entries(people))
        expect(await outcome(ctx, file), `${purpose} ${JSON.stringify(more)} ${who}`).toBe(
          (allowed as string[]).includes(who) ? 'open' : 'not_found',
        );
    }
  });

  test('by a use: what its domain says; a refusal with a reason is passed on; another use may still grant', async () => {
    const file = await makeFile('course_material');
    registerFileAccess('test_locked', async () => {
      throw new AppError('forbidden', {
        reason: 'learning.locked',
        params: { why: 'waits', lesson: 2, title: 'x', date: '' },
      });
    });
    registerFileAccess('test_open', async (ctx, id) => ctx.actor.kind === 'person' && id === 7n);
    expect(await outcome(student, file)).toBe('not_found');
    await linkFile(file, 'test_unknown', 1n);
    expect(await outcome(student, file)).toBe('not_found');
    await linkFile(file, 'test_locked', 1n);
    expect(await outcome(student, file)).toBe('learning.locked');
    await linkFile(file, 'test_open', 7n);
    expect(await outcome(student, file)).toBe('open');
    expect(await outcome(world.here.anonymous(), file)).toBe('learning.locked');
    expect(await outcome(world.there.as('student'), file)).toBe('not_found');
  });

  test('a video is a use without a link: its track, its captions, its picture', async () => {
    const seen: bigint[] = [];
    registerFileAccess('video_track', async (_ctx, id) => seen.push(id) > 0);
    const track = await ownerDb().videoTrack.findFirstOrThrow({ where: { contentItemId: world.here.items.video.id } });
    const captions = await makeFile('video', { name: 'a.vtt', mimeType: 'text/vtt' });
    await ownerDb().videoTrack.update({ where: { id: track.id }, data: { captionsFileId: captions.id } });
    expect(await outcome(student, captions)).toBe('open');
    expect(seen).toEqual([track.id]);
  });

  test('not what is unfinished, refused, infected or deleted', async () => {
    const by = world.here.people.student;
    const receiving = await createFile({ uploadedBy: by, state: 'receiving' });
    const refused = await createFile({ uploadedBy: by, state: 'refused' });
    await ownerDb().file.update({ where: { id: refused.id }, data: { refusal: 'macros' } });
    expect(await outcome(student, receiving)).toBe('media.not_ready');
    expect(await outcome(student, refused)).toBe('media.macros');
    expect(await outcome(student, await makeFile('attachment', { by, scanState: 'infected' }))).toBe('media.infected');
    const deleted = await makeFile('attachment', { by });
    await ownerDb().file.update({ where: { id: deleted.id }, data: { deletedAt: new Date() } });
    expect(await outcome(student, deleted)).toBe('not_found');
  });

  test('media.file.count_download: once per person and day, each in the trail once', async () => {
    const clock = frozenClock(new Date(Date.now()).toISOString());
    const file = await makeFile('attachment', { by: world.here.people.student });
    const ctx = world.here.as('student', { now: clock.now });
    for (let i = 0; i < 3; i += 1) await openFile(ctx, { uuid: file.uuid });
    expect((await ownerDb().file.findUniqueOrThrow({ where: { id: file.id } })).downloadCount).toBe(1);
    const trail = () =>
      ownerSql`select 1 from audit_entries where entity_id = ${file.id} and entity_type = 'files' and action = 'downloaded'`;
    expect(await trail()).toHaveLength(1);
    clock.advance(86_400_000);
    expect(await countDownload(ctx, { uuid: file.uuid })).toEqual({ first: true });
    const video = await makeFile('video', { by: world.here.people.student, mimeType: 'video/mp4' });
    await openFile(student, { uuid: video.uuid });
    expect((await ownerDb().file.findUniqueOrThrow({ where: { id: video.id } })).downloadCount).toBe(0);
  });

  test('captions and posters that a player fetches are no download, unless they are offered as one', async () => {
    registerFileAccess('video_track', async () => true);
    const track = await ownerDb().videoTrack.findFirstOrThrow({
      where: { contentItemId: world.here.items.video.id, locale: 'en' },
    });
    const poster = await makeFile('course_material', { by: world.here.people.instructor });
    const captions = await makeFile('course_material', { by: world.here.people.instructor, mimeType: 'text/vtt' });
    await ownerDb().videoTrack.update({
      where: { id: track.id },
      data: { posterFileId: poster.id, captionsFileId: captions.id },
    });
    const downloads = async () => {
      const rows =
        await ownerSql`select 1 from audit_entries where entity_type = 'files' and action = 'downloaded' and entity_id in (${poster.id}, ${captions.id})`;
      return rows.length;
    };
    for (const file of [poster, captions]) await openFile(student, { uuid: file.uuid });
    expect(await downloads()).toBe(0);
    await linkFile(poster, 'content_item', world.here.items.text.id);
    for (const file of [poster, captions]) await openFile(student, { uuid: file.uuid });
    expect(await downloads()).toBe(1);
    await ownerDb().videoTrack.update({ where: { id: track.id }, data: { posterFileId: null, captionsFileId: null } });
  });

  test('a look into somebody’s document is in the trail every time', async () => {
    const file = await makeFile('student_document', { by: world.here.people.student });
    for (let i = 0; i < 2; i += 1) await openFile(world.here.as('admin'), { uuid: file.uuid });
    expect(
      await ownerSql`select 1 from audit_entries where entity_id = ${file.id} and entity_type = 'files' and action = 'downloaded'`,
    ).toHaveLength(2);
  });
});

describe('the link', () => {
  test('works five minutes, for this session alone', async () => {
    const clock = frozenClock();
    const by = world.here.people.student;
    const file = await makeFile('attachment', { by });
    const session = randomUUID();
    const ctx = world.here.as('student', { now: clock.now, sessionUuid: session });
    const answer = await redirect(ctx, file);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('cache-control')).toBe('private, max-age=60');
    const link = answer.headers.get('location') ?? '';
    const page = { 'sec-fetch-dest': 'document' };
    expect((await follow(ctx, file, link)).status).toBe(200);
    const others = [
      world.here.as('student', { now: clock.now, sessionUuid: randomUUID() }),
      world.here.as('admin', { now: clock.now }),
      world.here.anonymous(),
    ];
    for (const other of others) {
      await expect(follow(other, file, link)).rejects.toThrow('not_found');
      expect((await follow(other, file, link, page)).status).toBe(404);
    }
    await expect(sendFile(world.there.as('student'), get(link), { uuid: file.uuid })).rejects.toThrow('not_found');

    clock.advance(299_000);
    expect((await follow(ctx, file, link)).status).toBe(200);
    clock.advance(2_000);
    const ended = await follow(ctx, file, link, page);
    expect(ended.status).toBe(410);
    const html = await ended.text();
    expect(html).toContain('This link has ended');
    expect(html).toContain(`href="/api/files/${file.uuid}"`);
    expect(ended.headers.get('content-security-policy')).toContain("default-src 'none'");
    const arabic = await follow({ ...ctx, locale: 'ar' }, file, link, page);
    expect(await arabic.text()).toMatch(/lang="ar" dir="rtl".*انتهت صلاحية الرابط/s);
    // A player in the middle of a video asks for permission again instead.
    const player = await follow(ctx, file, link, { 'sec-fetch-dest': 'video', range: 'bytes=500-' });
    expect([player.status, player.headers.get('location')]).toEqual([302, `/api/files/${file.uuid}`]);
  });

  test('changed in any way it is forged', async () => {
    const ctx = world.here.as('student', { sessionUuid: randomUUID() });
    const [file, other] = [
      await makeFile('attachment', { by: world.here.people.student }),
      await makeFile('attachment', { by: world.here.people.student }),
    ];
    const url = new URL((await redirect(ctx, file)).headers.get('location') ?? '', 'http://here.test');
    const [e = '', s = ''] = [url.searchParams.get('e') ?? '', url.searchParams.get('s') ?? ''];
    const forged = [
      `e=${Number(e) + 1}&s=${s}`,
      `e=${e}&s=${s.slice(0, -2)}AA`,
      `e=${e}`,
      `s=${s}`,
      '',
      `e=${e}&s=`,
      `e=99999999999&s=${s}`,
      `e=NaN&s=${s}`,
      `e=1e99&s=${s}`,
      `e=${e}&s=${'A'.repeat(5000)}`,
    ];
    for (const query of forged)
      await expect(follow(ctx, file, `${url.pathname}?${query}`), query).rejects.toThrow('not_found');
    await expect(sendFile(ctx, get(url.pathname + url.search), { uuid: other.uuid })).rejects.toThrow('not_found');
    for (const wrong of ['x', '../..', "' or 1=1 --"])
      await expect(sendFile(ctx, get('/api/files/x/content'), { uuid: wrong })).rejects.toThrow('not_found');
  });

  test('a public file is for visitors too, and may be kept by caches', async () => {
    const logo = await makeFile('organization_logo', { name: 'logo.png', mimeType: 'image/png' });
    const answer = await redirect(world.here.anonymous(), logo);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    const response = await follow(student, logo, answer.headers.get('location') ?? '');
    expect(response.headers.get('cache-control')).toContain('public');
    expect(response.headers.get('content-disposition')).toContain('inline');
  });

  test('through the routes: cookie in, bytes out; a person who may not sees a page, a program sees JSON', async () => {
    const file = await makeFile('attachment', { by: world.here.people.student });
    const segment = { params: Promise.resolve({ uuid: file.uuid }) };
    const cookie = await cookieOf(world.here.people.student, world.here);
    const answer = await open(get(`/api/files/${file.uuid}`, { cookie }), segment);
    const link = answer.headers.get('location') ?? '';
    expect(Buffer.from(await (await content(get(link, { cookie }), segment)).arrayBuffer()).equals(BYTES)).toBe(true);
    expect((await open(get(`/api/files/${file.uuid}`), segment)).status).toBe(404);
    expect((await content(get(link), segment)).status).toBe(404);
    const page = await open(get(`/api/files/${file.uuid}`, { accept: 'text/html', 'x-locale': 'ar' }), segment);
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('تعذّر فتح هذا الملف');
    const head = await contentHead(
      new Request(`http://here.test${link}`, { method: 'HEAD', headers: { host: 'here.test', cookie } }),
      segment,
    );
    expect([head.status, head.headers.get('content-length'), head.body]).toEqual([200, '1000', null]);
  });
});

describe('the bytes', () => {
  test('ranges', async () => {
    const file = await makeFile('video', { by: world.here.people.student, name: 'a.mp4', mimeType: 'video/mp4' });
    const cases: [string, number, string | null, Buffer][] = [
      ['bytes=0-99', 206, 'bytes 0-99/1000', BYTES.subarray(0, 100)],
      ['bytes=900-', 206, 'bytes 900-999/1000', BYTES.subarray(900)],
      ['bytes=-10', 206, 'bytes 990-999/1000', BYTES.subarray(990)],
      ['bytes=990-5000', 206, 'bytes 990-999/1000', BYTES.subarray(990)],
      ['bytes=-5000', 206, 'bytes 0-999/1000', BYTES],
      ['bytes=999-999', 206, 'bytes 999-999/1000', BYTES.subarray(999)],
      ['bytes=1000-', 416, 'bytes */1000', Buffer.alloc(0)],
      ['bytes=-0', 416, 'bytes */1000', Buffer.alloc(0)],
      ['bytes=5-2', 200, null, BYTES],
      ['bytes=0-1,5-6', 200, null, BYTES],
      ['lines=1-2', 200, null, BYTES],
      ['bytes=-', 200, null, BYTES],
    ];
    for (const [range, status, contentRange, expected] of cases) {
      const response = await fetchFile(student, file, { range });
      expect([response.status, response.headers.get('content-range')], range).toEqual([status, contentRange]);
      expect(Buffer.from(await response.arrayBuffer()).equals(expected), range).toBe(true);
    }
    const etag = `"${'a'.repeat(64)}"`;
    expect((await fetchFile(student, file, { range: 'bytes=0-9', 'if-range': etag })).status).toBe(206);
    expect((await fetchFile(student, file, { range: 'bytes=0-9', 'if-range': '"old"' })).status).toBe(200);
    expect((await fetchFile(student, file, { 'if-none-match': `"x", W/${etag}` })).status).toBe(304);
  });

  test('headers: never run, never guessed, named in full', async () => {
    const by = world.here.people.student;
    const file = await makeFile('attachment', { by, name: 'خطة "الأسعار" 100%.txt', mimeType: 'text/plain' });
    const { headers } = await fetchFile(student, file);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('cache-control')).toMatch(/^private, max-age=\d+, no-transform$/);
    const disposition = headers.get('content-disposition') ?? '';
    expect(disposition.startsWith('attachment; filename="')).toBe(true);
    expect(decodeURIComponent(disposition.split("filename*=UTF-8''")[1] ?? '')).toBe('خطة "الأسعار" 100%.txt');
  });

  test('shown in the page only what is safe to show, from people who teach or clean by a scanner', async () => {
    const shown: [FilePurpose, string, File['scanState'], string][] = [
      ['course_material', 'application/pdf', 'unscanned', 'inline'],
      ['video', 'video/mp4', 'unscanned', 'inline'],
      ['video', 'text/vtt', 'unscanned', 'inline'],
      ['course_material', 'image/svg+xml', 'clean', 'attachment'],
      ['course_material', 'text/plain', 'clean', 'attachment'],
      ['assignment_submission', 'application/pdf', 'unscanned', 'attachment'],
      ['assignment_submission', 'application/pdf', 'clean', 'inline'],
      ['attachment', 'image/png', 'scanner_down', 'attachment'],
      ['attachment', 'application/zip', 'clean', 'attachment'],
    ];
    for (const [purpose, mimeType, scanState, how] of shown) {
      const file = await makeFile(purpose, { by: world.here.people.student, mimeType, scanState });
      const response = await fetchFile(student, file);
      expect(response.headers.get('content-disposition')?.split(';')[0], `${purpose} ${mimeType} ${scanState}`).toBe(
        how,
      );
    }
    const pdf = await makeFile('course_material', { by: world.here.people.student });
    expect((await fetchFile(student, pdf, {}, '?download=1')).headers.get('content-disposition')).toMatch(
      /^attachment/,
    );
  });

  test('bytes that are missing: unavailable, not an empty file', async () => {
    const file = await makeFile('attachment', { by: world.here.people.student });
    await storage().remove(file.storageKey);
    await expect(fetchFile(student, file)).rejects.toThrow('unavailable');
  });
});
