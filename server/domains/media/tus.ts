import { AppError } from '@/lib/errors/app-error';
import type { Ctx } from '@/server/core/context';
import { cancelUpload } from './commands/cancel-upload';
import { startUpload } from './commands/start-upload';
import { fileInput, startUploadInput } from './schema';
import { receiveBytes, type UploadState, uploadState } from './uploads';

const VERSION = '1.0.0';

type Params = { uuid: string };

/** What the server speaks: the core of tus 1.0 (https://tus.io/protocols/resumable-upload) with creation, expiry and termination. */
export function describeTus(): Response {
  return new Response(null, {
    status: 204,
    headers: { 'tus-resumable': VERSION, 'tus-version': VERSION, 'tus-extension': 'creation,expiration,termination' },
  });
}

/** A handler that speaks tus: the version is checked and named. Refusals are answered like everywhere else. */
export function speakingTus<Params>(handler: (ctx: Ctx, request: Request, params: Params) => Promise<Response>) {
  return async (ctx: Ctx, request: Request, params: Params): Promise<Response> => {
    if (request.headers.get('tus-resumable') !== VERSION)
      return new Response(null, { status: 412, headers: { 'tus-resumable': VERSION, 'tus-version': VERSION } });
    const response = await handler(ctx, request, params);
    response.headers.set('tus-resumable', VERSION);
    response.headers.set('cache-control', 'no-store');
    return response;
  };
}

/** POST: opens an upload; its address is the file's public name. */
export async function createUpload(ctx: Ctx, request: Request): Promise<Response> {
  const length = request.headers.get('upload-length') ?? '';
  const metadata = parseMetadata(request.headers.get('upload-metadata'));
  const parsed = startUploadInput.safeParse({
    purpose: metadata.get('purpose'),
    name: metadata.get('filename') || 'file',
    size: /^\d{1,15}$/.test(length) ? Number(length) : Number.NaN,
    mimeType: metadata.get('filetype') ?? '',
  });
  if (!parsed.success) throw new AppError('validation', { reason: 'media.bad_request' });
  const { uuid, expiresAt } = await startUpload(ctx, parsed.data);
  return new Response(null, {
    status: 201,
    headers: {
      location: `/api/uploads/${uuid}`,
      'upload-offset': '0',
      'upload-expires': new Date(expiresAt).toUTCString(),
    },
  });
}

/** HEAD: how far it is. */
export async function tellOffset(ctx: Ctx, _request: Request, { uuid }: Params): Promise<Response> {
  return new Response(null, { status: 200, headers: stateHeaders(await uploadState(ctx, known(uuid))) });
}

/** PATCH: more bytes from the offset on. */
export async function appendBytes(ctx: Ctx, request: Request, { uuid }: Params): Promise<Response> {
  if (request.headers.get('content-type') !== 'application/offset+octet-stream')
    return new Response(null, { status: 415 });
  const offset = request.headers.get('upload-offset') ?? '';
  if (!/^\d{1,15}$/.test(offset)) throw new AppError('validation', { reason: 'media.bad_request' });
  const state = await receiveBytes(ctx, { uuid: known(uuid), offset: Number(offset), body: request.body });
  return new Response(null, { status: 204, headers: stateHeaders(state) });
}

/** DELETE: the person thought better of it. */
export async function dropUpload(ctx: Ctx, _request: Request, { uuid }: Params): Promise<Response> {
  await cancelUpload(ctx, { uuid: known(uuid) });
  return new Response(null, { status: 204 });
}

/** What is not a name of ours names nothing. */
function known(uuid: string): string {
  if (!fileInput.safeParse({ uuid }).success) throw new AppError('not_found');
  return uuid;
}

function stateHeaders({ offset, length, expiresAt }: UploadState): Record<string, string> {
  return {
    'upload-offset': String(offset),
    'upload-length': String(length),
    ...(expiresAt ? { 'upload-expires': expiresAt.toUTCString() } : {}),
  };
}

/** `key base64,key base64` with UTF-8 inside; whatever is not that is left out. */
function parseMetadata(header: string | null): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const pair of header?.split(',') ?? []) {
    const [key = '', value = ''] = pair.trim().split(' ');
    if (key) pairs.set(key, Buffer.from(value, 'base64').toString('utf8'));
  }
  return pairs;
}
