import { env } from '@/lib/env/server';
import type { Ctx } from '@/server/core/context';
import { anyone } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { fileHref, type Purpose } from '../dto';
import { isForEverybody } from '../policy';
import { LINK_SECONDS, signLink } from '../rules/signed-link';
import { fileInput } from '../schema';
import { noteDownload } from './note-download';
import { requireReadable } from './require-readable';

/** Where the bytes are for the next minutes, and whether that is everybody's business. */
export type OpenedFile = { href: string; isPublic: boolean };

/** To whom a link is bound: everybody for a public file, the session otherwise, visitors together. */
export function linkHolder(ctx: Ctx, file: { isPublic: boolean; purpose: Purpose; isTemporary: boolean }): string {
  if (isForEverybody(file)) return 'everybody';
  return ctx.actor.kind === 'person' ? `${ctx.actor.personUuid}:${ctx.actor.sessionUuid}` : ctx.actor.kind;
}

/**
 * Checks whether the actor may have a file, now, and answers with a link that works for five minutes and for this
 * session only. What a scanner has not passed yet is not given to anybody but its uploader's bin.
 */
export const openFile = query(
  'media.file.open',
  {
    access: anyone('public files and previews are read without an account; every other file is checked'),
    input: fileInput,
  },
  async (ctx, { uuid }): Promise<OpenedFile> => {
    const file = await requireReadable(ctx, uuid);
    await noteDownload(ctx, file);
    const facts = { organization: ctx.org.uuid, file: uuid, holder: linkHolder(ctx, file) };
    const expires = Math.floor(ctx.now().getTime() / 1000) + LINK_SECONDS;
    return {
      href: `${fileHref(uuid)}/content?${signLink(env().REALTIME_SECRET, facts, expires)}`,
      isPublic: isForEverybody(file),
    };
  },
);
