import { env } from '@/lib/env/server';
import { AppError } from '@/lib/errors/app-error';
import { recordAudit } from '@/server/core/audit';
import type { Ctx } from '@/server/core/context';
import { anyone } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { scannerConfigured } from '@/server/core/storage/scanner';
import { countDownload } from '../commands/count-download';
import { fileHref, type Purpose } from '../dto';
import { LINK_SECONDS, signLink } from '../rules/signed-link';
import { fileInput } from '../schema';
import { mayRead } from './may-read';

/** Where the bytes are for the next minutes, and whether that is everybody's business. */
export type OpenedFile = { href: string; isPublic: boolean };

/** To whom a link is bound: everybody for a public file, the session otherwise, visitors together. */
export function linkHolder(ctx: Ctx, file: { isPublic: boolean; purpose: Purpose }): string {
  if (isForEverybody(file)) return 'everybody';
  return ctx.actor.kind === 'person' ? `${ctx.actor.personUuid}:${ctx.actor.sessionUuid}` : ctx.actor.kind;
}

/** Files that need nobody's permission. */
export function isForEverybody(file: { isPublic: boolean; purpose: Purpose }): boolean {
  return file.isPublic || file.purpose === 'organization_logo';
}

/**
 * Checks whether the actor may have a file, now, and answers with a link that works for five minutes and for this
 * session only. What a scanner has not passed yet is not given to anybody but its uploader's bin.
 */
export const openFile = query(
  'media.file.open',
  {
    access: anyone('public files and previews are read without an account; every other file is checked'),
    input: fileInput,
  },
  async (ctx, { uuid }): Promise<OpenedFile> => {
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
    await noteDownload(ctx, file);
    const facts = { organization: ctx.org.uuid, file: uuid, holder: linkHolder(ctx, file) };
    const expires = Math.floor(ctx.now().getTime() / 1000) + LINK_SECONDS;
    return {
      href: `${fileHref(uuid)}/content?${signLink(env().REALTIME_SECRET, facts, expires)}`,
      isPublic: isForEverybody(file),
    };
  },
);

const COUNTED: Purpose[] = [
  'course_material',
  'assignment_submission',
  'attachment',
  'student_document',
  'certificate',
];

async function noteDownload(
  ctx: Ctx,
  file: { id: bigint; uuid: string; purpose: Purpose; uploadedById: bigint | null },
): Promise<void> {
  if (ctx.actor.kind !== 'person' || !COUNTED.includes(file.purpose)) return;
  const { first } = await countDownload(ctx, { uuid: file.uuid });
  // Looking into somebody's documents is recorded every time, everything else once a day.
  if (!first && (file.purpose !== 'student_document' || ctx.actor.personId === file.uploadedById)) return;
  await recordAudit(ctx, {
    action: 'downloaded',
    operation: 'media.file.open',
    entityType: 'files',
    entityId: file.id,
    entityUuid: file.uuid,
    context: { purpose: file.purpose },
  });
}
