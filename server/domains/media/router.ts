import { passthrough } from '@/lib/zod/passthrough';
import { procedure, router } from '@/server/api/trpc';
import { addDocument } from './commands/add-document';
import { describeFile } from './commands/describe-file';
import { removeDocument, restoreDocument } from './commands/remove-document';
import { addDocumentInput, describeFileInput, documentInput } from './schema';

/** The procedures of files that are rows of their own; bytes come by tus (app/api/uploads). */
export const mediaRouter = router({
  addDocument: procedure.input(passthrough(addDocumentInput)).mutation(({ ctx, input }) => addDocument(ctx.ctx, input)),
  describeFile: procedure
    .input(passthrough(describeFileInput))
    .mutation(({ ctx, input }) => describeFile(ctx.ctx, input)),
  removeDocument: procedure
    .input(passthrough(documentInput))
    .mutation(({ ctx, input }) => removeDocument(ctx.ctx, input)),
  restoreDocument: procedure
    .input(passthrough(documentInput))
    .mutation(({ ctx, input }) => restoreDocument(ctx.ctx, input)),
});
