import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newStorageKey, storage } from '@/server/core/storage';
import { type Inspection, inspectFile } from '@/server/domains/media/inspect-file';
import { cleanPicture } from '@/server/domains/media/rules/clean-picture';
import { pictureFacts } from '@/server/domains/media/rules/picture';
import { FILE_TYPES } from '@/server/domains/media/rules/types';
import { CONTENTS, type Entry, exif, gif, jpeg, office, openDocument, png, webp, zip } from './hostile';

const org = randomUUID();
const NOW = new Date('2026-03-01T09:00:00Z');

async function inspect(name: string, bytes: Uint8Array, declared = '', sizeBytes = bytes.length): Promise<Inspection> {
  const storageKey = newStorageKey(org, NOW);
  await storage().put(storageKey, [bytes]);
  return inspectFile(org, { storageKey, name, declaredMimeType: declared, sizeBytes }, NOW);
}
const refusalOf = async (name: string, bytes: Uint8Array, declared = '') => {
  const result = await inspect(name, bytes, declared);
  return 'refusal' in result ? result.refusal : 'taken';
};
const findingsOf = async (name: string, bytes: Uint8Array) => {
  const result = await inspect(name, bytes);
  if ('refusal' in result) throw new Error(result.refusal);
  return result.findings;
};

beforeAll(() => fs.mkdirSync(storageRoot(), { recursive: true }));
afterAll(() => fs.rmSync(`${storageRoot()}/${org}`, { recursive: true, force: true }));
const storageRoot = () => String(process.env.STORAGE_DIR);

describe('type confusion: every content under every extension', () => {
  const extensions = [...FILE_TYPES.flatMap((type) => type.extensions), 'exe', 'html', 'php', 'docm', 'js', ''];
  for (const content of CONTENTS)
    test(content.name, async () => {
      for (const extension of extensions) {
        const name = extension ? `file.${extension}` : 'file';
        const spelling = { jpeg: 'jpg', m4v: 'mp4' }[extension] ?? extension;
        const outcome = await refusalOf(name, content.bytes);
        if (content.trueFor.includes(spelling)) expect(outcome, name).toBe('taken');
        else expect(outcome, name).toBe('type_mismatch');
      }
    });

  test('the declaration must not contradict the name', async () => {
    const declarations = ['text/html', 'application/x-msdownload', 'image/svg+xml', 'text/plain', 'image/gif', '*/*'];
    for (const declared of declarations)
      expect(await refusalOf('a.png', png(), declared), declared).toBe('type_mismatch');
    for (const declared of ['', 'application/octet-stream', 'image/png', 'IMAGE/PNG; q=1'])
      expect(await refusalOf('a.png', png(), declared), declared).toBe('taken');
    expect(await refusalOf('a.csv', Buffer.from('a,b'), 'application/vnd.ms-excel')).toBe('taken');
  });

  test('only the last extension counts', async () => {
    expect(await refusalOf('photo.png.exe', png())).toBe('type_mismatch');
    expect(await refusalOf('page.html.png', Buffer.from('<html>'))).toBe('type_mismatch');
    expect(await refusalOf('.png', png())).toBe('type_mismatch');
  });
});

describe('polyglots: two files in one', () => {
  const script = Buffer.from('<script>alert(1)</script>');
  test('what hangs behind or inside a picture is cut out', async () => {
    for (const [name, bytes] of [
      ['a.jpg', jpeg(4, 2, [[0xfe, script]], zip([{ name: 'x.js', data: 'alert(1)' }]))],
      ['a.png', png(2, 2, [['tEXt', script]], Buffer.from('<?php system($_GET[0]);'))],
      ['a.webp', Buffer.concat([webp(), script])],
    ] as const) {
      const { storageKey, sizeBytes } = await findingsOf(name, bytes);
      const kept = Buffer.from(await storage().read(storageKey, 0, sizeBytes)).toString('latin1');
      expect(kept).not.toMatch(/script|php|x\.js|alert/);
    }
  });

  test('a PDF or archive that begins with something else is neither', async () => {
    expect(await refusalOf('a.pdf', Buffer.concat([Buffer.from('<html>'), script, Buffer.from('%PDF-1.4')]))).toBe(
      'type_mismatch',
    );
    expect(
      await refusalOf('a.zip', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(60), zip([{ name: 'a.txt' }])])),
    ).toBe('type_mismatch');
    expect(await refusalOf('a.txt', Buffer.concat([Buffer.alloc(70_000, 'a'), Buffer.alloc(10)]))).toBe(
      'type_mismatch',
    );
  });

  test('a GIF that is also a script stays a GIF: it is served as one, without sniffing', async () => {
    expect((await findingsOf('a.gif', gif(2, 2, 1, '*/=1;alert(1)//'))).mimeType).toBe('image/gif');
  });
});

describe('archives', () => {
  const zeros = (mb: number) => Buffer.alloc(mb * 1024 * 1024);
  const cases: [string, Buffer, string][] = [
    ['flat bomb, one to a thousand', zip([{ name: 'a.bin', data: zeros(64) }]), 'archive_bomb'],
    [
      'many small bombs',
      zip(Array.from({ length: 40 }, (_, i): Entry => ({ name: `${i}.bin`, data: zeros(1) }))),
      'archive_bomb',
    ],
    ['a bomb that hides its size', zip([{ name: 'a.bin', data: zeros(64), says: { size: 1000 } }]), 'archive_bomb'],
    [
      'a stored entry that lies',
      zip([{ name: 'a.bin', data: 'abc', stored: true, says: { size: 1 } }]),
      'archive_bomb',
    ],
    [
      'overlapping entries',
      zip([
        { name: 'a', data: 'x'.repeat(500) },
        { name: 'b', data: 'y', says: { offset: 4 } },
      ]),
      'archive_bomb',
    ],
    [
      'an entry that reaches into the directory',
      zip([{ name: 'a', data: 'x', says: { packed: 5000 } }]),
      'archive_bomb',
    ],
    [
      'too many entries',
      zip(Array.from({ length: 10_001 }, (_, i): Entry => ({ name: `${i}`, stored: true }))),
      'archive_bomb',
    ],
    [
      '100,000 entries in a count that cannot hold them',
      zip(
        Array.from({ length: 1000 }, (_, i): Entry => ({ name: `${i}` })),
        { count: 65_000 },
      ),
      'archive_unreadable',
    ],
    ['an archive in an archive', zip([{ name: 'inner.zip', data: zip([{ name: 'a' }]) }]), 'archive_nested'],
    ['a tar in an archive', zip([{ name: 'x/inner.TAR.GZ', data: 'x' }]), 'archive_nested'],
    ['64-bit lies', zip([{ name: 'a' }], { zip64: true }), 'archive_unreadable'],
    ['a directory elsewhere', zip([{ name: 'a' }], { directory: 2 ** 31 }), 'archive_unreadable'],
    ['cut short', zip([{ name: 'a', data: 'hello' }]).subarray(0, -10), 'archive_unreadable'],
    ['no archive behind the mark', Buffer.from('PK\x03\x04 nothing'), 'archive_unreadable'],
    ['a path upwards', zip([{ name: '../../etc/cron.d/x', data: 'x' }]), 'archive_paths'],
    ['a path upwards, other slashes', zip([{ name: 'a\\..\\..\\x', data: 'x' }]), 'archive_paths'],
    ['an absolute path', zip([{ name: '/etc/passwd', data: 'x' }]), 'archive_paths'],
    ['a drive', zip([{ name: 'C:/x', data: 'x' }]), 'archive_paths'],
    ['a NUL in a name', zip([{ name: 'a.txt\0.exe', data: 'x' }]), 'archive_paths'],
    ['a link', zip([{ name: 'link', data: '/etc/passwd', link: true }]), 'archive_paths'],
    ['a password', zip([{ name: 'a.txt', data: 'x', encrypted: true }]), 'archive_encrypted'],
  ];
  for (const [name, bytes, expected] of cases)
    test(name, async () => {
      const began = performance.now();
      expect(await refusalOf('a.zip', bytes)).toBe(expected);
      expect(performance.now() - began).toBeLessThan(2_000);
    });

  test('the same in the clothes of an office document', async () => {
    expect(
      await refusalOf('a.docx', office('word/document.xml', [{ name: 'word/media/x.bin', data: zeros(64) }])),
    ).toBe('archive_bomb');
    expect(await refusalOf('a.docx', office('word/document.xml', [{ name: '../x', data: 'x' }]))).toBe('archive_paths');
  });

  test('macros are refused, whatever the extension says', async () => {
    const macro = { name: 'word/vbaProject.bin', data: 'x' };
    expect(await refusalOf('a.docx', office('word/document.xml', [macro]))).toBe('macros');
    expect(await refusalOf('a.odt', openDocument('text', [{ name: 'Basic/Standard/Module1.xml', data: 'x' }]))).toBe(
      'macros',
    );
  });

  test('a workbook inside a presentation and a usual archive are fine', async () => {
    const embedded = { name: 'ppt/embeddings/sheet1.xlsx', data: office('xl/workbook.xml') };
    expect(await refusalOf('a.pptx', office('ppt/presentation.xml', [embedded]))).toBe('taken');
    expect(await refusalOf('a.zip', zip([{ name: 'مجلد/ملف.txt', data: 'x'.repeat(5000) }, { name: 'empty/' }]))).toBe(
      'taken',
    );
  });
});

describe('pictures', () => {
  const bombs: [string, Buffer][] = [
    ['a.png', png(50_000, 50_000)],
    ['a.png', png(2 ** 31 - 1, 2)],
    ['a.jpg', jpeg(60_000, 60_000)],
    ['a.gif', gif(65_000, 65_000)],
    ['a.gif', gif(8_000, 6_000, 11)],
    ['a.webp', webp(16_000, 16_000)],
    ['a.png', png(10_000, 5_001, [['acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])]])],
  ];
  test('more than fifty million pixels, or ten times that in all frames', async () => {
    for (const [name, bytes] of bombs) expect(await refusalOf(name, bytes), name).toBe('picture_too_large');
    expect(await refusalOf('a.png', png(10_000, 5_000))).toBe('taken');
    expect(await refusalOf('a.gif', gif(800, 600, 200))).toBe('taken');
  });

  test('measures are those a person sees: after rotation', async () => {
    for (let turn = 1; turn <= 8; turn += 1) {
      const { width, height } = await findingsOf('a.jpg', jpeg(40, 20, [[0xe1, exif(turn)]]));
      expect([width, height], `orientation ${turn}`).toEqual(turn >= 5 ? [20, 40] : [40, 20]);
    }
  });

  test('how it was taken is kept, where is not, neither in the row nor in the bytes', async () => {
    const original = jpeg(40, 20, [
      [0xe1, exif(6)],
      [0xed, Buffer.from('Photoshop 3.0 City: Cairo')],
      [0xfe, Buffer.from('30.05N')],
    ]);
    const { metadata, storageKey, sizeBytes } = await findingsOf('a.jpg', original);
    expect(metadata).toMatchObject({ Make: 'Canon' });
    expect(JSON.stringify(metadata)).not.toMatch(/gps|latitude|longitude/i);
    const kept = Buffer.from(await storage().read(storageKey, 0, sizeBytes));
    expect(kept.toString('latin1')).not.toMatch(/Canon|Photoshop|Cairo|30\.05/);
    expect(pictureFacts(kept, 'image/jpeg')).toMatchObject({ width: 40, height: 20, turned: true });
  });

  test('WebP and PNG lose their notes and stay what they were', async () => {
    const clean = cleanPicture(webp(7, 5), 'image/webp');
    expect(Buffer.from(clean ?? []).toString('latin1')).not.toMatch(/EXIF|XMP |Canon|gps/);
    expect(pictureFacts(clean ?? new Uint8Array(), 'image/webp')).toMatchObject({ width: 7, height: 5 });
    const noted = png(3, 3, [
      ['eXIf', exif(1).subarray(6)],
      ['iTXt', Buffer.from('place')],
      ['tIME', Buffer.alloc(7)],
    ]);
    expect(Buffer.from(cleanPicture(noted, 'image/png') ?? []).equals(png(3, 3))).toBe(true);
  });

  test('cut anywhere: refused or read, never a crash', async () => {
    for (const [name, whole] of [
      ['a.png', png()],
      ['a.jpg', jpeg(4, 2, [[0xe1, exif(6)]])],
      ['a.gif', gif()],
      ['a.webp', webp()],
    ] as const)
      for (let length = 1; length < whole.length; length += 3) {
        const outcome = await refusalOf(name, whole.subarray(0, length));
        expect(['taken', 'type_mismatch', 'picture_unreadable', 'picture_too_large']).toContain(outcome);
      }
  });
});

test('a size that was not announced is refused', async () => {
  expect(await inspect('a.png', png(), '', 5)).toEqual({ refusal: 'size_mismatch' });
});

test('every file of the demo school passes the same inspection', async () => {
  const files = fs.globSync('prisma/seed/content/{files,media}/*.{pdf,xlsx,txt,zip,mp4,vtt,jpg}');
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) expect(await refusalOf(path.basename(file), fs.readFileSync(file)), file).toBe('taken');
});
