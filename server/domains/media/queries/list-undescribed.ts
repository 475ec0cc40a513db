import { z } from 'zod';
import type { AltText } from '@/lib/pictures/alt-text';
import { hasAltText } from '@/lib/pictures/alt-text';
import { holders } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { FILE_DTO_COLUMNS, type FileDto, toFileDto } from '../dto';

/** The pictures that visitors are shown, or may be, and of which nobody has said what they show or that they are decoration. */
export const listUndescribedPictures = query(
  'media.pictures.list_undescribed',
  { access: holders('settings.manage'), input: z.strictObject({}) },
  async (ctx): Promise<FileDto[]> => {
    const files = await ctx.db.file.findMany({
      where: {
        state: 'ready',
        isTemporary: false,
        mimeType: { startsWith: 'image/' },
        OR: [{ isPublic: true }, { purpose: 'organization_logo' }, { course_coverFile: { some: {} } }],
      },
      orderBy: { id: 'asc' },
      select: { ...FILE_DTO_COLUMNS, altText: true },
    });
    return files.filter((file) => !hasAltText(file.altText as AltText | null)).map(toFileDto);
  },
);
