import { jpegOrientation } from './picture';

const text = (b: Uint8Array, at: number, length: number) => String.fromCharCode(...b.subarray(at, at + length));
const view = (b: Uint8Array) => new DataView(b.buffer, b.byteOffset, b.byteLength);

/**
 * The same picture without what travels along: place, device, comments, previews, and anything behind its end. Pixels
 * and colours are untouched, a rotation stays. Null when the file is not built as its kind is.
 */
export function cleanPicture(bytes: Uint8Array, mime: string): Uint8Array | null {
  try {
    if (mime === 'image/jpeg') return cleanJpeg(bytes);
    if (mime === 'image/png') return cleanPng(bytes);
    return mime === 'image/webp' ? cleanWebp(bytes) : bytes;
  } catch (e) {
    if (e instanceof RangeError) return null;
    throw e;
  }
}

/** An EXIF block that says how the picture is turned and nothing else. */
function orientationSegment(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return Uint8Array.from([0xff, 0xe1, 0, tiff.length + 8, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]);
}

function keepsSegment(b: Uint8Array, at: number, marker: number): boolean {
  if (marker === 0xfe) return false; // a comment
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe0 || marker === 0xee) return true; // JFIF, Adobe: how colours are meant
  return marker === 0xe2 && text(b, at + 4, 11) === 'ICC_PROFILE';
}

/** Where the compressed data that begins at `from` ends: at the next marker that is neither stuffing nor a restart. */
function endOfScan(b: Uint8Array, from: number): number {
  for (let at = from; ; at += 1) {
    at = b.indexOf(0xff, at);
    if (at < 0 || at + 1 >= b.length) return b.length;
    const next = b[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
}

function cleanJpeg(b: Uint8Array): Uint8Array | null {
  const data = view(b);
  const kept: Uint8Array[] = [b.subarray(0, 2)];
  let orientation = 1;
  let scans = 0;
  for (let at = 2; at + 2 <= b.length; ) {
    if (data.getUint8(at) !== 0xff) return null;
    const marker = data.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) {
      kept.push(b.subarray(at, at + 2));
      break;
    }
    if (at + 4 > b.length) break;
    const end = at + 2 + Math.max(2, data.getUint16(at + 2));
    if (marker === 0xe1 && text(b, at + 4, 6) === 'Exif\0\0') {
      const found = jpegOrientation(b.subarray(at + 10, end));
      if (found !== 1 && orientation === 1) kept.splice(1, 0, orientationSegment(found));
      orientation = found;
    }
    if (keepsSegment(b, at, marker)) kept.push(b.subarray(at, end));
    at = end;
    if (marker !== 0xda) continue;
    scans += 1;
    const scanEnd = endOfScan(b, end);
    kept.push(b.subarray(end, scanEnd));
    at = scanEnd;
  }
  return scans > 0 ? Buffer.concat(kept) : null;
}

const PNG_NOTES = ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME'];

function cleanPng(b: Uint8Array): Uint8Array | null {
  const data = view(b);
  const kept: Uint8Array[] = [b.subarray(0, 8)];
  for (let at = 8; at + 12 <= b.length; ) {
    const kind = text(b, at + 4, 4);
    const end = at + 12 + data.getUint32(at);
    if (end > b.length) return null;
    if (!PNG_NOTES.includes(kind)) kept.push(b.subarray(at, end));
    if (kind === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}

function cleanWebp(b: Uint8Array): Uint8Array | null {
  const data = view(b);
  const kept: Uint8Array[] = [];
  const riffEnd = Math.min(b.length, 8 + data.getUint32(4, true));
  for (let at = 12; at + 8 <= riffEnd; ) {
    const kind = text(b, at, 4);
    const size = data.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > riffEnd) return null;
    if (kind === 'VP8X') {
      const header = Uint8Array.from(b.subarray(at, end));
      header[8] = (header[8] ?? 0) & ~0x0c; // no EXIF, no XMP
      kept.push(header);
    } else if (kind !== 'EXIF' && kind !== 'XMP ') kept.push(b.subarray(at, end));
    at = end;
  }
  if (kept.length === 0) return null;
  const body = Buffer.concat(kept);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}
