import { AppError } from '@/lib/errors/app-error';
import type { AltText } from '@/lib/pictures/alt-text';
import { type CommandCtx, command } from '@/server/core/command';
import { signedIn } from '@/server/core/operations';
import { tags } from '@/server/core/revalidate';
import { filePolicy } from '../policy';
import { describeFileInput } from '../schema';

/** Says what a picture shows, in both languages, or that it is decoration; public pages have it within a second. */
export const describeFile = command(
  'media.file.describe',
  { access: signedIn, input: describeFileInput },
  async (ctx, input) => {
    const file = await ctx.db.file.findFirst({ where: { uuid: input.file } });
    if (!file) throw new AppError('not_found');
    ctx.authorize(filePolicy.describe, file);
    if (!file.mimeType?.startsWith('image/')) throw new AppError('conflict', { reason: 'media.not_a_picture' });
    await writeAltText(ctx, file.id, input.alt);
  },
);

/** Writes the alternative text of a file inside the command of a row that uses it; the caller has authorised it. */
export async function writeAltText(ctx: CommandCtx, fileId: bigint, alt: AltText): Promise<void> {
  await ctx.db.file.update({ where: { id: fileId }, data: { altText: alt } });
  ctx.revalidate(tags.site(ctx.org.slug));
}
