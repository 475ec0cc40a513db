import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { resetEnv } from '@/lib/env/server';
import { AppError } from '@/lib/errors/app-error';
import { command } from '@/server/core/command';
import type { Ctx } from '@/server/core/context';
import { anyone } from '@/server/core/operations';
import { newStorageKey, storage } from '@/server/core/storage';
import {
  attachFiles,
  detachFiles,
  importFile,
  listFiles,
  purgeDeletedFiles,
  purgeExpiredUploads,
} from '@/server/domains/media';
import { rescanFiles } from '@/server/domains/media/commands/rescan-files';
import { handler } from '@/server/domains/media/handlers/purge-files';
import { inspectFile } from '@/server/domains/media/inspect-file';
import { openFile } from '@/server/domains/media/queries/open-file';
import type { File } from '@/server/generated/prisma/client';
import { createFile, linkFile } from '@/tests/factories/files';
import { frozenClock } from '@/tests/support/clock';
import { ownerDb } from '@/tests/support/db';
import { buildWorld, jobCtx, type World } from '@/tests/support/world';
import { jpeg } from './hostile';

let world: World;
let student: Ctx;
const clock = frozenClock();
beforeAll(async () => {
  world = await buildWorld();
  student = world.here.as('student', { now: clock.now });
});

const target = z.strictObject({
  files: z.array(z.string()),
  subject: z.bigint(),
  fail: z.boolean().optional(),
  purpose: z.string().optional(),
});
const attach = command('test.attach', { access: anyone('a test'), input: target }, async (ctx, input) => {
  const purpose = (input.purpose ?? 'attachment') as 'attachment';
  await attachFiles(ctx, { fileUuids: input.files, subjectType: 'test_note', subjectId: input.subject, purpose });
  if (input.fail) throw new AppError('conflict', { reason: 'test.no' });
});
const detach = command(
  'test.detach',
  { access: anyone('a test'), input: z.strictObject({ subject: z.bigint() }) },
  (ctx, { subject }) => detachFiles(ctx, { subjectType: 'test_note', subjectId: subject }),
);

let subjects = 1000n;
const subject = () => {
  subjects += 1n;
  return subjects;
};

async function temporary(more: Partial<Parameters<typeof createFile>[0]> = {}): Promise<File> {
  const storageKey = newStorageKey(world.here.org.uuid, clock.now());
  await storage().put(storageKey, [Buffer.from('hello')]);
  const expiresAt = new Date(clock.now().getTime() + 86_400_000);
  return createFile({
    uploadedBy: world.here.people.student,
    purpose: 'attachment',
    isTemporary: true,
    expiresAt,
    storageKey,
    ...more,
  });
}
const rowOf = (file: File) => ownerDb().file.findUnique({ where: { id: file.id } });
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (e: unknown) => (e instanceof AppError ? e.reason : String(e)),
  );

describe('attaching', () => {
  test('makes them permanent, in order, with the row that uses them', async () => {
    const files = [await temporary(), await temporary()];
    const id = subject();
    await attach(student, { files: files.map((file) => file.uuid).reverse(), subject: id });
    const listed = await listFiles(student, { subjectType: 'test_note', subjectIds: [id, 1n] });
    expect(listed.get(id)?.map((file) => file.uuid)).toEqual(files.map((file) => file.uuid).reverse());
    expect(listed.get(id)?.[0]).toEqual({
      uuid: files[1]?.uuid,
      name: 'sheet.pdf',
      sizeBytes: 1024,
      mimeType: 'application/pdf',
      scanState: 'unscanned',
      width: null,
      height: null,
      href: `/api/files/${files[1]?.uuid}`,
    });
    expect(listed.has(1n)).toBe(false);
    for (const file of files) expect(await rowOf(file)).toMatchObject({ isTemporary: false, expiresAt: null });
  });

  test('rolled back with the row that uses them', async () => {
    const file = await temporary();
    expect(await reasonOf(attach(student, { files: [file.uuid], subject: subject(), fail: true }))).toBe('test.no');
    expect(await rowOf(file)).toMatchObject({ isTemporary: true });
  });

  test('what may not be attached, and then none of them', async () => {
    const good = await temporary();
    const scanState = { scanState: 'infected' } as const;
    const infected = await temporary();
    await ownerDb().file.update({ where: { id: infected.id }, data: scanState });
    const cases: [File, string][] = [
      [await temporary({ state: 'receiving' }), 'media.not_ready'],
      [await temporary({ state: 'refused' }), 'media.not_ready'],
      [await temporary({ purpose: 'student_document' }), 'media.other_purpose'],
      [await temporary({ expiresAt: clock.now() }), 'media.file_gone'],
      [await temporary({ uploadedBy: world.here.otherStudent }), 'media.file_gone'],
      [await temporary({ uploadedBy: world.there.people.student }), 'media.file_gone'],
      [infected, 'media.infected'],
    ];
    for (const [file, reason] of cases) {
      const id = subject();
      expect(await reasonOf(attach(student, { files: [good.uuid, file.uuid], subject: id }))).toBe(reason);
      expect((await listFiles(student, { subjectType: 'test_note', subjectIds: [id] })).size).toBe(0);
    }
    expect(await rowOf(good)).toMatchObject({ isTemporary: true });
  });

  test('a file of one’s own may be used twice; it is deleted when the last use ends', async () => {
    const file = await temporary();
    const [one, two] = [subject(), subject()];
    await attach(student, { files: [file.uuid, file.uuid], subject: one });
    await attach(student, { files: [file.uuid], subject: two });
    await detach(student, { subject: one });
    expect(await rowOf(file)).toMatchObject({ deletedAt: null });
    await detach(student, { subject: two });
    expect((await rowOf(file))?.deletedAt).toEqual(clock.now());
    expect(await reasonOf(openFile(student, { uuid: file.uuid }))).toBe('not_found');
  });
});

describe('media.purge_expired_uploads', () => {
  const purge = () => purgeExpiredUploads(jobCtx(world.here.org, { now: clock.now }), {});

  test('rows and bytes of what nobody used, unfinished ones too; nothing else', async () => {
    const expired = new Date(clock.now().getTime() - 1);
    const gone = [await temporary({ expiresAt: expired }), await temporary({ expiresAt: expired, state: 'refused' })];
    const unfinished = await createFile({
      uploadedBy: world.here.people.student,
      isTemporary: true,
      state: 'receiving',
      expiresAt: expired,
      storageKey: newStorageKey(world.here.org.uuid, clock.now()),
    });
    await storage().append(unfinished.storageKey, [Buffer.from('half')], { offset: 0, limit: 9 });
    const kept = [
      await temporary(),
      await temporary({ isTemporary: false, expiresAt: expired }),
      await temporary({ uploadedBy: world.there.people.student, expiresAt: expired }),
    ];
    const linked = await temporary({ expiresAt: expired });
    await linkFile(linked, 'test_note', subject());
    expect((await purge()).removed).toBeGreaterThanOrEqual(3);
    for (const file of [...gone, unfinished]) {
      expect(await rowOf(file)).toBeNull();
      expect(await storage().size(file.storageKey)).toBeNull();
    }
    await expect(storage().finish(unfinished.storageKey)).rejects.toThrow();
    for (const file of [...kept, linked]) {
      expect(await rowOf(file)).not.toBeNull();
      expect(await storage().size(file.storageKey)).toBe(5);
    }
  });

  test('only the platform may', async () => {
    expect(await reasonOf(purgeExpiredUploads(world.here.as('admin'), {}))).toBe('not_found');
    expect(await reasonOf(purgeDeletedFiles(world.here.as('admin'), {}))).toBe('not_found');
  });

  test('race: attached in the very minute its day ends, never half of it', async () => {
    let attached = 0;
    for (let round = 0; round < 40; round += 1) {
      const file = await temporary({ expiresAt: new Date(clock.now().getTime() + 1) });
      const id = subject();
      const later = jobCtx(world.here.org, { now: () => new Date(clock.now().getTime() + 2) });
      const wait = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 6));
      const [outcome] = await Promise.all([
        wait().then(() => reasonOf(attach(student, { files: [file.uuid], subject: id }))),
        wait().then(() => purgeExpiredUploads(later, {})),
      ]);
      const row = await rowOf(file);
      const bytes = await storage().size(file.storageKey);
      if (outcome === 'done') {
        attached += 1;
        expect([row?.isTemporary, bytes]).toEqual([false, 5]);
      } else {
        expect([outcome, row, bytes]).toEqual(['media.file_gone', null, null]);
      }
    }
    expect(attached).toBeGreaterThan(0);
  });
});

describe('media.purge_deleted_files', () => {
  test('thirty days in the bin, then row and bytes; never while something names it', async () => {
    const day = 86_400_000;
    const at = (days: number) => new Date(clock.now().getTime() - days * day);
    const make = async (days: number) => {
      const file = await temporary({ isTemporary: false });
      await ownerDb().file.update({ where: { id: file.id }, data: { deletedAt: at(days) } });
      return file;
    };
    const [old, young, named] = [await make(30), await make(29), await make(90)];
    await ownerDb().videoTrack.updateMany({
      where: { contentItemId: world.here.items.video.id },
      data: { posterFileId: named.id, deletedAt: at(90) },
    });
    await handler({ ...jobCtx(world.here.org, { now: clock.now }) } as never, { slot: '2026-03-01T09:00:00Z' });
    expect(await rowOf(old)).toBeNull();
    expect(await storage().size(old.storageKey)).toBeNull();
    expect(await rowOf(young)).not.toBeNull();
    expect(await rowOf(named)).not.toBeNull();
  });
});

describe('importing', () => {
  const bring = command(
    'test.import',
    {
      access: anyone('a test'),
      input: z.strictObject({ name: z.string(), type: z.string(), bytes: z.custom<Uint8Array>() }),
    },
    (ctx, input) =>
      importFile(ctx, {
        buffer: input.bytes,
        name: input.name,
        mimeType: input.type,
        purpose: 'course_material',
        altText: { en: 'x' },
      }),
  );

  test('from memory and from a path: kept at once, looked at like any other', async () => {
    const system = jobCtx(world.here.org);
    const file = await bring(system, { name: 'a.jpg', type: 'image/jpeg', bytes: jpeg() });
    expect(await ownerDb().file.findUnique({ where: { id: file.id } })).toMatchObject({
      isTemporary: false,
      state: 'ready',
      width: 4,
      height: 2,
      uploadedById: null,
      altText: { en: 'x' },
    });
    expect(
      await reasonOf(bring(system, { name: 'a.pdf', type: 'application/pdf', bytes: Buffer.from('<html>') })),
    ).toBe('media.type_mismatch');
    const from = path.join(os.tmpdir(), `growth-os-import-${process.pid}.txt`);
    fs.writeFileSync(from, 'مرحبا');
    const read = command('test.import_path', { access: anyone('a test'), input: z.strictObject({}) }, (ctx) =>
      importFile(ctx, { path: from, name: 'a.txt', mimeType: 'text/plain', purpose: 'course_material' }),
    );
    const text = await read(system, {});
    fs.rmSync(from);
    expect(text).toMatchObject({ sizeBytes: 10, href: `/api/files/${text.uuid}` });
  });
});

describe('the scanner', () => {
  afterEach(() => {
    delete process.env.SCANNER_URL;
    resetEnv();
  });
  const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

  /** Speaks INSTREAM as far as it is needed: counts chunks, finds the test virus, has a limit. */
  async function scanner(limit = 1_000_000): Promise<net.Server> {
    const server = net.createServer((socket) => {
      let got = Buffer.alloc(0);
      let answered = false;
      socket.on('error', () => {});
      socket.on('data', (data: Buffer) => {
        if (answered) return;
        got = Buffer.concat([got, data]);
        const stream = got.subarray('zINSTREAM\0'.length);
        const ended = stream.subarray(-4).equals(Buffer.alloc(4));
        if (!ended && stream.length <= limit) return;
        answered = true;
        const found = stream.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';
        socket.end(ended ? found : 'INSTREAM size limit exceeded. ERROR\0');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    process.env.SCANNER_URL = `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
    resetEnv();
    return server;
  }
  const look = async (bytes: Buffer) => {
    const storageKey = newStorageKey(world.here.org.uuid, clock.now());
    await storage().put(storageKey, [bytes]);
    const result = await inspectFile(
      world.here.org.uuid,
      { storageKey, name: 'a.txt', declaredMimeType: '', sizeBytes: bytes.length },
      clock.now(),
    );
    return 'refusal' in result ? result.refusal : result.findings.scanState;
  };

  test('clean, infected, too large, silent: each is its own state', async () => {
    const server = await scanner(2_000_000);
    expect(await look(Buffer.from('hello'))).toBe('clean');
    expect(await look(Buffer.from(EICAR))).toBe('infected');
    expect(await look(Buffer.alloc(8_000_000, 'a'))).toBe('too_large');
    await new Promise((resolve) => server.close(resolve));
    expect(await look(Buffer.from('hello'))).toBe('scanner_down');
    delete process.env.SCANNER_URL;
    resetEnv();
    expect(await look(Buffer.from(EICAR))).toBe('unscanned');
  });

  test('with a scanner nothing is handed out that it has not passed, except what the platform made', async () => {
    const server = await scanner();
    for (const state of ['unscanned', 'too_large', 'scanner_down'] as const) {
      const file = await temporary();
      await ownerDb().file.update({ where: { id: file.id }, data: { scanState: state } });
      expect(await reasonOf(openFile(student, { uuid: file.uuid }))).toBe(`media.scan_${state}`);
    }
    const file = await temporary();
    await ownerDb().file.update({ where: { id: file.id }, data: { scanState: 'clean' } });
    expect(await reasonOf(openFile(student, { uuid: file.uuid }))).toBe('done');
    const made = await createFile({ organization: world.here.organization, isPublic: true });
    expect(await reasonOf(openFile(student, { uuid: made.uuid }))).toBe('done');
    await new Promise((resolve) => server.close(resolve));
  });

  test('media.rescan_files: what nobody could look at is looked at later', async () => {
    const file = async (content: string, state: File['scanState']) => {
      const row = await temporary();
      await storage().put(row.storageKey, [Buffer.from(content)]);
      return ownerDb().file.update({ where: { id: row.id }, data: { scanState: state } });
    };
    await ownerDb().file.updateMany({ where: { scanState: 'unscanned' }, data: { scanState: 'clean' } });
    const [missed, sick, large] = [
      await file('hello', 'scanner_down'),
      await file(EICAR, 'unscanned'),
      await file('hello', 'too_large'),
    ];
    const system = jobCtx(world.here.org, { now: clock.now });
    expect(await rescanFiles(system, {})).toEqual({ scanned: 0 });
    const server = await scanner();
    expect((await rescanFiles(system, {})).scanned).toBeGreaterThanOrEqual(2);
    expect([(await rowOf(missed))?.scanState, (await rowOf(sick))?.scanState, (await rowOf(large))?.scanState]).toEqual(
      ['clean', 'infected', 'too_large'],
    );
    expect(await reasonOf(rescanFiles(world.here.as('admin'), {}))).toBe('not_found');
    await new Promise((resolve) => server.close(resolve));
  });
});
