import { AppError } from '@/lib/errors/app-error';
import { command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { certificatePolicy } from '../policy';
import { loadCertificate, subjectOf } from '../queries/load-certificate';
import { revokeInput } from '../schema';

/** Ends a certificate: whoever verifies its number reads "revoked" from now on, and its shared page is gone. */
export const revokeCertificate = command(
  'certificates.certificate.revoke',
  { access: holders('certificate.revoke'), input: revokeInput },
  async (ctx, input) => {
    const row = await loadCertificate(ctx, { uuid: input.certificate });
    if (!row) throw new AppError('not_found');
    ctx.authorize(certificatePolicy.revoke, subjectOf(row));
    const by = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
    const { count } = await ctx.db.certificate.updateMany({
      where: { id: row.id, revokedAt: null },
      data: { revokedAt: ctx.now(), revokedReason: input.reason, revokedById: by, isShared: false },
    });
    if (count === 0) throw new AppError('conflict', { reason: 'certificates.already_revoked' });
    return { number: row.number };
  },
);
