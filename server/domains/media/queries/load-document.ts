import { AppError } from '@/lib/errors/app-error';
import type { Ctx } from '@/server/core/context';
import type { DocumentSubject } from '../policy';

/** A person as the rules of documents read one, before or without a document; `not_found` when there is none. */
export async function loadDocumentOwner(ctx: Ctx, person: string): Promise<DocumentSubject & { personUuid: string }> {
  const [row] = await ctx.sql<{ id: bigint; is_learner: boolean }>`
    select p.id, exists (select from person_roles pr join roles r on r.id = pr.role_id
      where pr.organization_id = p.organization_id and pr.person_id = p.id and r.code = 'student') as is_learner
    from people p where p.uuid = ${person}::uuid`;
  if (!row) throw new AppError('not_found');
  return { personId: row.id, personUuid: person, isLearner: row.is_learner, uploadedById: null };
}

/** A document with what its rules read; `not_found` when there is none or the actor's rows do not reach it. */
export async function loadDocument(
  ctx: Ctx,
  document: string,
): Promise<{ id: bigint; uuid: string; fileId: bigint; isDeleted: boolean; subject: DocumentSubject }> {
  const row = await ctx.db.studentDocument.findFirst({
    where: { uuid: document },
    select: {
      id: true,
      uuid: true,
      fileId: true,
      personId: true,
      deletedAt: true,
      file: { select: { uploadedById: true } },
    },
  });
  if (!row) throw new AppError('not_found');
  return {
    id: row.id,
    uuid: row.uuid,
    fileId: row.fileId,
    isDeleted: row.deletedAt !== null,
    subject: { personId: row.personId, isLearner: true, uploadedById: row.file.uploadedById },
  };
}
