import { Readable } from 'node:stream';
import { AppError } from '@/lib/errors/app-error';
import type { Ctx } from '@/server/core/context';
import { storage } from '@/server/core/storage';
import { finishUpload } from './commands/finish-upload';
import { noteReceived } from './commands/receive-bytes';
import { filePolicy } from './policy';

/** A sender that is silent for so long has gone. */
const SILENCE_MS = 60_000;

/** How far an upload is. */
export type UploadState = { offset: number; length: number; expiresAt: Date | null };

type Writer = { stop: AbortController; ended: Promise<unknown> };
// One writer per upload in this process (the web process is one); the offset in the row guards against any other.
const holder = globalThis as typeof globalThis & { growthOsUploads?: Map<string, Writer> };

/** Runs `work` as the only writer of an upload. A newer request wins: the older one is on a connection that is dead. */
async function asOnlyWriter<T>(uuid: string, work: (stop: AbortController) => Promise<T>): Promise<T> {
  holder.growthOsUploads ??= new Map();
  const writers = holder.growthOsUploads;
  for (let before = writers.get(uuid); before; before = writers.get(uuid)) {
    before.stop.abort();
    await before.ended;
  }
  const stop = new AbortController();
  const running = work(stop);
  const ended = running
    .catch(() => undefined)
    .finally(() => {
      writers.delete(uuid);
    });
  writers.set(uuid, { stop, ended });
  return running;
}

async function ownUpload(ctx: Ctx, uuid: string) {
  const file = await ctx.db.file.findFirst({ where: { uuid } });
  if (!file) throw new AppError('not_found');
  ctx.authorize(filePolicy.receive, file);
  if (file.state === 'refused')
    throw new AppError('gone', { reason: `media.${file.refusal}`, params: { name: file.originalName } });
  if (file.expiresAt && file.expiresAt <= ctx.now()) throw new AppError('gone', { reason: 'media.file_gone' });
  return file;
}

/** How far one's own upload is. One that has come whole but was not looked at (a crash) is looked at now. */
export async function uploadState(ctx: Ctx, uuid: string): Promise<UploadState> {
  const file = await ownUpload(ctx, uuid);
  const state = { offset: Number(file.receivedBytes), length: Number(file.sizeBytes), expiresAt: file.expiresAt };
  if (file.state !== 'receiving' || state.offset < state.length) return state;
  return asOnlyWriter(uuid, async () => {
    const now = await ownUpload(ctx, uuid);
    if (now.state !== 'receiving') return state;
    const { sizeBytes } = await finishUpload(ctx, now);
    return { ...state, offset: sizeBytes, length: sizeBytes };
  });
}

/**
 * Adds bytes to one's own upload from exactly the offset it has. What arrived before a connection broke is kept and
 * noted. The last byte leads to the inspection; a refused file is an error that says why.
 */
export async function receiveBytes(
  ctx: Ctx,
  { uuid, offset, body }: { uuid: string; offset: number; body: ReadableStream<Uint8Array> | null },
): Promise<UploadState> {
  await ownUpload(ctx, uuid);
  return asOnlyWriter(uuid, async (stop) => {
    const file = await ownUpload(ctx, uuid);
    const length = Number(file.sizeBytes);
    if (file.state !== 'receiving' || Number(file.receivedBytes) !== offset)
      throw new AppError('conflict', { reason: 'media.wrong_offset', params: { offset: Number(file.receivedBytes) } });
    let noted = offset;
    const note = async (to: number) => {
      if (to > noted) await noteReceived(ctx, { uuid, from: noted, to });
      noted = to;
    };
    const { offset: reached, failure } = await storage().append(file.storageKey, piecesOf(body, stop), {
      offset,
      limit: length,
      onDurable: note,
    });
    if (failure instanceof RangeError) throw new AppError('too_large', { reason: 'media.more_than_said' });
    await note(reached);
    if (failure) throw brokenOff(failure);
    if (reached === length) await finishUpload(ctx, file);
    return { offset: reached, length, expiresAt: file.expiresAt };
  });
}

async function* piecesOf(body: ReadableStream<Uint8Array> | null, stop: AbortController): AsyncGenerator<Uint8Array> {
  if (!body) return;
  const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0], { signal: stop.signal });
  const quiet = () => setTimeout(() => stop.abort(), SILENCE_MS);
  let timer = quiet();
  try {
    for await (const piece of source as AsyncIterable<Uint8Array>) {
      clearTimeout(timer);
      yield piece;
      timer = quiet();
    }
  } finally {
    clearTimeout(timer);
    source.destroy();
  }
}

function brokenOff(failure: unknown): AppError {
  const code = (failure as NodeJS.ErrnoException).code ?? '';
  const ours = ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EMFILE', 'ENFILE'].includes(code);
  return ours
    ? new AppError('unavailable', { reason: 'media.storage_unavailable', cause: failure })
    : new AppError('conflict', { reason: 'media.interrupted', cause: failure });
}
