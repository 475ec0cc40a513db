import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { PATCH, HEAD as tell } from '@/app/api/uploads/[uuid]/route';
import { OPTIONS, POST } from '@/app/api/uploads/route';
import { AppError } from '@/lib/errors/app-error';
import type { Ctx } from '@/server/core/context';
import { clearLimit } from '@/server/core/rate-limit';
import { storage } from '@/server/core/storage';
import { appendBytes, cancelUpload, dropUpload, speakingTus, startUpload, tellOffset } from '@/server/domains/media';
import { noteReceived } from '@/server/domains/media/commands/receive-bytes';
import { frozenClock } from '@/tests/support/clock';
import { ownerDb, ownerRun, ownerSql } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';
import { exif, jpeg, png, zip } from './hostile';
import { begin, body, cookieOf, patchRequest, pieces, startRequest } from './support';

let world: World;
let student: Ctx;
beforeAll(async () => {
  world = await buildWorld();
  student = world.here.as('student');
});

const rowOf = (uuid: string) => ownerDb().file.findUniqueOrThrow({ where: { uuid } });
const stored = async (uuid: string) => buffer(await storage().stream((await rowOf(uuid)).storageKey));
const patch = (ctx: Ctx, uuid: string, request: Request) => speakingTus(appendBytes)(ctx, request, { uuid });
const offsetOf = async (ctx: Ctx, uuid: string) =>
  Number((await tellOffset(ctx, new Request('http://x'), { uuid })).headers.get('upload-offset'));
const text = (length: number) =>
  Buffer.from(
    randomBytes(Math.ceil(length / 2))
      .toString('hex')
      .slice(0, length),
  );
async function reasonOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no refusal',
    (e: unknown) => (e instanceof AppError ? e.reason : String(e)),
  );
}

describe('media.upload.start: refused before a byte is stored', () => {
  const start = (ctx: Ctx, more: Partial<Parameters<typeof startUpload>[1]>) =>
    startUpload(ctx, {
      purpose: 'assignment_submission',
      name: 'work.pdf',
      size: 10,
      mimeType: 'application/pdf',
      ...more,
    });

  test('purpose, kind, size', async () => {
    const before = await ownerDb().file.count();
    expect(await reasonOf(start(student, { purpose: 'course_material' }))).toBe('media.purpose_not_allowed');
    expect(await reasonOf(start(student, { purpose: 'organization_logo' }))).toBe('media.purpose_not_allowed');
    expect(await reasonOf(start(world.here.as('admin'), { purpose: 'certificate' }))).toBe('media.purpose_not_allowed');
    expect(await reasonOf(start(world.here.anonymous(), {}))).toBe('unauthenticated');
    expect(await reasonOf(start(student, { name: 'work.exe', mimeType: '' }))).toBe('media.type_not_taken');
    expect(await reasonOf(start(student, { name: 'a.svg', mimeType: '' }))).toBe('media.type_not_taken');
    expect(await reasonOf(start(student, { mimeType: 'text/html' }))).toBe('media.type_not_taken');
    expect(await reasonOf(start(student, { name: 'photo\u202egpj.exe', mimeType: '' }))).toBe('media.type_not_taken');
    expect(await reasonOf(start(student, { size: 0 }))).toBe('media.empty');
    expect(await reasonOf(start(student, { size: 101 * 1024 * 1024 }))).toBe('media.too_large');
    expect(await reasonOf(start(student, { name: 'a.png', mimeType: '', size: 41 * 1024 * 1024 }))).toBe(
      'media.too_large',
    );
    expect(await ownerDb().file.count()).toBe(before);
  });

  test('names keep their letters and lose their tricks', async () => {
    const names: [string, string][] = [
      ['../../etc/واجب الأسعار.pdf', 'واجب الأسعار.pdf'],
      ['C:\\Users\\x\\work.pdf', 'work.pdf'],
      ['wo\0rk\r\n.pdf', 'work.pdf'],
      ['work\u202e\u2066.pdf', 'work.pdf'],
      ['con.pdf', '_con.pdf'],
      [`${'ب'.repeat(600)}.pdf`, `${'ب'.repeat(146)}.pdf`],
      ['<b>"x".pdf', '_b__x_.pdf'],
    ];
    for (const [given, kept] of names) {
      const { uuid } = await start(student, { name: given });
      const { originalName, storageKey } = await rowOf(uuid);
      expect(originalName).toBe(kept);
      expect(storageKey).toMatch(/^[0-9a-f-]{36}\/\d{4}\/\d{2}\/[0-9a-f-]{36}$/);
    }
  });

  test('a day by default, the hours the school has set otherwise', async () => {
    const { now } = frozenClock();
    const ctx = world.here.as('student', { now });
    expect((await start(ctx, {})).expiresAt).toBe('2026-03-02T09:00:00.000Z');
    await ownerRun(
      `update organizations set settings = '{"uploads":{"retentionHours":2}}' where id = ${world.here.org.id}`,
    );
    expect((await start(ctx, {})).expiresAt).toBe('2026-03-01T11:00:00.000Z');
    await ownerRun(`update organizations set settings = '{}' where id = ${world.here.org.id}`);
  });

  test('sixty starts in ten minutes from one address', async () => {
    const ctx = world.here.as('student', { ip: '198.51.100.9' });
    for (let i = 0; i < 60; i += 1) await start(ctx, {});
    expect(await reasonOf(start(ctx, {}))).toBe('rate_limited');
    await clearLimit('upload:198.51.100.9');
  });
});

describe('resumable (tus 1.0)', () => {
  test('cut at random offsets, again and again: the file is whole', async () => {
    const content = text(300_000);
    const uuid = await begin(student, { name: 'log.txt', size: content.length });
    let cuts = 0;
    for (let offset = 0; offset < content.length; ) {
      const upTo = Math.min(content.length, offset + 1 + Math.floor(Math.random() * 60_000));
      const cut = upTo < content.length;
      const request = patchRequest(offset, body(pieces(content.subarray(offset, upTo), 7_000), cut));
      const outcome = await patch(student, uuid, request).then(
        (response) => response.status,
        (e: AppError) => e.reason,
      );
      expect(outcome).toBe(cut ? 'media.interrupted' : 204);
      const told = await offsetOf(student, uuid);
      expect(told).toBeGreaterThanOrEqual(offset);
      expect(told).toBeLessThanOrEqual(upTo);
      offset = told;
      cuts += 1;
    }
    expect(cuts).toBeGreaterThan(4);
    expect((await stored(uuid)).equals(content)).toBe(true);
    expect(await rowOf(uuid)).toMatchObject({
      state: 'ready',
      scanState: 'unscanned',
      isTemporary: true,
      mimeType: 'text/plain',
      sha256: createHash('sha256').update(content).digest('hex'),
    });
  });

  test('a wrong offset is a conflict and changes nothing', async () => {
    const uuid = await begin(student, { name: 'a.txt', size: 10 });
    await patch(student, uuid, patchRequest(0, text(4)));
    for (const wrong of [0, 3, 5, 10, 11])
      expect(await reasonOf(patch(student, uuid, patchRequest(wrong, text(2))))).toBe('media.wrong_offset');
    expect(await offsetOf(student, uuid)).toBe(4);
  });

  test('more bytes than announced: refused, the offset stays', async () => {
    const uuid = await begin(student, { name: 'a.txt', size: 10 });
    expect(await reasonOf(patch(student, uuid, patchRequest(0, text(11))))).toBe('media.more_than_said');
    expect(await offsetOf(student, uuid)).toBe(0);
    expect((await patch(student, uuid, patchRequest(0, text(10)))).status).toBe(204);
  });

  test('media.upload.receive: what was durable on the way counts even if the process dies without a word', async () => {
    const uuid = await begin(student, { name: 'a.txt', size: 10 });
    expect(await noteReceived(student, { uuid, from: 0, to: 6 })).toEqual({ offset: 6 });
    expect(await reasonOf(noteReceived(student, { uuid, from: 0, to: 8 }))).toBe('not_found');
    expect(await reasonOf(noteReceived(student, { uuid, from: 6, to: 11 }))).toBe('not_found');
    expect(await reasonOf(noteReceived(world.here.as(world.here.otherStudent), { uuid, from: 6, to: 8 }))).toBe(
      'not_found',
    );
  });

  test('all bytes came but nobody looked (a crash): asking for the offset finishes it', async () => {
    const uuid = await begin(student, { name: 'a.txt', size: 5 });
    const { storageKey } = await rowOf(uuid);
    await storage().append(storageKey, [Buffer.from('hello')], { offset: 0, limit: 5 });
    await noteReceived(student, { uuid, from: 0, to: 5 });
    expect(await offsetOf(student, uuid)).toBe(5);
    expect((await rowOf(uuid)).state).toBe('ready');
  });

  test('a newer request takes over from one that hangs', async () => {
    const uuid = await begin(student, { name: 'a.txt', size: 10 });
    let feed: ReadableStreamDefaultController<Uint8Array> | undefined;
    const hanging = new ReadableStream<Uint8Array>({
      start: (controller) => {
        feed = controller;
        controller.enqueue(Buffer.from('abcd'));
      },
    });
    const first = reasonOf(patch(student, uuid, patchRequest(0, hanging)));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await reasonOf(patch(student, uuid, patchRequest(0, text(10))))).toBe('media.wrong_offset');
    expect(await first).toBe('media.interrupted');
    expect(feed).toBeDefined();
    expect(await offsetOf(student, uuid)).toBe(4);
    expect((await patch(student, uuid, patchRequest(4, text(6)))).status).toBe(204);
  });

  test('a refused file: the reason in the answer, the bytes gone, the row says why', async () => {
    const cases: [string, Buffer, string][] = [
      ['a.png', Buffer.from('<script>alert(1)</script>'), 'type_mismatch'],
      ['a.zip', zip([{ name: 'x', data: Buffer.alloc(64 * 1024 * 1024) }]), 'archive_bomb'],
      ['a.png', png(50_000, 50_000), 'picture_too_large'],
    ];
    for (const [name, bytes, refusal] of cases) {
      const uuid = await begin(student, { name, size: bytes.length });
      expect(await reasonOf(patch(student, uuid, patchRequest(0, bytes)))).toBe(`media.${refusal}`);
      const row = await rowOf(uuid);
      expect(row).toMatchObject({ state: 'refused', refusal });
      expect(await storage().size(row.storageKey)).toBeNull();
      expect(await reasonOf(offsetOf(student, uuid))).toBe(`media.${refusal}`);
    }
  });

  test('a photograph is kept without its place, under new bytes', async () => {
    const bytes = jpeg(40, 20, [[0xe1, exif(6)]]);
    const uuid = await begin(student, { name: 'photo.jpg', size: bytes.length });
    await patch(student, uuid, patchRequest(0, bytes));
    const row = await rowOf(uuid);
    expect(row).toMatchObject({ width: 20, height: 40, state: 'ready', metadata: { Make: 'Canon' } });
    expect((await stored(uuid)).length).toBe(Number(row.sizeBytes));
    expect((await stored(uuid)).includes('Canon')).toBe(false);
  });

  test('nobody else knows of it: another learner, another school, a visitor', async () => {
    const uuid = await begin(student, { name: 'a.txt', size: 4 });
    const strangers = [
      world.here.as(world.here.otherStudent),
      world.here.as('admin'),
      world.there.as('student'),
      world.there.as('superadmin'),
    ];
    for (const ctx of strangers) {
      expect(await reasonOf(offsetOf(ctx, uuid))).toBe('not_found');
      expect(await reasonOf(patch(ctx, uuid, patchRequest(0, text(4))))).toBe('not_found');
      expect(await reasonOf(cancelUpload(ctx, { uuid }))).toBe('not_found');
    }
    expect(await offsetOf(student, uuid)).toBe(0);
  });

  test('media.upload.cancel: row and bytes are gone', async () => {
    const uuid = await begin(student, { name: 'a.txt', size: 8 });
    await patch(student, uuid, patchRequest(0, text(4)));
    const { storageKey } = await rowOf(uuid);
    expect(
      (
        await speakingTus(dropUpload)(student, new Request('http://x', { headers: { 'tus-resumable': '1.0.0' } }), {
          uuid,
        })
      ).status,
    ).toBe(204);
    expect(await ownerDb().file.findUnique({ where: { uuid } })).toBeNull();
    await expect(storage().finish(storageKey)).rejects.toThrow();
  });

  test('an upload past its day is gone', async () => {
    const clock = frozenClock();
    const ctx = world.here.as('student', { now: clock.now });
    const uuid = await begin(ctx, { name: 'a.txt', size: 8 });
    clock.advance(24 * 3_600_000 + 1);
    expect(await reasonOf(patch(ctx, uuid, patchRequest(0, text(8))))).toBe('media.file_gone');
  });

  test('the trail has start and end of an upload, not each piece', async () => {
    const uuid = await begin(student, { name: 'a.txt', size: 8 });
    for (const offset of [0, 2, 4, 6]) await patch(student, uuid, patchRequest(offset, text(2)));
    const trail = await ownerSql<{ action: string; operation: string }>`
      select action, operation from audit_entries where entity_uuid = ${uuid}::uuid order by id`;
    expect(trail).toEqual([
      { action: 'created', operation: 'media.upload.start' },
      { action: 'updated', operation: 'media.upload.finish' },
    ]);
  });
});

describe('the routes', () => {
  const nothing = { params: Promise.resolve({}) };

  test('what the server speaks', () => {
    const response = OPTIONS();
    expect(response.headers.get('tus-version')).toBe('1.0.0');
    expect(response.headers.get('tus-extension')).toContain('creation');
  });

  test('start, send, ask; signed in by cookie, refused without', async () => {
    const cookie = await cookieOf(world.here.people.student, world.here);
    const signed = (request: Request) => {
      request.headers.set('cookie', cookie);
      request.headers.set('host', 'here.test');
      return request;
    };
    expect((await POST(startRequest({ name: 'a.txt', size: 5 }), nothing)).status).toBe(401);
    const started = await POST(signed(startRequest({ name: 'a.txt', size: 5 })), nothing);
    expect(started.status).toBe(201);
    const uuid = started.headers.get('location')?.replace('/api/uploads/', '') ?? '';
    const segment = { params: Promise.resolve({ uuid }) };
    const sent = await PATCH(signed(patchRequest(0, Buffer.from('hello'))), segment);
    expect([sent.status, sent.headers.get('upload-offset'), sent.headers.get('tus-resumable')]).toEqual([
      204,
      '5',
      '1.0.0',
    ]);
    const ask = new Request('http://here.test/api/uploads/x', {
      method: 'HEAD',
      headers: { 'tus-resumable': '1.0.0' },
    });
    const told = await tell(signed(ask), segment);
    expect([told.status, told.headers.get('upload-offset'), told.headers.get('cache-control')]).toEqual([
      200,
      '5',
      'no-store',
    ]);
  });

  test('a refusal is a sentence in the language of the reader', async () => {
    const request = startRequest({ name: 'a.exe', size: 5 });
    request.headers.set('cookie', await cookieOf(world.here.people.student, world.here));
    request.headers.set('host', 'here.test');
    request.headers.set('x-locale', 'ar');
    const response = await POST(request, nothing);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      reason: 'media.type_not_taken',
      message: expect.stringContaining('غير مقبول'),
    });
  });

  test('another version, another content type, a name that is none', async () => {
    const old = new Request('http://here.test/api/uploads', {
      method: 'POST',
      headers: { host: 'here.test', 'tus-resumable': '0.2.2' },
    });
    expect((await POST(old, nothing)).status).toBe(412);
    const uuid = await begin(student, { name: 'a.txt', size: 5 });
    expect((await patch(student, uuid, patchRequest(0, text(5), { 'content-type': 'text/plain' }))).status).toBe(415);
    for (const wrong of ['1', "' or 1=1", '../x', `${uuid}0`])
      expect(await reasonOf(patch(student, wrong, patchRequest(0, text(5))))).toBe('not_found');
  });

  test('a write from another site is refused', async () => {
    const request = startRequest({ name: 'a.txt', size: 5 });
    request.headers.set('host', 'here.test');
    request.headers.set('sec-fetch-site', 'cross-site');
    expect((await POST(request, nothing)).status).toBe(403);
  });
});
