import sharp from 'sharp';
import type { Ctx } from '@/server/core/context';
import { storage } from '@/server/core/storage';
import { hasPictures } from './commands/announce-picture';
import { MOST_PIXELS } from './rules/picture';

/** A picture as a PNG: bytes and measures in pixels. */
export type PngPicture = { bytes: Uint8Array; width: number; height: number };

/**
 * A stored picture as a PNG that fits into a box, for documents whose readers know few formats. Null when there is no
 * such picture or it cannot be read: a document is made without it then. The caller has decided that it may be shown.
 */
export async function pictureAsPng(
  ctx: Ctx,
  uuid: string,
  box: { width: number; height: number },
): Promise<PngPicture | null> {
  const file = await ctx.db.file.findFirst({ where: { uuid, state: 'ready' } });
  if (!file || file.scanState === 'infected' || !hasPictures(file)) return null;
  try {
    const bytes = await storage().read(file.storageKey, 0, Number(file.sizeBytes));
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS })
      .rotate()
      .resize({ ...box, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch (e) {
    ctx.log.warn({ err: e, file: uuid }, 'a picture could not be read for a document');
    return null;
  }
}
