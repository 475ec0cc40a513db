import { AppError } from '@/lib/errors/app-error';
import { type CommandCtx, command } from '@/server/core/command';
import { signedIn } from '@/server/core/operations';
import { documentPolicy } from '../policy';
import { loadDocument } from '../queries/load-document';
import { documentInput } from '../schema';

/** Takes a document away: it and its file lie in the bin for thirty days and are then gone for good. */
export const removeDocument = command(
  'media.document.remove',
  { access: signedIn, input: documentInput },
  async (ctx, input) => {
    const document = await loadDocument(ctx, input.document);
    ctx.authorize(documentPolicy.remove, document.subject);
    await putInBin(ctx, document, ctx.now());
  },
);

/** Takes a document back out of the bin, by whoever may put it there. */
export const restoreDocument = command(
  'media.document.restore',
  { access: signedIn, input: documentInput },
  (ctx, input) =>
    ctx.withDeleted(async () => {
      const document = await loadDocument(ctx, input.document);
      ctx.authorize(documentPolicy.remove, document.subject);
      if (!document.isDeleted) throw new AppError('conflict', { reason: 'media.not_in_bin' });
      await putInBin(ctx, document, null);
    }),
);

/** A document and its file move together; the file is nobody else's. */
async function putInBin(ctx: CommandCtx, document: { id: bigint; fileId: bigint }, at: Date | null): Promise<void> {
  await ctx.withDeleted(async () => {
    await ctx.db.studentDocument.update({ where: { id: document.id }, data: { deletedAt: at } });
    await ctx.db.file.update({ where: { id: document.fileId }, data: { deletedAt: at } });
  });
}
