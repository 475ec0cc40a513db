import sharp from 'sharp';
import { type ShareOutline, shareImageSvg } from './share-image';

/** The picture of a share as an answer; its address carries a version, so it may be kept for ever. */
export async function sharePng(outline: ShareOutline, tint: number, direction: 'ltr' | 'rtl'): Promise<Response> {
  const png = await sharp(Buffer.from(shareImageSvg(outline, tint, direction)))
    .png({ palette: true })
    .toBuffer();
  return new Response(new Uint8Array(png), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable' },
  });
}
