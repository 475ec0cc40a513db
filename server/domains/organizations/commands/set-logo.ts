import { AppError } from '@/lib/errors/app-error';
import { type CommandCtx, command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { tags } from '@/server/core/revalidate';
import { keepFiles, releaseFile, writeAltText } from '@/server/domains/media';
import { settingsPolicy } from '../policy';
import { removeLogoInput, setLogoInput } from '../schema';

/** Smaller than this a logo is a smear; wider or taller than this a line. */
const LEAST_SIDE = 32;
const MOST_SHAPE = 8;

/**
 * Makes an uploaded picture the school's logo, with what it says in both languages; or changes what the present one
 * says. Pages have it within a second, mails and certificates from then on; what was issued before keeps its own.
 */
export const setLogo = command(
  'organizations.set-logo',
  { access: holders('settings.manage'), input: setLogoInput },
  async (ctx, input) => {
    ctx.authorize(settingsPolicy.manage, {});
    const before = await presentLogo(ctx);
    const [file] = await keepFiles(ctx, { fileUuids: [input.file], purpose: 'organization_logo' });
    if (!file) throw new AppError('not_found');
    await refuseShape(ctx, file.id);
    await writeAltText(ctx, file.id, input.alt);
    await ctx.db.organization.update({ where: { id: ctx.org.id }, data: { logoFileId: file.id } });
    if (before !== null && before !== file.id) await releaseFile(ctx, before);
    ctx.revalidate(tags.site(ctx.org.slug));
  },
);

/** Takes the logo away: the drawn mark and the name come back. */
export const removeLogo = command(
  'organizations.remove-logo',
  { access: holders('settings.manage'), input: removeLogoInput },
  async (ctx) => {
    ctx.authorize(settingsPolicy.manage, {});
    const before = await presentLogo(ctx);
    if (before === null) throw new AppError('conflict', { reason: 'organizations.no_logo' });
    await ctx.db.organization.update({ where: { id: ctx.org.id }, data: { logoFileId: null } });
    await releaseFile(ctx, before);
    ctx.revalidate(tags.site(ctx.org.slug));
  },
);

/** The present logo's key; two who change it at once come one after the other. */
async function presentLogo(ctx: CommandCtx): Promise<bigint | null> {
  const [row] = await ctx.sql<{ logo_file_id: bigint | null }>`
    select logo_file_id from organizations where id = ${ctx.org.id} for no key update`;
  return row?.logo_file_id ?? null;
}

async function refuseShape(ctx: CommandCtx, fileId: bigint): Promise<void> {
  const { width, height } = await ctx.db.file.findUniqueOrThrow({ where: { id: fileId } });
  const [w, h] = [width ?? 0, height ?? 0];
  if (Math.min(w, h) < LEAST_SIDE) throw new AppError('validation', { reason: 'organizations.logo_too_small' });
  if (Math.max(w / h, h / w) > MOST_SHAPE) throw new AppError('validation', { reason: 'organizations.logo_shape' });
}
