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

/** The fonts of the product as the typesetter reads them: TrueType in memory, one file per family and weight. */
export function loadPdfFonts(): Buffer[] {
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

function tableOffset(sfnt: Buffer, tag: string): number {
  for (let index = 0; index < sfnt.readUInt16BE(4); index += 1) {
    const directory = 12 + 16 * index;
    if (sfnt.toString('latin1', directory, directory + 4) === tag) return sfnt.readUInt32BE(directory + 8);
  }
  throw new Error(`Font without a ${tag} table`);
}
