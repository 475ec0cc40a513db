import { createReadStream } from 'node:fs';
import { AppError } from '@/lib/errors/app-error';
import type { CommandCtx } from '@/server/core/command';
import { newStorageKey, storage } from '@/server/core/storage';
import { fileHref, type Purpose } from '../dto';
import { inspectFile } from '../inspect-file';
import { safeFileName } from '../rules/file-name';
import { announcePicture } from './announce-picture';

/** A file the platform makes or brings itself. */
export type FileImport = ({ path: string } | { buffer: Uint8Array }) & {
  name: string;
  purpose: Purpose;
  mimeType: string;
  isPublic?: boolean;
  altText?: { en?: string; ar?: string };
  durationSeconds?: number;
};

/** What rows that use an imported file need of it. */
export type ImportedFile = { id: bigint; uuid: string; sizeBytes: number; sha256: string; href: string };

/**
 * Stores a file of the platform's own (demo school, certificate sheets) inside the caller's transaction: kept at once,
 * uploaded by nobody, looked at like any other. For commands of the system; no edge offers it.
 */
export async function importFile(ctx: CommandCtx, file: FileImport): Promise<ImportedFile> {
  const key = newStorageKey(ctx.org.uuid, ctx.now());
  const name = safeFileName(file.name);
  const { size } = await storage().put(key, 'path' in file ? createReadStream(file.path) : [file.buffer]);
  const inspection = await inspectFile(
    ctx.org.uuid,
    { storageKey: key, name, declaredMimeType: file.mimeType, sizeBytes: size },
    ctx.now(),
  );
  if ('refusal' in inspection || inspection.findings.storageKey !== key) await storage().remove(key);
  if ('refusal' in inspection)
    throw new AppError('validation', { reason: `media.${inspection.refusal}`, params: { name } });
  const { sizeBytes, ...findings } = inspection.findings;
  const row = await ctx.db.file.create({
    data: {
      organizationId: ctx.org.id,
      purpose: file.purpose,
      state: 'ready',
      originalName: name,
      declaredMimeType: file.mimeType,
      sizeBytes: BigInt(sizeBytes),
      receivedBytes: BigInt(sizeBytes),
      storageProvider: storage().provider,
      ...findings,
      isTemporary: false,
      isPublic: file.isPublic ?? false,
      ...(file.altText ? { altText: file.altText } : {}),
      ...(file.durationSeconds ? { durationSeconds: file.durationSeconds } : {}),
    },
    select: { id: true, uuid: true },
  });
  announcePicture(ctx, { id: row.id, purpose: file.purpose, mimeType: findings.mimeType });
  return { ...row, sizeBytes, sha256: findings.sha256, href: fileHref(row.uuid) };
}
