import { env } from '@/lib/env/server';
import { AppError, isAppError } from '@/lib/errors/app-error';
import { ERROR_KINDS } from '@/lib/errors/kinds';
import { errorText } from '@/lib/i18n/translator';
import type { Ctx } from '@/server/core/context';
import { recordRefusedRoute } from '@/server/core/refusals';
import type { FilePurpose } from '@/server/generated/prisma/client';
import { fileHref } from './dto';
import { explanationPage } from './explanation-page';
import { isForEverybody } from './policy';
import { linkHolder, openFile } from './queries/open-file';
import { contentDisposition } from './rules/file-name';
import { checkLink } from './rules/signed-link';
import { typeOfMime } from './rules/types';
import { fileInput } from './schema';
import { byteHeaders, isNavigation, sendBytes } from './send-bytes';

type Params = { uuid: string };

/** GET /api/files/{uuid}: asks for permission, then sends on to the bytes. The answer may be remembered for a minute. */
export async function redirectToFile(ctx: Ctx, request: Request, { uuid }: Params): Promise<Response> {
  try {
    if (!fileInput.safeParse({ uuid }).success) throw new AppError('not_found');
    const { href, isPublic } = await openFile(ctx, { uuid });
    const download = new URL(request.url).searchParams.has('download') ? '&download=1' : '';
    return new Response(null, {
      status: 302,
      headers: {
        location: href + download,
        'cache-control': `${isPublic ? 'public' : 'private'}, max-age=60`,
        vary: 'cookie',
        'referrer-policy': 'no-referrer',
      },
    });
  } catch (e) {
    if (!isAppError(e) || !isNavigation(request)) throw e;
    await recordRefusedRoute(ctx, request, e);
    const status = ERROR_KINDS[e.kind].http;
    return explanationPage(ctx.locale, {
      status,
      title: 'refused',
      text: errorText(ctx.locale, e, ctx.requestId.slice(0, 8)),
    });
  }
}

/** GET /api/files/{uuid}/content: the bytes, for whoever holds a link that is theirs and still works. */
export async function sendFile(ctx: Ctx, request: Request, { uuid }: Params): Promise<Response> {
  const file = fileInput.safeParse({ uuid }).success
    ? await ctx.db.file.findFirst({ where: { uuid, state: 'ready' } })
    : null;
  if (!file || file.scanState === 'infected') throw new AppError('not_found');
  const url = new URL(request.url);
  const facts = { organization: ctx.org.uuid, file: file.uuid, holder: linkHolder(ctx, file) };
  const link = checkLink(env().REALTIME_SECRET, facts, url.searchParams, ctx.now());
  if (link !== 'valid') return refuseLink(ctx, request, file.uuid, link);
  const secondsLeft = Math.max(0, Number(url.searchParams.get('e')) - Math.floor(ctx.now().getTime() / 1000));
  const asked = url.searchParams.has('download') ? 'attachment' : showAs(file);
  const headers = byteHeaders({
    mime: file.mimeType ?? 'application/octet-stream',
    disposition: contentDisposition(file.originalName, asked),
    sha256: file.sha256,
    forEverybody: isForEverybody(file),
    secondsLeft,
  });
  return sendBytes(request, file, headers);
}

type Shown = { purpose: FilePurpose; scanState: string; mimeType: string | null };

const OURS: FilePurpose[] = ['course_material', 'video', 'certificate', 'organization_logo', 'avatar'];

/** In the page only what a browser shows without running it, from people who teach or from a scanner that found nothing. */
function showAs(file: Shown): 'inline' | 'attachment' {
  const safe = typeOfMime(file.mimeType ?? '')?.inline === true;
  return safe && (file.scanState === 'clean' || OURS.includes(file.purpose)) ? 'inline' : 'attachment';
}

function refuseLink(ctx: Ctx, request: Request, uuid: string, link: 'expired' | 'forged'): Response {
  // A player that asks for the next piece after the link ended is sent to ask for permission again.
  if (link === 'expired' && !isNavigation(request) && request.headers.has('sec-fetch-dest'))
    return new Response(null, { status: 302, headers: { location: fileHref(uuid), 'cache-control': 'no-store' } });
  if (link === 'forged' && !isNavigation(request)) throw new AppError('not_found');
  return explanationPage(ctx.locale, {
    status: link === 'expired' ? 410 : 404,
    title: link,
    retryHref: fileHref(uuid),
  });
}
