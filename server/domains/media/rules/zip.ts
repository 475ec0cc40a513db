import { createInflateRaw } from 'node:zlib';

/** Reads a part of the file. */
export type ReadAt = (offset: number, length: number) => Promise<Uint8Array>;

/** One file inside an archive, as its directory tells. */
export type ZipEntry = {
  name: string;
  method: number;
  packed: number;
  size: number;
  offset: number;
  encrypted: boolean;
  isLink: boolean;
};

/** Why an archive is not taken. */
export type ZipRefusal =
  | 'archive_unreadable'
  | 'archive_bomb'
  | 'archive_nested'
  | 'archive_paths'
  | 'archive_encrypted';

const MOST_ENTRIES = 10_000;
const MOST_DIRECTORY = 16 * 1024 * 1024;
const MOST_UNPACKED = 2 * 1024 ** 3;
const MOST_RATIO = 100;
/** Below this many unpacked bytes no ratio hurts anybody. */
const HARMLESS = 16 * 1024 * 1024;
/** So much is unpacked to see whether the directory tells the truth; below a second of work. */
const VERIFIED = 192 * 1024 * 1024;
const END = 0x06054b50;
const NESTED = /\.(zip|zipx|7z|rar|gz|tgz|bz2|xz|zst|tar|jar|war|apk|iso|cab|lzh|lha|arj|ace)$/i;

const view = (b: Uint8Array) => new DataView(b.buffer, b.byteOffset, b.byteLength);

/** The directory of an archive after every check that needs no unpacking but the one for lies. */
export async function inspectZip(
  read: ReadAt,
  size: number,
): Promise<{ entries: ZipEntry[] } | { refusal: ZipRefusal }> {
  const directory = await readDirectory(read, size);
  if (!directory) return { refusal: 'archive_unreadable' };
  const { entries, start } = directory;
  if (entries.length > MOST_ENTRIES) return { refusal: 'archive_bomb' };
  if (entries.some((entry) => entry.encrypted)) return { refusal: 'archive_encrypted' };
  if (entries.some((entry) => entry.isLink || !isPlainPath(entry.name))) return { refusal: 'archive_paths' };
  if (overlaps(entries, start)) return { refusal: 'archive_bomb' };
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (unpacked > MOST_UNPACKED || (unpacked > HARMLESS && unpacked > size * MOST_RATIO))
    return { refusal: 'archive_bomb' };
  if (entries.some((entry) => NESTED.test(entry.name))) return { refusal: 'archive_nested' };
  if (unpacked <= VERIFIED) {
    for (const entry of entries) if (!(await tellsTheTruth(read, entry))) return { refusal: 'archive_bomb' };
  }
  return { entries };
}

async function readDirectory(read: ReadAt, size: number): Promise<{ entries: ZipEntry[]; start: number } | null> {
  const tailLength = Math.min(size, 22 + 65_535);
  const tail = await read(size - tailLength, tailLength);
  let at = tail.length - 22;
  while (at >= 0 && view(tail).getUint32(at, true) !== END) at -= 1;
  if (at < 0) return null;
  const end = view(tail.subarray(at));
  const count = end.getUint16(10, true);
  const length = end.getUint32(12, true);
  const start = end.getUint32(16, true);
  // 64-bit directories exist for archives larger than anything taken here; a small file that has one is lying.
  if (count === 0xffff || length === 0xffffffff || start === 0xffffffff) return null;
  if (length > MOST_DIRECTORY || start + length > size - tailLength + at) return null;
  return parseDirectory(await read(start, length), count, start);
}

function parseDirectory(b: Uint8Array, count: number, start: number): { entries: ZipEntry[]; start: number } | null {
  const data = view(b);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= b.length && data.getUint32(at, true) === 0x02014b50) {
    const nameLength = data.getUint16(at + 28, true);
    const flags = data.getUint16(at + 8, true);
    const host = data.getUint16(at + 4, true) >> 8;
    entries.push({
      name: new TextDecoder(flags & 0x800 ? 'utf-8' : 'latin1').decode(b.subarray(at + 46, at + 46 + nameLength)),
      method: data.getUint16(at + 10, true),
      packed: data.getUint32(at + 20, true),
      size: data.getUint32(at + 24, true),
      offset: data.getUint32(at + 42, true),
      encrypted: (flags & 1) !== 0,
      isLink: host === 3 && data.getUint32(at + 38, true) >>> 28 === 0xa,
    });
    at += 46 + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
  return at === b.length && entries.length === count ? { entries, start } : null;
}

function isPlainPath(name: string): boolean {
  if (name.includes('\0') || name.startsWith('/') || name.startsWith('\\') || /^[a-z]:/i.test(name)) return false;
  return !name.split(/[/\\]/).includes('..');
}

function overlaps(entries: ZipEntry[], directoryStart: number): boolean {
  const ordered = [...entries].sort((a, b) => a.offset - b.offset);
  return ordered.some((entry, i) => entry.offset + 30 + entry.packed > (ordered[i + 1]?.offset ?? directoryStart));
}

/** Unpacks an entry and counts: it must not give more than its directory says. */
async function tellsTheTruth(read: ReadAt, entry: ZipEntry): Promise<boolean> {
  if (entry.method === 0) return entry.packed === entry.size;
  if (entry.method !== 8) return true; // kinds that few programs unpack, and none of ours
  const head = await read(entry.offset, 30);
  if (head.length < 30 || view(head).getUint32(0, true) !== 0x04034b50) return false;
  const from = entry.offset + 30 + view(head).getUint16(26, true) + view(head).getUint16(28, true);
  const inflate = createInflateRaw();
  let given = 0;
  const feed = async () => {
    for (let done = 0; done < entry.packed; ) {
      const piece = await read(from + done, Math.min(256 * 1024, entry.packed - done));
      if (piece.length === 0 || inflate.destroyed) break;
      done += piece.length;
      if (!inflate.write(piece)) await new Promise((resolve) => inflate.once('drain', resolve).once('close', resolve));
    }
    inflate.end();
  };
  try {
    const feeding = feed();
    feeding.catch(() => inflate.destroy());
    for await (const piece of inflate) {
      given += (piece as Uint8Array).length;
      if (given > entry.size) return false;
    }
    await feeding;
    return given === entry.size;
  } catch {
    return false;
  } finally {
    inflate.destroy();
  }
}
