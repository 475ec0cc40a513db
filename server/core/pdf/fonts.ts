import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';

/** The families that documents may use; each comes in weights 400 and 600. */
export const PDF_FONT_FAMILIES = ['IBM Plex Sans', 'IBM Plex Sans Arabic'] as const;

const files: [pkg: string, file: string][] = [
  ['@ibm/plex-sans', 'IBMPlexSans-Regular.woff'],
  ['@ibm/plex-sans', 'IBMPlexSans-SemiBold.woff'],
  ['@ibm/plex-sans-arabic', 'IBMPlexSansArabic-Regular.woff'],
  ['@ibm/plex-sans-arabic', 'IBMPlexSansArabic-SemiBold.woff'],
];

let loaded: Buffer[] | undefined;

/** The fonts of the product as the typesetter reads them: TrueType in memory, one file per family and weight. */
export function loadPdfFonts(): Buffer[] {
  loaded ??= readFonts();
  return loaded;
}

let covered: Set<number> | undefined;

/** True when one of the fonts has a shape for this character. What no font has would be printed as an empty box. */
export function isPrintable(character: string): boolean {
  covered ??= new Set(loadPdfFonts().flatMap(characters));
  return covered.has(character.codePointAt(0) ?? -1);
}

function readFonts(): Buffer[] {
  // Resolved at run time from the folder the program runs in: a bundler must not try to follow this path.
  const require = createRequire(join(process.cwd(), 'package.json'));
  return files.map(([pkg, file]) => {
    const root = dirname(require.resolve(`${pkg}/package.json`));
    return withFamilyName(woffToSfnt(readFileSync(join(root, 'fonts/complete/woff', file))));
  });
}

const FAMILY = 1;
const TYPOGRAPHIC_FAMILY = 16;

/** Unpacks WOFF 1 (each table deflated by itself) into the TrueType file that it was made of. */
export function woffToSfnt(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Not a WOFF font');
  const tables = woff.readUInt16BE(12);
  const largestPower = 2 ** Math.floor(Math.log2(tables));
  const sfnt = Buffer.alloc(woff.readUInt32BE(16));
  woff.copy(sfnt, 0, 4, 8);
  sfnt.writeUInt16BE(tables, 4);
  sfnt.writeUInt16BE(largestPower * 16, 6);
  sfnt.writeUInt16BE(Math.log2(largestPower), 8);
  sfnt.writeUInt16BE((tables - largestPower) * 16, 10);
  let offset = 12 + 16 * tables;
  for (let index = 0; index < tables; index += 1) {
    const entry = 44 + 20 * index;
    const start = woff.readUInt32BE(entry + 4);
    const packedLength = woff.readUInt32BE(entry + 8);
    const length = woff.readUInt32BE(entry + 12);
    const packed = woff.subarray(start, start + packedLength);
    const directory = 12 + 16 * index;
    woff.copy(sfnt, directory, entry, entry + 4);
    sfnt.writeUInt32BE(woff.readUInt32BE(entry + 16), directory + 4);
    sfnt.writeUInt32BE(offset, directory + 8);
    sfnt.writeUInt32BE(length, directory + 12);
    (packedLength < length ? inflateSync(packed) : packed).copy(sfnt, offset);
    offset += Math.ceil(length / 4) * 4;
  }
  return sfnt;
}

/**
 * The typesetter groups weights by the old family name, under which SemiBold is a family of its own ("… SmBld"), and
 * asking for weight 600 would quietly give 400. Point that name at the typographic family instead.
 */
function withFamilyName(sfnt: Buffer): Buffer {
  const name = tableOffset(sfnt, 'name');
  const records = Array.from({ length: sfnt.readUInt16BE(name + 2) }, (_, index) => name + 6 + 12 * index);
  const idOf = (record: number) => sfnt.readUInt16BE(record + 6);
  const scriptOf = (record: number) => sfnt.toString('latin1', record, record + 6);
  for (const record of records.filter((one) => idOf(one) === FAMILY)) {
    const wider = records.find((one) => idOf(one) === TYPOGRAPHIC_FAMILY && scriptOf(one) === scriptOf(record));
    if (wider !== undefined) sfnt.copy(sfnt, record + 8, wider + 8, wider + 12);
  }
  return sfnt;
}

/** The characters that a font maps to a shape: its Unicode table of segments (format 4). */
function characters(sfnt: Buffer): number[] {
  const cmap = tableOffset(sfnt, 'cmap');
  const tables = Array.from({ length: sfnt.readUInt16BE(cmap + 2) }, (_, index) => cmap + 4 + 8 * index);
  const starts = tables.map((record) => cmap + sfnt.readUInt32BE(record + 4));
  const table = starts.find((start) => sfnt.readUInt16BE(start) === 4);
  if (table === undefined) throw new Error('Font without a Unicode table');
  const size = sfnt.readUInt16BE(table + 6);
  const found: number[] = [];
  for (let at = 0; at < size; at += 2) {
    const last = sfnt.readUInt16BE(table + 14 + at);
    const first = sfnt.readUInt16BE(table + 16 + size + at);
    const delta = sfnt.readUInt16BE(table + 16 + size * 2 + at);
    const rangeAt = table + 16 + size * 3 + at;
    const range = sfnt.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = range === 0 ? code : sfnt.readUInt16BE(rangeAt + range + (code - first) * 2);
      if (glyph !== 0 && (glyph + delta) % 0x10000 !== 0) found.push(code);
    }
  }
  return found;
}

function tableOffset(sfnt: Buffer, tag: string): number {
  for (let index = 0; index < sfnt.readUInt16BE(4); index += 1) {
    const directory = 12 + 16 * index;
    if (sfnt.toString('latin1', directory, directory + 4) === tag) return sfnt.readUInt32BE(directory + 8);
  }
  throw new Error(`Font without a ${tag} table`);
}
