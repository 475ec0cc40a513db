import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { AppError } from '@/lib/errors/app-error';
import type { CommandCtx } from '@/server/core/command';
import { newStorageKey, storage } from '@/server/core/storage';
import type { RenditionKind } from '@/server/generated/prisma/client';
import { readFragments } from '../rules/fragments';
import { renditionMetadata, renditionName, type StoryboardMetadata } from '../rules/rendition';

type Bytes = { path: string } | { buffer: Uint8Array };
type Sized = { mimeType: string; width: number; height: number };

/** Something the platform made of a stored file. `itself`: the file's own bytes serve as the rung. */
export type NewRendition = { name: string } & (
  | { kind: 'video'; from: Bytes | 'itself' }
  | { kind: 'storyboard'; from: Bytes; mimeType: string; metadata: StoryboardMetadata }
  | ({ kind: 'picture'; from: Bytes } & Sized)
);

/** A new rendition and the file that it was made of. */
export type RenditionImport = NewRendition & { fileId: bigint };

/** An object that was stored and looked at, and that no row names yet. */
export type StoredRendition = {
  kind: RenditionKind;
  name: string;
  storageKey: string;
  sizeBytes: number;
  sha256: string;
  mimeType: string;
  width: number;
  height: number;
  codecs?: string;
  bitsPerSecond?: number;
  metadata: object;
};

/** A rendition as those who asked for it need it. */
export type ImportedRendition = { id: bigint; uuid: string; name: string; sizeBytes: number };

/**
 * Keeps what was made of a file, inside the caller's transaction. Under one kind and name a file has one rendition: the
 * first stays, whoever comes again gets it back. For the system (seed, jobs); no edge offers it.
 */
export async function importRendition(ctx: CommandCtx, made: RenditionImport): Promise<ImportedRendition> {
  const file = await ctx.db.file.findFirst({ where: { id: made.fileId }, select: { id: true, storageKey: true } });
  if (!file) throw new AppError('not_found');
  const known = await findRendition(ctx, file.id, made);
  if (known) return known;
  const stored = await storeRendition(ctx.org.uuid, ctx.now(), made, file.storageKey);
  return keepRendition(ctx, file.id, stored);
}

/** Stores and measures the bytes of a rendition before any transaction. What does not fit its kind leaves nothing. */
export async function storeRendition(
  organizationUuid: string,
  now: Date,
  made: NewRendition,
  ofFile = '',
): Promise<StoredRendition> {
  const name = renditionName.parse(made.name);
  const own = made.from === 'itself';
  const storageKey = own ? ofFile : newStorageKey(organizationUuid, now);
  if (made.from !== 'itself')
    await storage().put(storageKey, 'path' in made.from ? createReadStream(made.from.path) : [made.from.buffer]);
  try {
    return { kind: made.kind, name, storageKey, ...(await factsOf(storageKey, made)) };
  } catch (e) {
    if (!own) await storage().remove(storageKey);
    throw e;
  }
}

/** Makes a stored rendition part of its file, in the caller's transaction. The bytes of one that is there already go. */
export async function keepRendition(
  ctx: CommandCtx,
  fileId: bigint,
  stored: StoredRendition,
): Promise<ImportedRendition> {
  const known = await findRendition(ctx, fileId, stored);
  if (known) {
    // Unless they are the bytes of the file itself.
    const isFile = await ctx.db.file.findFirst({ where: { storageKey: stored.storageKey }, select: { id: true } });
    if (!isFile) await storage().remove(stored.storageKey);
    return known;
  }
  const row = await ctx.db.fileRendition.create({
    data: {
      organizationId: ctx.org.id,
      fileId,
      storageProvider: storage().provider,
      ...stored,
      sizeBytes: BigInt(stored.sizeBytes),
    },
    select: { id: true, uuid: true, name: true },
  });
  return { ...row, sizeBytes: stored.sizeBytes };
}

async function findRendition(ctx: CommandCtx, fileId: bigint, { kind, name }: { kind: RenditionKind; name: string }) {
  const row = await ctx.db.fileRendition.findFirst({
    where: { fileId, kind, name },
    select: { id: true, uuid: true, name: true, sizeBytes: true },
  });
  return row && { ...row, sizeBytes: Number(row.sizeBytes) };
}

type Facts = Omit<StoredRendition, 'kind' | 'name' | 'storageKey'>;

async function factsOf(key: string, made: NewRendition): Promise<Facts> {
  const sizeBytes = (await storage().size(key)) ?? 0;
  const hash = createHash('sha256');
  for await (const chunk of (await storage().stream(key)) as AsyncIterable<Buffer>) hash.update(chunk);
  const base = { sizeBytes, sha256: hash.digest('hex') };
  if (made.kind === 'picture') {
    const { mimeType, width, height } = made;
    return { ...base, mimeType, width, height, metadata: renditionMetadata.picture.parse({}) };
  }
  if (made.kind === 'storyboard') {
    const metadata = renditionMetadata.storyboard.parse(made.metadata);
    const [width, height] = [metadata.columns * metadata.tileWidth, metadata.rows * metadata.tileHeight];
    return { ...base, mimeType: made.mimeType, width, height, metadata };
  }
  const fragments = await readFragments((offset, length) => storage().read(key, offset, length), sizeBytes);
  if (!fragments) throw new Error('A rung is a fragmented MP4 with an index before its first fragment');
  return { ...base, mimeType: 'video/mp4', ...fragments, metadata: renditionMetadata.video.parse(fragments.metadata) };
}
