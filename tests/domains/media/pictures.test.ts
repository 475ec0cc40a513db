import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { GET as send } from '@/app/api/files/[uuid]/pictures/[name]/route';
import { AppError } from '@/lib/errors/app-error';
import { widthsOf } from '@/lib/pictures/renditions';
import { runOutside } from '@/server/core/effects';
import { newStorageKey, storage } from '@/server/core/storage';
import { describeFile, importFile, listUndescribedPictures } from '@/server/domains/media';
import { claimPicture, keepPictures, makePictures } from '@/server/domains/media/commands/make-pictures';
import { handler } from '@/server/domains/media/handlers/make-pictures';
import { makePictureSizes } from '@/server/domains/media/jobs';
import { openPicture } from '@/server/domains/media/queries/open-picture';
import { acceptedFormats, chooseRendition, pictureForm } from '@/server/domains/media/rules/picture-form';
import type { File, FilePurpose } from '@/server/generated/prisma/client';
import { createFile } from '@/tests/factories/files';
import type { PersonWithRoles } from '@/tests/factories/people';
import { ownerDb, ownerSql } from '@/tests/support/db';
import { buildWorld, jobCtx, type World } from '@/tests/support/world';
import { cookieOf } from './support';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
});

const AVIF = 'image/avif,image/webp,image/*,*/*;q=0.8';

/** A half red, half blue JPEG that is stored lying and shown standing, with a place in its EXIF. */
const lying = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c00' } })
    .composite([
      {
        input: { create: { width: width / 2, height, channels: 3, background: '#00c' } },
        left: 0,
        top: 0,
      },
    ])
    .withExif({ IFD0: { Orientation: '6', Copyright: 'secret place' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

async function stored(bytes: Uint8Array, more: Partial<File> & { purpose?: FilePurpose } = {}): Promise<File> {
  const storageKey = newStorageKey(world.here.org.uuid, new Date());
  await storage().put(storageKey, [bytes]);
  const file = await createFile({
    organization: world.here.organization,
    purpose: more.purpose ?? 'course_material',
    mimeType: more.mimeType ?? 'image/jpeg',
    originalName: 'picture.jpg',
    sizeBytes: BigInt(bytes.length),
    storageKey,
    isPublic: more.isPublic ?? false,
  });
  const { width = 700, height = 1400 } = more;
  return ownerDb().file.update({ where: { id: file.id }, data: { width, height, sha256: 'b'.repeat(64) } });
}

const make = (file: File) =>
  runOutside(jobCtx(world.here.org), makePictureSizes, { fileId: String(file.id) }, handler.outside as never, {
    attempt: 1,
    last: false,
    signal: new AbortController().signal,
  });
const sizesOf = (file: File) =>
  ownerDb().fileRendition.findMany({ where: { fileId: file.id, kind: 'picture' }, orderBy: { id: 'asc' } });

async function get(who: PersonWithRoles | null, file: File, name: string, accept?: string): Promise<Response> {
  const headers: Record<string, string> = { host: 'here.test' };
  if (who) headers.cookie = await cookieOf(who, world.here);
  if (accept) headers.accept = accept;
  const request = new Request(`http://here.test/api/files/${file.uuid}/pictures/${name}`, { headers });
  return send(request, { params: Promise.resolve({ uuid: file.uuid, name }) });
}

describe('SEO-27 which sizes there are', () => {
  test('fixed widths, never wider than the picture', () => {
    expect(widthsOf(4000)).toEqual([160, 320, 640, 1280]);
    expect(widthsOf(640)).toEqual([160, 320, 640]);
    expect(widthsOf(700)).toEqual([160, 320, 640, 700]);
    expect(widthsOf(90)).toEqual([90]);
  });

  test('an address names one of them, and nothing else', () => {
    expect(pictureForm('640.avif')).toEqual({ kind: 'sized', width: 640, format: 'avif' });
    expect(pictureForm('640')).toEqual({ kind: 'sized', width: 640, format: null });
    for (const name of ['640.gif', '0640.avif', '-1', '99999', '../x', '640.avif.', 'sheet.svg', ''])
      expect(pictureForm(name), name).toBeNull();
  });

  test('a reader gets the best format it names; a wildcard or q=0 names none', () => {
    expect(acceptedFormats(AVIF)).toEqual(['avif', 'webp']);
    expect(acceptedFormats('image/webp,image/avif;q=0')).toEqual(['webp']);
    expect(acceptedFormats('*/*')).toEqual([]);
    expect(acceptedFormats(null)).toEqual([]);
    const made = ['160.avif', '160.webp', '640.avif', '640.webp'].map((name) => ({ name }));
    const choose = (name: string, formats: ('avif' | 'webp')[]) =>
      chooseRendition(pictureForm(name) ?? { kind: 'original' }, made, formats)?.name;
    expect(choose('320', ['avif', 'webp'])).toBe('640.avif');
    expect(choose('1280', ['webp'])).toBe('640.webp');
    expect(choose('320', [])).toBeUndefined();
    expect(choose('160.webp', [])).toBe('160.webp');
  });
});

describe('SEO-27 media.make-pictures', () => {
  test('upright, in both formats, with nothing that travels along; a second run changes nothing', async () => {
    const file = await stored(await lying(1400, 700));
    expect(await make(file)).toBe('done');
    const made = await sizesOf(file);
    expect(made.map((one) => one.name)).toEqual(
      [160, 320, 640, 700].flatMap((width) => [`${width}.avif`, `${width}.webp`]),
    );
    for (const one of made) {
      expect([one.width, one.height], one.name).toEqual([Number.parseInt(one.name, 10), 2 * (one.width ?? 0)]);
      const bytes = await storage().read(one.storageKey, 0, Number(one.sizeBytes));
      expect(Buffer.from(bytes).includes('secret place')).toBe(false);
      const facts = await sharp(bytes).metadata();
      expect(facts.exif).toBeUndefined();
      expect(facts.orientation ?? 1).toBe(1);
      expect(facts.format).toBe(one.name.endsWith('avif') ? 'heif' : 'webp');
    }
    // Turned by a quarter: what lay at the start side now lies on top.
    const top = await sharp(await storage().read(made[1]?.storageKey ?? '', 0, Number(made[1]?.sizeBytes)))
      .extract({ left: 20, top: 20, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(top[2]).toBeGreaterThan(150);
    expect(await make(file)).toBe('already');
    await ownerSql`delete from job_effects`;
    expect(await make(file)).toBe('already');
    expect((await sizesOf(file)).length).toBe(made.length);
  });

  test('a logo also gets a PNG for mails; a document of a learner gets nothing', async () => {
    const png = await sharp({ create: { width: 600, height: 300, channels: 4, background: '#0b5e6580' } })
      .png()
      .toBuffer();
    const logo = await stored(png, { purpose: 'organization_logo', mimeType: 'image/png', width: 600, height: 300 });
    await make(logo);
    const mail = (await sizesOf(logo)).find((one) => one.name === 'mail.png');
    expect(mail).toMatchObject({ mimeType: 'image/png', width: 224, height: 112 });
    const card = await stored(png, { purpose: 'student_document', mimeType: 'image/png', width: 600, height: 300 });
    expect(await make(card)).toBe('already');
    expect(await sizesOf(card)).toEqual([]);
  });

  test('bytes that are no picture fail once and for all, and the original goes on being served', async () => {
    const file = await stored(Buffer.from('not a picture'), { isPublic: true });
    await expect(make(file)).rejects.toMatchObject({ name: 'FinalFailure' });
    expect(await sizesOf(file)).toEqual([]);
    const response = await get(null, file, '320.avif');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(response.headers.get('cache-control')).toBe('public, max-age=60'); // not for good: sizes may still come
  });

  test('nothing is claimed of what may move or is gone, and a file that went meanwhile keeps nothing', async () => {
    const ctx = jobCtx(world.here.org);
    const gif = await stored(Buffer.from('GIF89a'), { mimeType: 'image/gif' });
    expect(await claimPicture(ctx, { fileId: String(gif.id) })).toBeNull();
    const file = await stored(await lying(40, 20), { width: 20, height: 40 });
    const source = await claimPicture(ctx, { fileId: String(file.id) });
    const pictures = await makePictures(source ?? expect.fail('nothing was claimed'));
    await ownerDb().file.update({ where: { id: file.id }, data: { deletedAt: new Date() } });
    expect(await claimPicture(ctx, { fileId: String(file.id) })).toBeNull();
    await keepPictures(ctx, { fileId: String(file.id), pictures });
    expect(await sizesOf(file)).toEqual([]);
  });

  test('taking a picture into use asks for its sizes', async () => {
    const bytes = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const { command } = await import('@/server/core/command');
    const { systemOnly } = await import('@/server/core/operations');
    const { z } = await import('zod');
    const keep = command('test.import', { access: systemOnly, input: z.strictObject({}) }, (ctx) =>
      importFile(ctx, { buffer: bytes, name: 'a.png', purpose: 'course_material', mimeType: 'image/png' }),
    );
    const { id } = await keep(jobCtx(world.here.org), {});
    const events = await ownerSql<{ payload: unknown }>`
      select payload from outbox_events where name = 'media.picture_kept' order by id desc limit 1`;
    expect(events).toEqual([{ payload: { fileId: String(id) } }]);
  });
});

describe('SEO-27 serving a size', () => {
  test('a public one for good, in the best format for whoever asks', async () => {
    const file = await stored(await lying(1400, 700), { isPublic: true });
    await make(file);
    const avif = await get(null, file, '320', AVIF);
    expect(avif.status).toBe(200);
    expect(avif.headers.get('content-type')).toBe('image/avif');
    expect(avif.headers.get('vary')).toBe('accept');
    expect(avif.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await avif.arrayBuffer()).byteLength).toBe(Number(avif.headers.get('content-length')));
    expect((await get(null, file, '320', 'image/webp,*/*')).headers.get('content-type')).toBe('image/webp');
    expect((await get(null, file, '320', '*/*')).headers.get('content-type')).toBe('image/jpeg');
    expect((await get(null, file, '320.webp')).headers.get('vary')).toBeNull();
    expect((await get(null, file, 'sheet.svg')).status).toBe(404);
  });

  test('the poster of a lesson follows its lock, and only its reader’s browser keeps it', async () => {
    const { here } = world;
    const file = await stored(await lying(1400, 700));
    await make(file);
    await ownerDb().videoTrack.updateMany({
      where: { contentItemId: here.items.video.id },
      data: { posterFileId: file.id },
    });
    const response = await get(here.people.student, file, '1280', AVIF);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/avif');
    expect(response.headers.get('vary')).toBe('cookie, accept');
    expect(response.headers.get('cache-control')).toBe('private, max-age=300');
    expect((await get(here.people.recruiter, file, '1280', AVIF)).status).toBe(403);
    expect([403, 404]).toContain((await get(null, file, '1280', AVIF)).status);
    const name = '1280';
    await expect(openPicture(world.there.as('admin'), { uuid: file.uuid, name, accept: null })).rejects.toMatchObject({
      kind: 'not_found',
    });
  });

  test('handed-in pictures and documents have no such address', async () => {
    const card = await stored(await lying(20, 10), { purpose: 'student_document', width: 10, height: 20 });
    expect((await get(world.here.people.admin, card, 'original')).status).toBe(404);
  });
});

describe('MED-22, SEO-22 media.file.describe, media.pictures.list_undescribed', () => {
  const reason = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (e: unknown) => (e instanceof AppError ? (e.fields[0]?.path ?? e.reason) : String(e)),
    );

  test('public pictures stay on the list until both languages are there, or the decision that they say nothing', async () => {
    const { here } = world;
    const admin = here.as('admin');
    const picture = await stored(await lying(20, 10), { isPublic: true });
    const listed = async () => (await listUndescribedPictures(admin, {})).map((file) => file.uuid);
    expect(await listed()).toContain(picture.uuid);
    const say = (alt: Parameters<typeof describeFile>[1]['alt']) =>
      reason(describeFile(admin, { file: picture.uuid, alt }));
    expect(await say({ en: 'A candle', ar: ' ' })).toBe('alt.ar');
    expect(await listed()).toContain(picture.uuid);
    expect(await say({ en: 'A candle', ar: 'شمعة' })).toBe('done');
    expect(await listed()).not.toContain(picture.uuid);
    expect(await say({ decorative: true })).toBe('done');
    expect(await listed()).not.toContain(picture.uuid);
    const row = await ownerDb().file.findUniqueOrThrow({ where: { id: picture.id } });
    expect(row.altText).toEqual({ decorative: true });
    const sheet = await createFile({ organization: here.organization, isPublic: true });
    expect(await reason(describeFile(admin, { file: sheet.uuid, alt: { decorative: true } }))).toBe(
      'media.not_a_picture',
    );
  });
});
