import { recordAudit } from '@/server/core/audit';
import { signedIn } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { type DocumentsDto, type FileRow, toFileDto } from '../dto';
import { documentPolicy } from '../policy';
import { uploadLimit } from '../rules/purposes';
import { documentsOfInput } from '../schema';
import { loadDocumentOwner } from './load-document';

type Name = { en: string | null; ar: string | null };
type Row = FileRow & {
  id: bigint;
  document: string;
  title: string;
  kind: string;
  kindName: { en: string; ar: string } | null;
  addedAt: Date;
  uploadedById: bigint | null;
  uploadedBy: Name | null;
};

/**
 * A learner's documents, newest first, for the learner and enrolment staff; to anybody else the person looks missing.
 * That somebody of the staff looked is recorded.
 */
export const listDocuments = query(
  'media.document.list',
  { access: signedIn, input: documentsOfInput },
  async (ctx, input): Promise<DocumentsDto> => {
    const owner = await loadDocumentOwner(ctx, input.person);
    ctx.authorize(documentPolicy.read, owner);
    const rows = await ctx.sql<Row>`
      select d.id, d.uuid as document, d.title, d.kind, d.created_at as "addedAt",
        (select jsonb_build_object('en', l.name_en, 'ar', l.name_ar) from lookups l join lookup_types t on t.id = l.type_id
          where t.code = 'document_kinds' and l.code = d.kind) as "kindName",
        f.uuid, f.original_name as "originalName", f.size_bytes as "sizeBytes", f.mime_type as "mimeType", f.declared_mime_type as "declaredMimeType",
        f.scan_state::text as "scanState", f.width, f.height, f.uploaded_by_id as "uploadedById",
        (select jsonb_build_object('en', p.name_en, 'ar', p.name_ar) from people p where p.id = f.uploaded_by_id) as "uploadedBy"
      from student_documents d join files f on f.organization_id = d.organization_id and f.id = d.file_id
      where d.person_id = ${owner.personId} order by d.id desc`;
    const kinds = await ctx.sql<DocumentsDto['kinds'][number]>`
      select l.code, jsonb_build_object('en', l.name_en, 'ar', l.name_ar) as name from lookups l join lookup_types t on t.id = l.type_id
      where t.code = 'document_kinds' and l.is_active order by l.sort_order, l.id`;
    if (!ctx.actor.is(owner.personId))
      await recordAudit(ctx, {
        action: 'viewed',
        operation: 'media.document.list',
        entityType: 'people',
        entityId: owner.personId,
        entityUuid: input.person,
        context: { documents: rows.length },
      });
    return {
      person: input.person,
      documents: rows.map((row) => ({
        uuid: row.document,
        title: row.title,
        kind: row.kindName ?? { en: row.kind, ar: row.kind },
        addedAt: row.addedAt.toISOString(),
        addedBy: row.uploadedById === owner.personId ? 'learner' : (row.uploadedBy ?? 'school'),
        mayRemove: documentPolicy.remove(ctx.actor, { ...owner, uploadedById: row.uploadedById }) === true,
        file: toFileDto(row),
      })),
      kinds,
      mayAdd: documentPolicy.add(ctx.actor, owner) === true,
      maxBytes: uploadLimit('student_document'),
    };
  },
);
