import sharp, { type Sharp } from 'sharp';
import { z } from 'zod';
import { PICTURE_FORMATS, widthsOf } from '@/lib/pictures/renditions';
import { command } from '@/server/core/command';
import { FinalFailure } from '@/server/core/effects';
import { systemOnly } from '@/server/core/operations';
import { storage } from '@/server/core/storage';
import type { Purpose } from '../dto';
import { MOST_PIXELS } from '../rules/picture';
import { PNG_BOXES } from '../rules/picture-form';
import { hasPictures } from './announce-picture';
import { importRendition } from './import-rendition';

// One picture at a time on one core: the worker has other work, and decoding is where memory goes.
sharp.concurrency(1);
sharp.cache(false);

/** A picture whose sizes are to be made. */
export type PictureSource = { storageKey: string; sizeBytes: number; width: number; purpose: Purpose };

/** One size, made. */
export type MadePicture = { name: string; mimeType: string; width: number; height: number; buffer: Uint8Array };

const byId = z.strictObject({ fileId: z.string().regex(/^\d+$/) });

/** What there is to make of a file; null for one that is gone, no picture that pages show, or made already. */
export const claimPicture = command(
  'media.picture.claim',
  { access: systemOnly, input: byId },
  async (ctx, { fileId }): Promise<PictureSource | null> => {
    const file = await ctx.db.file.findFirst({ where: { id: BigInt(fileId), state: 'ready' } });
    if (!file?.width || file.scanState === 'infected' || !hasPictures(file)) return null;
    const made = await ctx.db.fileRendition.count({ where: { fileId: file.id, kind: 'picture' } });
    if (made > 0) return null;
    const { storageKey, width, purpose } = file;
    return { storageKey, sizeBytes: Number(file.sizeBytes), width, purpose };
  },
);

/** Keeps the sizes of a file, all or none; a file that went meanwhile keeps nothing. */
export const keepPictures = command(
  'media.picture.keep',
  { access: systemOnly, input: byId.extend({ pictures: z.custom<MadePicture[]>() }) },
  async (ctx, { fileId, pictures }) => {
    const [file] = await ctx.sql<{ id: bigint }>`select id from files where id = ${BigInt(fileId)} for update`;
    if (!file) return;
    for (const { buffer, ...picture } of pictures)
      await importRendition(ctx, { fileId: file.id, kind: 'picture', from: { buffer }, ...picture });
  },
);

/**
 * The sizes of a picture: each width in each format, turned upright, never wider than the original, without anything
 * that travels along. Of a logo also the PNGs for mails and paper. A picture of more than 50 million pixels is refused.
 */
export function makePictures(source: PictureSource): Promise<MadePicture[]> {
  const next = busy.then(() => encode(source));
  busy = next.catch(() => undefined);
  return next;
}

/** The picture in work: two large ones at once would need twice the memory. */
let busy: Promise<unknown> = Promise.resolve();

async function encode(source: PictureSource): Promise<MadePicture[]> {
  const bytes = await storage().read(source.storageKey, 0, source.sizeBytes);
  try {
    return await encodeAll(bytes, source);
  } catch (e) {
    // The same bytes cannot be read the next time either: the original is served, and the failed job is there to see.
    throw new FinalFailure('this picture cannot be read', { cause: e });
  }
}

async function encodeAll(bytes: Uint8Array, source: PictureSource): Promise<MadePicture[]> {
  const open = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).rotate();
  const finish = async (name: string, mimeType: string, pipeline: Sharp): Promise<MadePicture> => {
    const { data, info } = await pipeline.toBuffer({ resolveWithObject: true });
    return { name, mimeType, width: info.width, height: info.height, buffer: data };
  };
  const made: MadePicture[] = [];
  for (const width of widthsOf(source.width)) {
    for (const format of PICTURE_FORMATS) {
      const sized = open().resize({ width, withoutEnlargement: true }).toColourspace('srgb');
      const encoded = format === 'avif' ? sized.avif({ quality: 58, effort: 2 }) : sized.webp({ quality: 80 });
      made.push(await finish(`${width}.${format}`, `image/${format}`, encoded));
    }
  }
  if (source.purpose !== 'organization_logo') return made;
  for (const [name, box] of Object.entries(PNG_BOXES)) {
    const fitted = open().resize({ ...box, fit: 'inside', withoutEnlargement: true });
    made.push(await finish(name, 'image/png', fitted.toColourspace('srgb').png({ compressionLevel: 9 })));
  }
  return made;
}
