import { z } from 'zod';
import { recordAudit } from '@/server/core/audit';
import { command } from '@/server/core/command';
import { signedIn } from '@/server/core/operations';
import { personPolicy } from '../policy';

/** Ends the session that asks. */
export const signOut = command('identity.sign-out', { access: signedIn, input: z.strictObject({}) }, async (ctx) => {
  ctx.authorize(personPolicy.manageOwn, { personId: ctx.actor.personId, roles: [] });
  await ctx.db.session.updateMany({
    where: { uuid: ctx.actor.sessionUuid ?? '', endedAt: null },
    data: { endedAt: ctx.now(), endReason: 'signed_out' },
  });
  await recordAudit(ctx, {
    action: 'signed_out',
    operation: 'identity.sign-out',
    entityType: 'people',
    entityId: ctx.actor.personId,
  });
  return {};
});
