import { createHash } from 'node:crypto';
import exifr from 'exifr';
import { newStorageKey, type Storage, storage } from '@/server/core/storage';
import { type ScanVerdict, scan } from '@/server/core/storage/scanner';
import { cleanPicture } from './rules/clean-picture';
import { isTooManyPixels, pictureFacts } from './rules/picture';
import { fits, isText, officeTypeOf, SNIFF_BYTES, sniff } from './rules/sniff';
import { claimedType, type FileType } from './rules/types';
import { inspectZip, type ReadAt, type ZipEntry, type ZipRefusal } from './rules/zip';

/** Why a file is not taken; also the last part of its message key. */
export type Refusal =
  | ZipRefusal
  | 'size_mismatch'
  | 'type_mismatch'
  | 'macros'
  | 'picture_unreadable'
  | 'picture_too_large'
  | 'infected';

/** What was found in a file that is taken. `storageKey` differs from the given one where the bytes were cleaned. */
export type Findings = {
  storageKey: string;
  sizeBytes: number;
  mimeType: string;
  sha256: string;
  width: number | null;
  height: number | null;
  metadata: Record<string, string | number>;
  scanState: Exclude<ScanVerdict, 'infected'>;
};

/** A finished object with what was said about it before it came. */
export type Arrived = { storageKey: string; name: string; declaredMimeType: string; sizeBytes: number };

/** The result: findings, or the one reason against the file. */
export type Inspection = { findings: Findings } | { refusal: Refusal };

/**
 * Looks at a finished object from the outside in: size, kind, what is inside, measures, bytes. Pictures lose what travels
 * along (place, device); the cleaned copy lies under a new key until the row names it.
 */
export async function inspectFile(organizationUuid: string, file: Arrived, now: Date): Promise<Inspection> {
  const store = storage();
  const size = await store.size(file.storageKey);
  if (size === null || size !== file.sizeBytes) return { refusal: 'size_mismatch' };
  const claimed = claimedType(file.name, file.declaredMimeType);
  if (!claimed) return { refusal: 'type_mismatch' };
  const read: ReadAt = (offset, length) => store.read(file.storageKey, offset, length);
  const refusal = await typeRefusal(read, size, claimed);
  if (refusal) return { refusal };
  const looks = await lookAtPicture(store, organizationUuid, file.storageKey, size, claimed, now);
  if ('refusal' in looks) return looks;
  const sha256 = await digest(store, looks.storageKey, claimed.family === 'text');
  if (!sha256) return { refusal: 'type_mismatch' };
  const scanState = await scan(() => store.stream(looks.storageKey));
  if (scanState === 'infected') return { refusal: 'infected' };
  return { findings: { ...looks, mimeType: claimed.mime, sha256, scanState } };
}

async function typeRefusal(read: ReadAt, size: number, claimed: FileType): Promise<Refusal | null> {
  const head = await read(0, SNIFF_BYTES);
  const sniffed = await sniff(head);
  if (sniffed === null || sniffed === 'text' || sniffed.mime !== 'application/zip')
    return fits(claimed, sniffed, head) ? null : 'type_mismatch';
  // Whatever is packed is looked into before anything else is said about it.
  const zip = await inspectZip(read, size);
  if ('refusal' in zip) return zip.refusal;
  const mime = officeTypeOf(zip.entries, await mimetypeEntry(read, zip.entries));
  if (mime === 'macros') return 'macros';
  return fits(claimed, { mime }, head) ? null : 'type_mismatch';
}

/** The text of the stored `mimetype` entry that OpenDocument files begin with. */
async function mimetypeEntry(read: ReadAt, entries: readonly ZipEntry[]): Promise<string | null> {
  const entry = entries.find((one) => one.name === 'mimetype' && one.method === 0 && one.size < 100);
  if (!entry) return null;
  const head = await read(entry.offset, 30);
  const extra = new DataView(head.buffer, head.byteOffset).getUint16(28, true);
  return new TextDecoder().decode(await read(entry.offset + 30 + 'mimetype'.length + extra, entry.size)).trim();
}

type Looks = Pick<Findings, 'storageKey' | 'sizeBytes' | 'width' | 'height' | 'metadata'>;

async function lookAtPicture(
  store: Storage,
  organizationUuid: string,
  storageKey: string,
  size: number,
  claimed: FileType,
  now: Date,
): Promise<Looks | { refusal: Refusal }> {
  if (claimed.family !== 'image') return { storageKey, sizeBytes: size, width: null, height: null, metadata: {} };
  const bytes = await store.read(storageKey, 0, size);
  const facts = pictureFacts(bytes, claimed.mime);
  if (!facts || facts.width === 0 || facts.height === 0) return { refusal: 'picture_unreadable' };
  if (isTooManyPixels(facts)) return { refusal: 'picture_too_large' };
  const clean = cleanPicture(bytes, claimed.mime);
  if (!clean) return { refusal: 'picture_unreadable' };
  const [width, height] = facts.turned ? [facts.height, facts.width] : [facts.width, facts.height];
  const metadata = await exifOf(bytes, facts.frames);
  if (clean.length === bytes.length) return { storageKey, sizeBytes: size, width, height, metadata };
  const key = newStorageKey(organizationUuid, now);
  await store.put(key, [clean]);
  return { storageKey: key, sizeBytes: clean.length, width, height, metadata };
}

const EXIF = ['Make', 'Model', 'LensModel', 'DateTimeOriginal', 'ExposureTime', 'FNumber', 'ISO', 'FocalLength'];

/** How a picture was taken, never where. */
async function exifOf(bytes: Uint8Array, frames: number): Promise<Record<string, string | number>> {
  const kept: Record<string, string | number> = frames > 1 ? { frames } : {};
  const found: unknown = await exifr.parse(bytes, { pick: EXIF, gps: false, xmp: false }).catch(() => null);
  if (typeof found !== 'object' || found === null) return kept;
  for (const name of EXIF) {
    const value = (found as Record<string, unknown>)[name];
    if (value instanceof Date && !Number.isNaN(value.getTime())) kept[name] = value.toISOString();
    else if (typeof value === 'number' && Number.isFinite(value)) kept[name] = value;
    // Fields of fixed length are filled up with NUL.
    else if (typeof value === 'string') kept[name] = printable(value).slice(0, 100);
  }
  return kept;
}

const printable = (value: string) => [...value.toWellFormed()].filter((c) => c >= ' ').join('');

/** The SHA-256 of an object; null when it should be text and is not. */
async function digest(store: Storage, key: string, mustBeText: boolean): Promise<string | null> {
  const hash = createHash('sha256');
  for await (const chunk of (await store.stream(key)) as AsyncIterable<Buffer>) {
    if (mustBeText && !isText(chunk)) return null;
    hash.update(chunk);
  }
  return hash.digest('hex');
}
