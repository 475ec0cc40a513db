import type { VideoMetadata } from './rendition';
import type { ReadAt } from './zip';

/** What a fragmented MP4 says about itself. */
export type FragmentFacts = {
  metadata: VideoMetadata;
  width: number;
  height: number;
  /** As in RFC 6381, e.g. `avc1.64001f,mp4a.40.2`. */
  codecs: string;
  /** The busiest piece: what a connection must carry for the rung to play through. */
  bitsPerSecond: number;
};

const MOST_HEAD = 4 * 1024 * 1024;

type Box = { type: string; offset: number; size: number };

/**
 * Reads where the pieces of a fragmented MP4 are: the head (ftyp, moov) and the index over the whole file (sidx) that
 * ISO 14496-12 puts before the first fragment. Null for anything else; no fragment is read.
 */
export async function readFragments(read: ReadAt, size: number): Promise<FragmentFacts | null> {
  const boxes: Box[] = [];
  for (let offset = 0; offset < Math.min(size, MOST_HEAD); ) {
    const box = await boxAt(read, offset);
    if (!box || box.size < 8) return null;
    boxes.push(box);
    if (box.type === 'moof' || box.type === 'mdat') break;
    offset += box.size;
  }
  const moov = boxes.find((box) => box.type === 'moov');
  const sidx = boxes.find((box) => box.type === 'sidx');
  if (boxes[0]?.type !== 'ftyp' || !moov || !sidx || boxes.at(-1)?.type !== 'moof') return null;
  const track = describe(Buffer.from(await read(moov.offset, moov.size)));
  const segments = segmentsOf(Buffer.from(await read(sidx.offset, sidx.size)), sidx.offset + sidx.size);
  const last = segments?.at(-1);
  if (!track || !segments || !last || last.offset + last.length > size) return null;
  return {
    ...track,
    metadata: { init: { offset: 0, length: moov.offset + moov.size }, segments },
    bitsPerSecond: Math.max(...segments.map((one) => Math.ceil((one.length * 8) / one.seconds))),
  };
}

async function boxAt(read: ReadAt, offset: number): Promise<Box | null> {
  const head = Buffer.from(await read(offset, 16));
  if (head.length < 16) return null;
  const short = head.readUInt32BE(0);
  const size = short === 1 ? Number(head.readBigUInt64BE(8)) : short;
  return { type: head.toString('latin1', 4, 8), offset, size };
}

/** The entries of an index that names media only; `end` is where the index ends, from which its offsets count. */
function segmentsOf(box: Buffer, end: number): VideoMetadata['segments'] | null {
  const long = box[8] === 1;
  const timescale = box.readUInt32BE(16);
  const first = long ? Number(box.readBigUInt64BE(28)) : box.readUInt32BE(24);
  const at = long ? 36 : 28;
  const count = box.readUInt16BE(at + 2);
  if (timescale === 0 || box.length < at + 4 + count * 12) return null;
  let offset = end + first;
  const segments: VideoMetadata['segments'] = [];
  for (let n = 0; n < count; n += 1) {
    const entry = at + 4 + n * 12;
    const length = box.readUInt32BE(entry);
    const seconds = box.readUInt32BE(entry + 4) / timescale;
    if (length > 0x7fffffff || length === 0) return null; // an index of indexes
    const before = segments.at(-1);
    // Less than a thousandth of a second: what rounding leaves at the end belongs to the piece before.
    if (seconds <= 0.001 && before) before.length += length;
    else segments.push({ offset, length, seconds: Math.max(0.001, Math.round(seconds * 1e6) / 1e6) });
    offset += length;
  }
  return segments.length > 0 ? segments : null;
}

function describe(moov: Buffer): Pick<FragmentFacts, 'width' | 'height' | 'codecs'> | null {
  const video = moov.indexOf('avc1', 0, 'latin1');
  const config = moov.indexOf('avcC', Math.max(0, video), 'latin1');
  if (video < 0 || config < 0) return null;
  const profile = moov.subarray(config + 5, config + 8).toString('hex');
  const sound = moov.indexOf('mp4a', 0, 'latin1') >= 0 ? ',mp4a.40.2' : '';
  return {
    width: moov.readUInt16BE(video + 28),
    height: moov.readUInt16BE(video + 30),
    codecs: `avc1.${profile}${sound}`,
  };
}
