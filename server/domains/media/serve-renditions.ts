import { env } from '@/lib/env/server';
import { AppError } from '@/lib/errors/app-error';
import type { Ctx } from '@/server/core/context';
import { renditionHref } from './dto';
import { isForEverybody } from './policy';
import { openRendition, renditionFacts } from './queries/open-rendition';
import { openStream } from './queries/open-stream';
import { contentDisposition } from './rules/file-name';
import { checkLink } from './rules/signed-link';
import { renditionInput, streamInput } from './schema';
import { byteHeaders, sendBytes } from './send-bytes';

type Place = { uuid: string; kind: string; name: string };

/** GET /api/files/{uuid}/stream and …/stream/{name}: the playlist of a video or of one rung, after the permission check. */
export async function sendPlaylist(
  ctx: Ctx,
  _request: Request,
  params: { uuid: string; name?: string },
): Promise<Response> {
  const input = streamInput.safeParse(params);
  if (!input.success) throw new AppError('not_found');
  return new Response(await openStream(ctx, input.data), {
    headers: {
      'content-type': 'application/vnd.apple.mpegurl',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  });
}

/** GET /api/files/{uuid}/renditions/{kind}/{name}: asks for permission, then sends on to the bytes. */
export async function redirectToRendition(ctx: Ctx, _request: Request, params: Place): Promise<Response> {
  const input = renditionInput.safeParse(params);
  if (!input.success) throw new AppError('not_found');
  const { href, isPublic } = await openRendition(ctx, input.data);
  return new Response(null, {
    status: 302,
    headers: {
      location: href,
      'cache-control': `${isPublic ? 'public' : 'private'}, max-age=60`,
      vary: 'cookie',
      'referrer-policy': 'no-referrer',
    },
  });
}

/**
 * GET …/content: the bytes, for whoever holds a link that is theirs and still works. A player whose link ended in the
 * middle of a film is sent to ask for permission again: it plays on where access goes on, and stops where it does not.
 */
export async function sendRendition(ctx: Ctx, request: Request, params: Place): Promise<Response> {
  const input = renditionInput.safeParse(params);
  if (!input.success) throw new AppError('not_found');
  const { uuid, kind, name } = input.data;
  const rendition = await ctx.db.fileRendition.findFirst({
    where: { kind, name, file: { uuid, state: 'ready', scanState: { not: 'infected' } } },
    include: { file: true },
  });
  if (!rendition) throw new AppError('not_found');
  const { file } = rendition;
  const query = new URL(request.url).searchParams;
  const link = checkLink(env().REALTIME_SECRET, renditionFacts(ctx, file, rendition), query, ctx.now());
  if (link === 'forged') throw new AppError('not_found');
  if (link === 'expired') {
    const headers = { location: renditionHref(uuid, kind, name), 'cache-control': 'no-store' };
    return new Response(null, { status: 302, headers });
  }
  const headers = byteHeaders({
    mime: rendition.mimeType,
    disposition: contentDisposition(name, 'inline'),
    sha256: rendition.sha256,
    forEverybody: isForEverybody(file),
    secondsLeft: Math.max(0, Number(query.get('e')) - Math.floor(ctx.now().getTime() / 1000)),
  });
  return sendBytes(request, rendition, headers);
}
