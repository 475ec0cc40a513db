/** What the header of a picture says. `frames` is 1 for a still one; `turned` = shown with width and height swapped. */
export type PictureFacts = { width: number; height: number; frames: number; turned: boolean };

/** More pixels than this are never decoded. */
export const MOST_PIXELS = 50_000_000;
const MOST_PIXELS_OF_ALL_FRAMES = 10 * MOST_PIXELS;

/** Whether a picture would take more memory to show than any picture should. */
export function isTooManyPixels({ width, height, frames }: PictureFacts): boolean {
  return width * height > MOST_PIXELS || width * height * frames > MOST_PIXELS_OF_ALL_FRAMES;
}

const text = (b: Uint8Array, at: number, length: number) => String.fromCharCode(...b.subarray(at, at + length));
const view = (b: Uint8Array) => new DataView(b.buffer, b.byteOffset, b.byteLength);

/** The measures of a picture from its bytes, or null when they cannot be read. Nothing is decoded. */
export function pictureFacts(bytes: Uint8Array, mime: string): PictureFacts | null {
  try {
    if (mime === 'image/png') return png(bytes);
    if (mime === 'image/gif') return gif(bytes);
    if (mime === 'image/jpeg') return jpeg(bytes);
    return mime === 'image/webp' ? webp(bytes) : null;
  } catch (e) {
    if (e instanceof RangeError) return null; // a header that ends too early
    throw e;
  }
}

function png(b: Uint8Array): PictureFacts | null {
  const data = view(b);
  if (text(b, 12, 4) !== 'IHDR') return null;
  let frames = 1;
  for (let at = 8; at + 8 <= b.length; at += data.getUint32(at) + 12) {
    const chunk = text(b, at + 4, 4);
    if (chunk === 'acTL') frames = Math.max(1, data.getUint32(at + 8));
    if (chunk === 'IDAT') break;
  }
  return { width: data.getUint32(16), height: data.getUint32(20), frames, turned: false };
}

function gif(b: Uint8Array): PictureFacts {
  const data = view(b);
  const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const skipBlocks = (from: number) => {
    let at = from;
    while (at < b.length && data.getUint8(at) !== 0) at += data.getUint8(at) + 1;
    return at + 1;
  };
  let at = 13 + colours(data.getUint8(10));
  let frames = 0;
  while (at < b.length) {
    const kind = b[at];
    if (kind === 0x21) at = skipBlocks(at + 2);
    else if (kind === 0x2c && at + 10 < b.length) {
      frames += 1;
      at = skipBlocks(at + 11 + colours(data.getUint8(at + 9)));
    } else break;
  }
  return {
    width: data.getUint16(6, true),
    height: data.getUint16(8, true),
    frames: Math.max(1, frames),
    turned: false,
  };
}

function jpeg(b: Uint8Array): PictureFacts | null {
  const data = view(b);
  let turned = false;
  for (let at = 2; at + 4 <= b.length; ) {
    if (data.getUint8(at) !== 0xff) return null;
    const marker = data.getUint8(at + 1);
    if (marker === 0xff || (marker >= 0xd0 && marker <= 0xd8) || marker === 0x01) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (marker === 0xd9 || marker === 0xda) return null;
    if (marker === 0xe1 && text(b, at + 4, 6) === 'Exif\0\0') turned ||= jpegOrientation(b.subarray(at + 10)) >= 5;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: data.getUint16(at + 7), height: data.getUint16(at + 5), frames: 1, turned };
    at += 2 + Math.max(2, data.getUint16(at + 2));
  }
  return null;
}

/** The orientation (1–8) an EXIF block names; 1 when it names none. */
export function jpegOrientation(tiff: Uint8Array): number {
  try {
    const data = view(tiff);
    const little = text(tiff, 0, 2) === 'II';
    const directory = data.getUint32(4, little);
    const entries = data.getUint16(directory, little);
    for (let i = 0; i < entries; i += 1) {
      const at = directory + 2 + i * 12;
      if (data.getUint16(at, little) !== 0x0112) continue;
      const value = data.getUint16(at + 8, little);
      return value >= 1 && value <= 8 ? value : 1;
    }
  } catch (e) {
    if (!(e instanceof RangeError)) throw e;
  }
  return 1;
}

function webp(b: Uint8Array): PictureFacts | null {
  const data = view(b);
  const kind = text(b, 12, 4);
  if (kind === 'VP8 ')
    return {
      width: data.getUint16(26, true) & 0x3fff,
      height: data.getUint16(28, true) & 0x3fff,
      frames: 1,
      turned: false,
    };
  if (kind === 'VP8L') {
    const bits = data.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1, frames: 1, turned: false };
  }
  if (kind !== 'VP8X') return null;
  const measure = (at: number) => (data.getUint16(at, true) | (data.getUint8(at + 2) << 16)) + 1;
  let frames = 0;
  for (let at = 12; at + 8 <= b.length; ) {
    if (text(b, at, 4) === 'ANMF') frames += 1;
    const size = data.getUint32(at + 4, true);
    at += 8 + size + (size % 2);
  }
  return { width: measure(24), height: measure(27), frames: Math.max(1, frames), turned: false };
}
