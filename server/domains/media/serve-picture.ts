import { Readable } from 'node:stream';
import { AppError } from '@/lib/errors/app-error';
import type { Ctx } from '@/server/core/context';
import { storage } from '@/server/core/storage';
import { openPicture } from './queries/open-picture';
import { fileInput } from './schema';

/**
 * GET /api/files/{uuid}/pictures/{name}: a picture in one request. A public one is kept by whoever carries it for a year,
 * because its bytes never change under this address; others by the reader's own browser for five minutes.
 */
export async function sendPicture(
  ctx: Ctx,
  request: Request,
  { uuid, name }: { uuid: string; name: string },
): Promise<Response> {
  if (!fileInput.safeParse({ uuid }).success) throw new AppError('not_found');
  const accept = request.headers.get('accept')?.slice(0, 2_000) ?? null;
  const picture = await openPicture(ctx, { uuid, name: name.slice(0, 40), accept });
  const etag = `"${picture.sha256}"`;
  const vary = [...(picture.isPublic ? [] : ['cookie']), ...(picture.negotiated ? ['accept'] : [])];
  const headers = new Headers({
    'content-type': picture.mimeType,
    'content-disposition': 'inline',
    etag,
    'cache-control': cacheControl(picture),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': picture.isPublic ? 'cross-origin' : 'same-origin',
    'referrer-policy': 'no-referrer',
  });
  if (vary.length > 0) headers.set('vary', vary.join(', '));
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  headers.set('content-length', String(picture.sizeBytes));
  const stream = await storage()
    .stream(picture.storageKey)
    .catch((e: unknown) => {
      throw new AppError('unavailable', { reason: 'media.storage_unavailable', cause: e });
    });
  return new Response(Readable.toWeb(stream) as ReadableStream, { headers });
}

function cacheControl({ isPublic, isFinal }: { isPublic: boolean; isFinal: boolean }): string {
  if (isPublic) return isFinal ? 'public, max-age=31536000, immutable' : 'public, max-age=60';
  return isFinal ? 'private, max-age=300' : 'private, max-age=60';
}
