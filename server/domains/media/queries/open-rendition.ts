import { env } from '@/lib/env/server';
import { AppError } from '@/lib/errors/app-error';
import type { Ctx } from '@/server/core/context';
import { anyone } from '@/server/core/operations';
import { query } from '@/server/core/query';
import type { File, FileRendition } from '@/server/generated/prisma/client';
import { renditionHref } from '../dto';
import { isForEverybody } from '../policy';
import { LINK_SECONDS, signLink } from '../rules/signed-link';
import { renditionInput } from '../schema';
import { noteDownload } from './note-download';
import { linkHolder, type OpenedFile } from './open-file';
import { requireReadable } from './require-readable';

/** What a link to a rendition is bound to: a link to one rung opens no other. */
export function renditionFacts(ctx: Ctx, file: File, rendition: Pick<FileRendition, 'uuid'>) {
  return { organization: ctx.org.uuid, file: rendition.uuid, holder: linkHolder(ctx, file) };
}

/** A link to the bytes of a rendition of a file the caller has checked: five minutes, this session. */
export function renditionLink(ctx: Ctx, file: File, rendition: Pick<FileRendition, 'uuid' | 'kind' | 'name'>): string {
  const expires = Math.floor(ctx.now().getTime() / 1000) + LINK_SECONDS;
  const signature = signLink(env().REALTIME_SECRET, renditionFacts(ctx, file, rendition), expires);
  return `${renditionHref(file.uuid, rendition.kind, rendition.name)}/content?${signature}`;
}

/** Checks whether the actor may have the file, now, and answers with a link to what was made of it. */
export const openRendition = query(
  'media.rendition.open',
  { access: anyone('asks the same rules as the file that it was made of'), input: renditionInput },
  async (ctx, { uuid, kind, name }): Promise<OpenedFile> => {
    const file = await requireReadable(ctx, uuid);
    const rendition = await ctx.db.fileRendition.findFirst({ where: { fileId: file.id, kind, name } });
    if (!rendition) throw new AppError('not_found');
    await noteDownload(ctx, file);
    return { href: renditionLink(ctx, file, rendition), isPublic: isForEverybody(file) };
  },
);
