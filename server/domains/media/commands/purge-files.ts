import { z } from 'zod';
import { type CommandCtx, command } from '@/server/core/command';
import { systemOnly } from '@/server/core/operations';
import { storage } from '@/server/core/storage';

const BATCH = 200;
const BIN_DAYS = 30;
const DAY = 86_400_000;

type Doomed = { id: bigint; storage_key: string };

/** Files nothing names that are past their time: uploads past their hours, or the bin past its days. Their rows stay locked. */
const unused = (ctx: CommandCtx, why: 'expired' | 'deleted', before: Date): Promise<Doomed[]> =>
  ctx.sql<Doomed>`
    select f.id, f.storage_key from files f
    where case ${why}::text when 'expired' then f.is_temporary and f.expires_at <= ${before} else f.deleted_at <= ${before} end
      and not exists (select from file_links l where l.organization_id = f.organization_id and l.file_id = f.id)
      and not exists (select from video_tracks v where v.file_id = f.id or v.captions_file_id = f.id or v.poster_file_id = f.id)
      and not exists (select from resources r where r.file_en_id = f.id or r.file_ar_id = f.id)
      and not exists (select from courses c where c.cover_file_id = f.id)
      and not exists (select from student_documents d where d.file_id = f.id)
      and not exists (select from organizations o where o.logo_file_id = f.id)
      and not exists (select from certificates c where c.file_id = f.id)
    order by f.id limit ${BATCH} for update of f skip locked`;

/**
 * Removes uploads that nothing used within their hours, finished or not, row and bytes. A file that is being attached
 * right now holds its row's lock: it is skipped here, or this waits and then finds it is temporary no longer.
 */
export const purgeExpiredUploads = command(
  'media.purge_expired_uploads',
  { access: systemOnly, input: z.strictObject({}) },
  async (ctx): Promise<{ removed: number }> =>
    ctx.withDeleted(async () => ({ removed: await removeAll(ctx, await unused(ctx, 'expired', ctx.now())) })),
);

/** Empties the bin: files that were deleted thirty days ago and that nothing names any more, row and bytes. Deleted rows are shown to both: a video in the bin still names its file. */
export const purgeDeletedFiles = command(
  'media.purge_deleted_files',
  { access: systemOnly, input: z.strictObject({}) },
  async (ctx): Promise<{ removed: number }> =>
    ctx.withDeleted(async () => {
      const before = new Date(ctx.now().getTime() - BIN_DAYS * DAY);
      // A learner's document goes with its file: nobody is to find later what it was.
      await ctx.db.studentDocument.deleteMany({ where: { deletedAt: { lte: before } } });
      return { removed: await removeAll(ctx, await unused(ctx, 'deleted', before)) };
    }),
);

/**
 * Rows first, bytes while their locks are held; what was made of a file goes with it, and a rung that is the file itself
 * shares its key: each object is removed once. If the commit then fails, the row stays without its bytes; nothing can
 * attach it, because it is past its time, and the next run takes it.
 */
async function removeAll(ctx: CommandCtx, rows: Doomed[]): Promise<number> {
  const ids = rows.map((row) => row.id);
  const made = await ctx.db.fileRendition.findMany({ where: { fileId: { in: ids } }, select: { storageKey: true } });
  await ctx.db.fileRendition.deleteMany({ where: { fileId: { in: ids } } });
  const { count } = await ctx.db.file.deleteMany({ where: { id: { in: ids } } });
  const keys = new Set([...rows.map((row) => row.storage_key), ...made.map((one) => one.storageKey)]);
  for (const key of keys) await storage().remove(key);
  return count;
}
