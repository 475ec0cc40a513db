import { AppError } from '@/lib/errors/app-error';
import { recordAudit } from '@/server/core/audit';
import { command } from '@/server/core/command';
import { signedIn } from '@/server/core/operations';
import { personPolicy } from '../policy';
import { endSessionInput } from '../schema';

/** Ends one of the person's own sessions, on whatever device; it is dead at its next request and its sockets close within 5 s. */
export const endSession = command(
  'identity.end-session',
  { access: signedIn, input: endSessionInput },
  async (ctx, input) => {
    const session = await ctx.db.session.findFirst({
      where: { uuid: input.session, endedAt: null },
      select: { id: true, personId: true },
    });
    if (!session) throw new AppError('not_found');
    ctx.authorize(personPolicy.manageOwn, { personId: session.personId, roles: [] });
    await ctx.db.session.update({
      where: { id: session.id },
      data: { endedAt: ctx.now(), endReason: 'ended_by_person' },
    });
    await recordAudit(ctx, {
      action: 'signed_out',
      operation: 'identity.end-session',
      entityType: 'people',
      entityId: session.personId,
    });
    ctx.notifyBrowser(ctx.actor.personUuid ?? '', { type: 'session_ended', session: input.session });
    return {};
  },
);
