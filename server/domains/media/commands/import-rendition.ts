import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { AppError } from '@/lib/errors/app-error';
import type { CommandCtx } from '@/server/core/command';
import { newStorageKey, storage } from '@/server/core/storage';
import type { RenditionKind } from '@/server/generated/prisma/client';
import { readFragments } from '../rules/fragments';
import { renditionMetadata, renditionName, type StoryboardMetadata } from '../rules/rendition';

/** Something the platform made of a stored file. `itself`: the file's own bytes serve as the rung. */
export type RenditionImport = { fileId: bigint; name: string } & (
  | { kind: 'video'; from: { path: string } | 'itself' }
  | {
      kind: 'storyboard';
      from: { path: string } | { buffer: Uint8Array };
      mimeType: string;
      metadata: StoryboardMetadata;
    }
  | {
      kind: 'picture';
      from: { path: string } | { buffer: Uint8Array };
      mimeType: string;
      width: number;
      height: number;
    }
);

/** A rendition as those who asked for it need it. */
export type ImportedRendition = { id: bigint; uuid: string; name: string; sizeBytes: number };

/**
 * Keeps what was made of a file, inside the caller's transaction. Under one kind and name a file has one rendition: the
 * first stays, whoever comes again gets it back. For the system (seed, jobs); no edge offers it.
 */
export async function importRendition(ctx: CommandCtx, made: RenditionImport): Promise<ImportedRendition> {
  const name = renditionName.parse(made.name);
  const file = await ctx.db.file.findFirst({ where: { id: made.fileId }, select: { id: true, storageKey: true } });
  if (!file) throw new AppError('not_found');
  const known = await findRendition(ctx, file.id, made.kind, name);
  if (known) return known;
  const key = made.from === 'itself' ? file.storageKey : newStorageKey(ctx.org.uuid, ctx.now());
  if (made.from !== 'itself')
    await storage().put(key, 'path' in made.from ? createReadStream(made.from.path) : [made.from.buffer]);
  try {
    return await keep(ctx, file.id, key, { ...made, name });
  } catch (e) {
    if (key !== file.storageKey) await storage().remove(key);
    throw e;
  }
}

async function findRendition(ctx: CommandCtx, fileId: bigint, kind: RenditionKind, name: string) {
  const row = await ctx.db.fileRendition.findFirst({
    where: { fileId, kind, name },
    select: { id: true, uuid: true, name: true, sizeBytes: true },
  });
  return row && { ...row, sizeBytes: Number(row.sizeBytes) };
}

async function keep(ctx: CommandCtx, fileId: bigint, key: string, made: RenditionImport): Promise<ImportedRendition> {
  const facts = await factsOf(key, made);
  const row = await ctx.db.fileRendition.create({
    data: {
      organizationId: ctx.org.id,
      fileId,
      kind: made.kind,
      name: made.name,
      storageProvider: storage().provider,
      storageKey: key,
      ...facts,
      sizeBytes: BigInt(facts.sizeBytes),
      metadata: renditionMetadata[made.kind].parse(facts.metadata),
    },
    select: { id: true, uuid: true, name: true },
  });
  return { ...row, sizeBytes: facts.sizeBytes };
}

async function factsOf(key: string, made: RenditionImport) {
  const sizeBytes = (await storage().size(key)) ?? 0;
  const hash = createHash('sha256');
  for await (const chunk of (await storage().stream(key)) as AsyncIterable<Buffer>) hash.update(chunk);
  const base = { sizeBytes, sha256: hash.digest('hex') };
  if (made.kind === 'picture')
    return { ...base, mimeType: made.mimeType, width: made.width, height: made.height, metadata: {} };
  if (made.kind === 'storyboard') {
    const { columns, rows, tileWidth, tileHeight } = made.metadata;
    const size = { width: columns * tileWidth, height: rows * tileHeight };
    return { ...base, mimeType: made.mimeType, ...size, metadata: made.metadata };
  }
  const fragments = await readFragments((offset, length) => storage().read(key, offset, length), sizeBytes);
  if (!fragments) throw new Error('A rung is a fragmented MP4 with an index before its first fragment');
  return { ...base, mimeType: 'video/mp4', ...fragments };
}
