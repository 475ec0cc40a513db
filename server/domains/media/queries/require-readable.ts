import { AppError } from '@/lib/errors/app-error';
import type { Ctx } from '@/server/core/context';
import { scannerConfigured } from '@/server/core/storage/scanner';
import type { File } from '@/server/generated/prisma/client';
import { mayRead } from './may-read';

/**
 * A file that the actor may have now. Refused with the most telling reason: a locked lesson, an upload that is not
 * whole, what a scanner has not passed yet (given to nobody but its uploader's bin). Everything else is as if missing.
 */
export async function requireReadable(ctx: Ctx, uuid: string): Promise<File> {
  const file = await ctx.db.file.findFirst({ where: { uuid } });
  if (!file) throw new AppError('not_found');
  const reading = await mayRead(ctx, file);
  if (!reading.allowed) throw reading.refusal ?? new AppError('not_found');
  if (file.state === 'receiving') throw new AppError('conflict', { reason: 'media.not_ready' });
  if (file.state === 'refused')
    throw new AppError('gone', { reason: `media.${file.refusal}`, params: { name: file.originalName } });
  if (file.scanState === 'infected')
    throw new AppError('gone', { reason: 'media.infected', params: { name: file.originalName } });
  // What the platform made itself needs no scanner's word.
  if (scannerConfigured() && file.scanState !== 'clean' && file.uploadedById !== null)
    throw new AppError('unavailable', { reason: `media.scan_${file.scanState}` });
  return file;
}
