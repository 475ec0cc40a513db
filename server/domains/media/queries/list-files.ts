import type { Ctx } from '@/server/core/context';
import { FILE_DTO_COLUMNS, type FileDto, toFileDto } from '../dto';

/**
 * The ready files of several subjects of one type, each in the order they were attached. The caller has authorised
 * the subjects; opening a file is checked again at its own address.
 */
export async function listFiles(
  ctx: Ctx,
  { subjectType, subjectIds, role }: { subjectType: string; subjectIds: readonly bigint[]; role?: string },
): Promise<Map<bigint, FileDto[]>> {
  const bySubject = new Map<bigint, FileDto[]>();
  if (subjectIds.length === 0) return bySubject;
  const links = await ctx.db.fileLink.findMany({
    where: { subjectType, subjectId: { in: [...subjectIds] }, ...(role ? { role } : {}), file: { state: 'ready' } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { subjectId: true, file: { select: FILE_DTO_COLUMNS } },
  });
  for (const { subjectId, file } of links) {
    const files = bySubject.get(subjectId) ?? [];
    files.push(toFileDto(file));
    bySubject.set(subjectId, files);
  }
  return bySubject;
}
