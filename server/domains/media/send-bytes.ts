import { Readable } from 'node:stream';
import { AppError } from '@/lib/errors/app-error';
import { storage } from '@/server/core/storage';
import { byteRange } from './rules/byte-range';

/** Whether a person is looking at the answer, as against a player, an image or a script. */
export function isNavigation(request: Request): boolean {
  const destination = request.headers.get('sec-fetch-dest');
  if (destination) return ['document', 'iframe', 'frame', 'embed', 'object'].includes(destination);
  return request.headers.get('accept')?.includes('text/html') ?? false;
}

/** No script, no connection. The PDF viewers of browsers refuse to work inside a sandbox, so theirs is left out. */
export function policyFor(mime: string): string {
  if (mime === 'application/pdf')
    return "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'; base-uri 'none'; frame-ancestors 'self'";
  return "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; base-uri 'none'; frame-ancestors 'self'";
}

/** The headers of bytes behind a link that works for `secondsLeft` more. */
export function byteHeaders(about: {
  mime: string;
  disposition: string;
  sha256: string | null;
  forEverybody: boolean;
  secondsLeft: number;
}): Headers {
  return new Headers({
    'content-type': about.mime === 'text/vtt' ? 'text/vtt; charset=utf-8' : about.mime,
    'content-disposition': about.disposition,
    'accept-ranges': 'bytes',
    etag: `"${about.sha256}"`,
    'cache-control': `${about.forEverybody ? 'public' : 'private'}, max-age=${about.secondsLeft}, no-transform`,
    vary: 'cookie',
    'x-content-type-options': 'nosniff',
    'content-security-policy': policyFor(about.mime),
    'cross-origin-resource-policy': about.forEverybody ? 'cross-origin' : 'same-origin',
    'referrer-policy': 'no-referrer',
  });
}

/** An object or the range of it that is asked for; 304 where the reader has it. */
export async function sendBytes(
  request: Request,
  file: { storageKey: string; sizeBytes: bigint },
  headers: Headers,
): Promise<Response> {
  const size = Number(file.sizeBytes);
  const etag = headers.get('etag');
  const known = request.headers
    .get('if-none-match')
    ?.split(',')
    .map((one) => one.trim().replace(/^W\//, ''));
  if (known && (known.includes(etag ?? '') || known.includes('*'))) return new Response(null, { status: 304, headers });
  const unchanged = (request.headers.get('if-range') ?? etag) === etag;
  const range = unchanged ? byteRange(request.headers.get('range'), size) : null;
  if (range === 'unsatisfiable')
    return new Response(null, {
      status: 416,
      headers: { 'content-range': `bytes */${size}`, 'cache-control': 'no-store' },
    });
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${size}`);
  headers.set('content-length', String(range ? range.end - range.start + 1 : size));
  const status = range ? 206 : 200;
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const stream = await storage()
    .stream(file.storageKey, range ?? undefined)
    .catch((e: unknown) => {
      throw new AppError('unavailable', { reason: 'media.storage_unavailable', cause: e });
    });
  return new Response(Readable.toWeb(stream) as ReadableStream, { status, headers });
}
