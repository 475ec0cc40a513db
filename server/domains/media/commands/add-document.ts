import { AppError } from '@/lib/errors/app-error';
import { command } from '@/server/core/command';
import { signedIn } from '@/server/core/operations';
import { documentPolicy } from '../policy';
import { loadDocumentOwner } from '../queries/load-document';
import { addDocumentInput } from '../schema';
import { keepFiles } from './attach-files';

/** Puts an uploaded file among a learner's documents. Each file is one document of one person. */
export const addDocument = command(
  'media.document.add',
  { access: signedIn, input: addDocumentInput },
  async (ctx, input): Promise<{ document: string }> => {
    const owner = await loadDocumentOwner(ctx, input.person);
    ctx.authorize(documentPolicy.add, owner);
    const [kind] = await ctx.sql<{ code: string }>`
      select l.code from lookups l join lookup_types t on t.id = l.type_id
      where t.code = 'document_kinds' and l.code = ${input.kind} and l.is_active`;
    if (!kind) throw new AppError('validation', { fields: [{ path: 'kind', key: 'invalid' }] });
    const [file] = await keepFiles(ctx, { fileUuids: [input.file], purpose: 'student_document' });
    if (!file?.wasTemporary) throw new AppError('conflict', { reason: 'media.already_used' });
    const { originalName } = await ctx.db.file.findUniqueOrThrow({ where: { id: file.id } });
    const document = await ctx.db.studentDocument.create({
      data: {
        organizationId: ctx.org.id,
        personId: owner.personId,
        fileId: file.id,
        title: input.title || originalName,
        kind: kind.code,
      },
      select: { uuid: true },
    });
    return { document: document.uuid };
  },
);
