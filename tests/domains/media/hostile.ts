import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** One entry of an archive to build; fields lie as told. */
export type Entry = {
  name: string;
  data?: Uint8Array | string;
  stored?: boolean;
  /** What the directory says instead of the truth. */
  says?: { size?: number; packed?: number; offset?: number };
  encrypted?: boolean;
  link?: boolean;
};

const u16 = (n: number) => [n & 255, (n >> 8) & 255];
const u32 = (n: number) => [...u16(n & 0xffff), ...u16(n >>> 16)];

/** An archive, byte by byte, with the lies it is asked for. `count` overrides the number of entries it claims. */
export function zip(entries: Entry[], lies: { count?: number; directory?: number; zip64?: boolean } = {}): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const raw = Buffer.from(entry.data ?? '');
    const packed = entry.stored ? raw : deflateRawSync(raw);
    const name = Buffer.from(entry.name);
    const flags = 0x800 | (entry.encrypted ? 1 : 0);
    const size = entry.says?.size ?? raw.length;
    const common = [
      ...u16(flags),
      ...u16(entry.stored ? 0 : 8),
      ...u32(0),
      ...u32(crc32(raw)),
      ...u32(entry.says?.packed ?? packed.length),
      ...u32(size),
      ...u16(name.length),
      ...u16(0),
    ];
    const local = Buffer.concat([Buffer.from([...u32(0x04034b50), ...u16(20), ...common]), name, packed]);
    directory.push(
      Buffer.concat([
        Buffer.from([
          ...u32(0x02014b50),
          ...u16(20 | (3 << 8)),
          ...u16(20),
          ...common,
          ...u16(0),
          ...u16(0),
          ...u16(0),
          ...u32(entry.link ? 0xa1ff0000 : 0),
          ...u32(entry.says?.offset ?? at),
        ]),
        name,
      ]),
    );
    body.push(local);
    at += local.length;
  }
  const index = Buffer.concat(directory);
  const count = lies.zip64 ? 0xffff : (lies.count ?? entries.length);
  const end = [
    ...u32(0x06054b50),
    ...u16(0),
    ...u16(0),
    ...u16(count),
    ...u16(count),
    ...u32(index.length),
    ...u32(lies.zip64 ? 0xffffffff : (lies.directory ?? at)),
    ...u16(0),
  ];
  return Buffer.concat([...body, index, Buffer.from(end)]);
}

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** An office document of the kind its main part says. */
export const office = (part: string, more: Entry[] = []): Buffer =>
  zip([
    { name: '[Content_Types].xml', data: TYPES },
    { name: '_rels/.rels', data: '<r/>' },
    { name: part, data: '<x/>' },
    ...more,
  ]);

/** An OpenDocument file. */
export const openDocument = (kind: string, more: Entry[] = []): Buffer =>
  zip([
    { name: 'mimetype', data: `application/vnd.oasis.opendocument.${kind}`, stored: true },
    { name: 'content.xml', data: '<x/>' },
    ...more,
  ]);

const pngChunk = (kind: string, data: Uint8Array) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A PNG of these measures; `more` chunks stand before its pixels. */
export function png(
  width = 2,
  height = 2,
  more: [string, Uint8Array][] = [],
  behind: Uint8Array = new Uint8Array(),
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const rows = Buffer.alloc(Math.min(height, 10) * (Math.min(width, 10) * 3 + 1));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', head),
    ...more.map(([kind, data]) => pngChunk(kind, data)),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', new Uint8Array()),
    behind,
  ]);
}

const u16be = (n: number) => [(n >> 8) & 255, n & 255];
const segment = (marker: number, data: Uint8Array) =>
  Buffer.concat([Buffer.from([0xff, marker, ...u16be(data.length + 2)]), data]);

/** An EXIF block (big endian) with an orientation, a maker and a place. */
export function exif(orientation: number): Buffer {
  const make = Buffer.from('Canon\0');
  const entry = (tag: number, type: number, count: number, value: number[]) => [
    ...u16be(tag),
    ...u16be(type),
    0,
    0,
    ...u16be(count),
    ...value,
  ];
  const ifd = [
    ...u16be(3),
    ...entry(0x010f, 2, make.length, [0, 0, 0, 50]),
    ...entry(0x0112, 3, 1, [...u16be(orientation), 0, 0]),
    ...entry(0x8825, 4, 1, [0, 0, 0, 56]),
    0,
    0,
    0,
    0,
  ];
  const gps = [...u16be(1), ...entry(1, 2, 2, [0x4e, 0, 0, 0]), 0, 0, 0, 0];
  return Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'), Buffer.from(ifd), make, Buffer.from(gps)]);
}

/** A JPEG of these measures with segments before its frame and bytes behind its end. */
export function jpeg(
  width = 4,
  height = 2,
  segments: [number, Uint8Array][] = [],
  behind: Uint8Array = new Uint8Array(),
): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...segments.map(([marker, data]) => segment(marker, data)),
    segment(0xc0, Buffer.from([8, ...u16be(height), ...u16be(width), 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
    behind,
  ]);
}

/** A GIF with so many frames. */
export function gif(width = 2, height = 2, frames = 1, comment = ''): Buffer {
  const size = [...u16(width), ...u16(height)];
  const frame = [0x2c, 0, 0, 0, 0, ...size, 0, 2, 2, 0x4c, 0x01, 0];
  const note = comment
    ? Buffer.concat([Buffer.from([0x21, 0xfe, comment.length]), Buffer.from(comment), Buffer.from([0])])
    : Buffer.alloc(0);
  return Buffer.concat([
    Buffer.from('GIF89a'),
    Buffer.from([...size, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    note,
    Buffer.from(Array.from({ length: frames }, () => frame).flat()),
    Buffer.from([0x3b]),
  ]);
}

/** A WebP in the extended form with an EXIF chunk. */
export function webp(width = 2, height = 2): Buffer {
  const u24 = (n: number) => [n & 255, (n >> 8) & 255, (n >> 16) & 255];
  const chunk = (kind: string, data: Uint8Array) =>
    Buffer.concat([Buffer.from(kind, 'latin1'), Buffer.from(u32(data.length)), data, Buffer.alloc(data.length % 2)]);
  const body = Buffer.concat([
    chunk('VP8X', Buffer.from([0x0c, 0, 0, 0, ...u24(width - 1), ...u24(height - 1)])),
    chunk('VP8L', Buffer.from([0x2f, 1, 0, 0, 0, 0])),
    chunk('EXIF', exif(1).subarray(6)),
    chunk('XMP ', Buffer.from('<gps>30.05</gps>')),
  ]);
  return Buffer.concat([Buffer.from('RIFF'), Buffer.from(u32(body.length + 4)), Buffer.from('WEBP'), body]);
}

const box = (kind: string, data: Uint8Array) => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length + 8);
  return Buffer.concat([size, Buffer.from(kind, 'latin1'), data]);
};
const ftyp = (brand: string) =>
  Buffer.concat([box('ftyp', Buffer.from(`${brand}\0\0\0\0${brand}`, 'latin1')), box('mdat', Buffer.alloc(64))]);

const EBML = Buffer.concat([
  Buffer.from([
    0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x86, 0x81, 1, 0x42, 0xf7, 0x81, 1, 0x42, 0xf2, 0x81, 4, 0x42, 0xf3, 0x81, 8,
    0x42, 0x82, 0x84,
  ]),
  Buffer.from('webm'),
  Buffer.from([0x42, 0x87, 0x81, 4, 0x42, 0x85, 0x81, 2]),
  Buffer.alloc(64),
]);

/** Contents by the extension that is true for them; `none` is true for nothing that is taken. */
export const CONTENTS: readonly { name: string; trueFor: readonly string[]; bytes: Buffer }[] = [
  { name: 'jpeg', trueFor: ['jpg'], bytes: jpeg() },
  { name: 'png', trueFor: ['png'], bytes: png() },
  { name: 'gif', trueFor: ['gif'], bytes: gif() },
  { name: 'webp', trueFor: ['webp'], bytes: webp() },
  {
    name: 'svg',
    trueFor: ['svg'],
    bytes: Buffer.from(
      '<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    ),
  },
  {
    name: 'pdf',
    trueFor: ['pdf'],
    bytes: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
  },
  { name: 'docx', trueFor: ['docx'], bytes: office('word/document.xml') },
  { name: 'xlsx', trueFor: ['xlsx'], bytes: office('xl/workbook.xml') },
  { name: 'pptx', trueFor: ['pptx'], bytes: office('ppt/presentation.xml') },
  { name: 'odt', trueFor: ['odt'], bytes: openDocument('text') },
  { name: 'ods', trueFor: ['ods'], bytes: openDocument('spreadsheet') },
  { name: 'zip', trueFor: ['zip'], bytes: zip([{ name: 'a/b.txt', data: 'hello' }]) },
  { name: 'text', trueFor: ['txt', 'md', 'csv'], bytes: Buffer.from('الاسم,price\nخبز,12\n') },
  {
    name: 'vtt',
    trueFor: ['vtt', 'txt', 'md', 'csv'],
    bytes: Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nمرحبا\n'),
  },
  { name: 'mp4', trueFor: ['mp4', 'm4a'], bytes: ftyp('isom') },
  { name: 'mov', trueFor: ['mov'], bytes: ftyp('qt  ') },
  { name: 'webm', trueFor: ['webm'], bytes: EBML },
  {
    name: 'mp3',
    trueFor: ['mp3'],
    bytes: Buffer.concat([
      Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1'),
      Buffer.from([0xff, 0xfb, 0x90, 0x44]),
      Buffer.alloc(600),
    ]),
  },
  { name: 'html', trueFor: [], bytes: Buffer.from('<!doctype html><script>alert(1)</script>') },
  {
    name: 'html behind blanks and a comment',
    trueFor: [],
    bytes: Buffer.from('\ufeff \n<!-- hi --><HTML><body onload=alert(1)>'),
  },
  {
    name: 'xml with an entity',
    trueFor: [],
    bytes: Buffer.from('<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>'),
  },
  {
    name: 'windows program',
    trueFor: [],
    bytes: Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(200)]),
  },
  { name: 'elf', trueFor: [], bytes: Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(200)]) },
  {
    name: 'old office',
    trueFor: [],
    bytes: Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]),
  },
  { name: 'rar', trueFor: [], bytes: Buffer.concat([Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'), Buffer.alloc(100)]) },
  { name: 'random bytes', trueFor: [], bytes: Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 73 + 1) % 256)) },
  { name: 'NUL bytes', trueFor: [], bytes: Buffer.alloc(100) },
];
