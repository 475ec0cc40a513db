import { AppError } from '@/lib/errors/app-error';
import { command } from '@/server/core/command';
import { signedIn } from '@/server/core/operations';
import { storage } from '@/server/core/storage';
import { filePolicy } from '../policy';
import { fileInput } from '../schema';

/** Takes back one's own upload that nothing uses yet, row and bytes. */
export const cancelUpload = command(
  'media.upload.cancel',
  { access: signedIn, input: fileInput },
  async (ctx, input) => {
    const [row] = await ctx.sql<{ id: bigint }>`select id from files where uuid = ${input.uuid}::uuid for update`;
    const file = row && (await ctx.db.file.findUnique({ where: { id: row.id } }));
    if (!file) throw new AppError('not_found');
    ctx.authorize(filePolicy.receive, file);
    await ctx.db.file.delete({ where: { id: file.id } });
    await storage().remove(file.storageKey);
  },
);
