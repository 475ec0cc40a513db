import { z } from 'zod';
import { AppError } from '@/lib/errors/app-error';
import { anyone } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { hasPictures } from '../commands/announce-picture';
import { isForEverybody } from '../policy';
import { acceptedFormats, chooseRendition, pictureForm } from '../rules/picture-form';
import { requireReadable } from './require-readable';

/** The object that answers for a picture in a form, and whether the answer is for everybody and for good. */
export type OpenedPicture = {
  storageKey: string;
  sizeBytes: number;
  mimeType: string;
  sha256: string;
  isPublic: boolean;
  isFinal: boolean;
  /** The format was chosen by what the reader takes. */
  negotiated: boolean;
};

/** A picture in a size and format, after the same checks as its file. Where nothing was made (yet), the original answers. */
export const openPicture = query(
  'media.picture.open',
  {
    access: anyone('logos and public pictures are shown to visitors; every other picture is checked like its file'),
    input: z.strictObject({ uuid: z.uuid(), name: z.string().max(40), accept: z.string().max(2_000).nullable() }),
  },
  async (ctx, { uuid, name, accept }): Promise<OpenedPicture> => {
    const form = pictureForm(name);
    if (!form) throw new AppError('not_found');
    const file = await requireReadable(ctx, uuid);
    if (!hasPictures(file)) throw new AppError('not_found');
    const made = await ctx.db.fileRendition.findMany({
      where: { fileId: file.id, kind: 'picture' },
      select: { name: true, storageKey: true, sizeBytes: true, mimeType: true, sha256: true },
    });
    const object = chooseRendition(form, made, acceptedFormats(accept)) ?? {
      ...file,
      mimeType: file.mimeType ?? '',
      sha256: file.sha256 ?? '',
    };
    return {
      storageKey: object.storageKey,
      sizeBytes: Number(object.sizeBytes),
      mimeType: object.mimeType,
      sha256: object.sha256,
      isPublic: isForEverybody(file),
      // Sizes are made all at once, so from then on the same question has the same answer.
      isFinal: made.length > 0 || form.kind === 'original',
      negotiated: form.kind === 'sized' && form.format === null,
    };
  },
);
