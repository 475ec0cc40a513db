import { AppError } from '@/lib/errors/app-error';
import { type CommandCtx, command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { certificatePolicy } from '../policy';
import { loadCertificate, subjectOf } from '../queries/load-certificate';
import { certificateInput } from '../schema';

async function setShared(ctx: CommandCtx, uuid: string, isShared: boolean) {
  const row = await loadCertificate(ctx, { uuid });
  if (!row) throw new AppError('not_found');
  ctx.authorize(certificatePolicy.share, subjectOf(row));
  await ctx.db.certificate.updateMany({ where: { id: row.id, revokedAt: null }, data: { isShared } });
  return { number: row.number, isShared };
}

/** Shows one's own certificate to everybody who has its link. Twice is once. */
export const shareCertificate = command(
  'certificates.certificate.share',
  { access: holders('certificate.share'), input: certificateInput },
  (ctx, input) => setShared(ctx, input.certificate, true),
);

/** Takes the page of a certificate away again: its link leads nowhere from the next moment on. */
export const unshareCertificate = command(
  'certificates.certificate.unshare',
  { access: holders('certificate.share'), input: certificateInput },
  (ctx, input) => setShared(ctx, input.certificate, false),
);
