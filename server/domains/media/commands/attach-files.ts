import { AppError } from '@/lib/errors/app-error';
import type { CommandCtx } from '@/server/core/command';
import type { Purpose } from '../dto';
import { loadUses } from '../queries/load-uses';
import { mayRead } from '../queries/may-read';
import { announcePicture } from './announce-picture';
import { requestRenditions } from './request-renditions';

/** Which rows use which files. */
export type Attachment = {
  fileUuids: readonly string[];
  subjectType: string;
  subjectId: bigint;
  purpose: Purpose;
  role?: string;
};

type Row = {
  id: bigint;
  uuid: string;
  purpose: Purpose;
  state: string;
  scan_state: string;
  is_public: boolean;
  is_temporary: boolean;
  expires_at: Date | null;
  mime_type: string | null;
  uploaded_by_id: bigint | null;
};

/**
 * Takes files into use, inside the transaction of the row that will name them: temporary ones of the actor, or ones the
 * actor may read already. Refuses what is unfinished, refused, infected, past its day or meant for something else; then
 * nothing is kept. Answers with the files in the order they were named.
 */
export async function keepFiles(
  ctx: CommandCtx,
  { fileUuids, purpose }: Pick<Attachment, 'fileUuids' | 'purpose'>,
): Promise<{ id: bigint; uuid: string; wasTemporary: boolean }[]> {
  const wanted = [...new Set(fileUuids)];
  if (wanted.length === 0) return [];
  // The lock decides the race against the purge: whoever comes second sees what the first one did.
  const rows = await ctx.sql<Row>`
    select id, uuid, purpose::text as purpose, state::text as state, scan_state::text as scan_state, is_public, is_temporary, expires_at, mime_type, uploaded_by_id
    from files where uuid = any (${wanted}::uuid[]) order by id for update`;
  const kept = [];
  for (const uuid of wanted) {
    const file = rows.find((row) => row.uuid === uuid);
    if (!file) throw new AppError('not_found', { reason: 'media.file_gone' });
    await refuseUnlessUsable(ctx, file, purpose);
    kept.push({ id: file.id, uuid, wasTemporary: file.is_temporary });
    announcePicture(ctx, { id: file.id, purpose, mimeType: file.mime_type });
  }
  await ctx.db.file.updateMany({
    where: { id: { in: kept.map((row) => row.id) }, isTemporary: true },
    data: { isTemporary: false, expiresAt: null },
  });
  return kept;
}

/** Makes files part of a row by links, inside that row's transaction; what `keepFiles` refuses is refused. */
export async function attachFiles(ctx: CommandCtx, attachment: Attachment): Promise<void> {
  const { subjectType, subjectId, role = 'attachment' } = attachment;
  const kept = await keepFiles(ctx, attachment);
  if (kept.length === 0) return;
  const [{ next } = { next: 0 }] = await ctx.sql<{ next: number }>`
    select coalesce(max(position) + 1, 0)::int as next from file_links where subject_type = ${subjectType} and subject_id = ${subjectId} and role = ${role}`;
  await ctx.db.fileLink.createMany({
    data: kept.map(({ id }, index) => ({
      organizationId: ctx.org.id,
      subjectType,
      subjectId,
      role,
      position: next + index,
      fileId: id,
    })),
    skipDuplicates: true,
  });
  if (attachment.purpose === 'video')
    await requestRenditions(
      ctx,
      kept.map((row) => row.id),
      'attached',
    );
}

async function refuseUnlessUsable(ctx: CommandCtx, file: Row, purpose: Purpose): Promise<void> {
  const subject = {
    id: file.id,
    purpose: file.purpose,
    isPublic: file.is_public,
    isTemporary: file.is_temporary,
    uploadedById: file.uploaded_by_id,
  };
  if (!(await mayRead(ctx, subject)).allowed) throw new AppError('not_found', { reason: 'media.file_gone' });
  if (file.purpose !== purpose) throw new AppError('conflict', { reason: 'media.other_purpose' });
  if (file.state !== 'ready') throw new AppError('conflict', { reason: 'media.not_ready' });
  if (file.scan_state === 'infected') throw new AppError('conflict', { reason: 'media.infected' });
  if (file.is_temporary && file.expires_at && file.expires_at <= ctx.now())
    throw new AppError('not_found', { reason: 'media.file_gone' });
}

/**
 * Takes files off a row (all of them, or the named ones). A file that nothing else uses is deleted softly; its bytes
 * stay for the days of the bin.
 */
export async function detachFiles(
  ctx: CommandCtx,
  {
    subjectType,
    subjectId,
    fileUuids,
    role,
  }: Omit<Attachment, 'fileUuids' | 'purpose'> & { fileUuids?: readonly string[] },
): Promise<void> {
  const where = {
    subjectType,
    subjectId,
    ...(role ? { role } : {}),
    ...(fileUuids ? { file: { uuid: { in: [...fileUuids] } } } : {}),
  };
  const links = await ctx.db.fileLink.findMany({ where, select: { id: true, fileId: true } });
  await ctx.db.fileLink.deleteMany({ where: { id: { in: links.map((link) => link.id) } } });
  for (const { fileId } of links) await releaseFile(ctx, fileId);
}

/** Lets go of a file that a row named until now: one that nothing else uses is deleted softly. */
export async function releaseFile(ctx: CommandCtx, fileId: bigint): Promise<void> {
  await ctx.sql`select id from files where id = ${fileId} for update`;
  if ((await loadUses(ctx, fileId)).length > 0) return;
  await ctx.withDeleted(() => ctx.db.file.updateMany({ where: { id: fileId }, data: { deletedAt: ctx.now() } }));
}
