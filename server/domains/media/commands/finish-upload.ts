import { z } from 'zod';
import { AppError } from '@/lib/errors/app-error';
import { command } from '@/server/core/command';
import type { Ctx } from '@/server/core/context';
import { signedIn } from '@/server/core/operations';
import { storage } from '@/server/core/storage';
import { type FileDto, toFileDto } from '../dto';
import { type Inspection, inspectFile } from '../inspect-file';
import { filePolicy } from '../policy';

/** An upload of the actor that is still coming, or just came. */
export type Upload = {
  id: bigint;
  uuid: string;
  storageKey: string;
  originalName: string;
  declaredMimeType: string;
  sizeBytes: bigint;
};

/** Looks at an upload whose last byte has come and keeps or refuses it. May run again after a crash at any point. */
export async function finishUpload(ctx: Ctx, upload: Upload): Promise<FileDto> {
  const { storageKey } = upload;
  await storage().finish(storageKey);
  const inspection = await inspectFile(
    ctx.org.uuid,
    {
      storageKey,
      name: upload.originalName,
      declaredMimeType: upload.declaredMimeType,
      sizeBytes: Number(upload.sizeBytes),
    },
    ctx.now(),
  );
  const file = await settleUpload(ctx, { uuid: upload.uuid, inspection });
  // The row no longer names these bytes: refused ones, or the picture before it was cleaned.
  if ('refusal' in inspection || inspection.findings.storageKey !== storageKey) await storage().remove(storageKey);
  if ('refusal' in inspection)
    throw new AppError('validation', {
      reason: `media.${inspection.refusal}`,
      params: { name: upload.originalName },
    });
  return file;
}

/** Writes the result of an inspection; not for any edge, whose callers could invent one. */
const settleUpload = command(
  'media.upload.finish',
  { access: signedIn, input: z.strictObject({ uuid: z.uuid(), inspection: z.custom<Inspection>() }) },
  async (ctx, { uuid, inspection }): Promise<FileDto> => {
    const file = await ctx.db.file.findFirst({ where: { uuid } });
    if (!file) throw new AppError('not_found');
    ctx.authorize(filePolicy.receive, file);
    if (file.state !== 'receiving') throw new AppError('conflict', { reason: 'media.not_receiving' });
    if ('refusal' in inspection) {
      const { refusal } = inspection;
      const scanState = refusal === 'infected' ? ('infected' as const) : file.scanState;
      return toFileDto(
        await ctx.db.file.update({
          where: { id: file.id, state: 'receiving' },
          data: { state: 'refused', refusal, scanState },
        }),
      );
    }
    const { sizeBytes, ...findings } = inspection.findings;
    return toFileDto(
      await ctx.db.file.update({
        where: { id: file.id, state: 'receiving' },
        data: { ...findings, sizeBytes: BigInt(sizeBytes), receivedBytes: BigInt(sizeBytes), state: 'ready' },
      }),
    );
  },
);
