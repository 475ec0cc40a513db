import type { Ctx } from '@/server/core/context';

/** One place a file is used in. */
export type FileUse = { subjectType: string; subjectId: bigint };

/** Every place a file is used in: links, and the rows that name it in a column of their own. One statement. */
export async function loadUses(ctx: Ctx, fileId: bigint): Promise<FileUse[]> {
  const rows = await ctx.sql<{ subject_type: string; subject_id: bigint }>`
    select subject_type, subject_id from file_links where file_id = ${fileId}
    union select 'video_track', id from video_tracks
      where file_id = ${fileId} or captions_file_id = ${fileId} or poster_file_id = ${fileId}
    union select 'resource', id from resources where file_en_id = ${fileId} or file_ar_id = ${fileId}
    union select 'course', id from courses where cover_file_id = ${fileId}
    union select 'organization', id from organizations where logo_file_id = ${fileId}
    union select 'student_document', id from student_documents where file_id = ${fileId}
    union select 'certificate', id from certificates where file_id = ${fileId}`;
  return rows.map((row) => ({ subjectType: row.subject_type, subjectId: row.subject_id }));
}
