import { AppError } from '@/lib/errors/app-error';
import { recordAuditApart } from '@/server/core/audit';
import { type CommandCtx, command } from '@/server/core/command';
import type { Ctx } from '@/server/core/context';
import { anyone } from '@/server/core/operations';
import { kernelSql } from '@/server/core/pools';
import { clearLimit, giveBackToLimit, takeFromLimit } from '@/server/core/rate-limit';
import { isDenial, tellOnce } from '@/server/core/refusals';
import { hashPassword, needsRehash, passwordMatches } from '../rules/password';
import { signInInput } from '../schema';
import { openSession } from '../sessions';

type Candidate = {
  person_id: bigint;
  person_uuid: string;
  password_hash: string | null;
  status: 'active' | 'inactive' | 'suspended' | 'banned';
  suspended_until: Date | null;
  status_reason: string | null;
  email_verified_at: Date | null;
};

const PER_ACCOUNT_AND_SOURCE = { limit: 5, windowSeconds: 60 };
const PER_SOURCE = { limit: 60, windowSeconds: 600 };
const PER_ACCOUNT = { limit: 100, windowSeconds: 24 * 3600 };

/** Signs in with e-mail and password. Unknown and wrong look and time alike; tries are limited per account and source. */
export const signIn = command(
  'identity.sign-in',
  { access: anyone('this is the door'), input: signInInput, elevated: 'opens a session before anybody is signed in' },
  async (ctx, input) => {
    try {
      return await enter(ctx, input);
    } catch (e) {
      // too often, suspended, not confirmed: the trail names whose account was tried, as for a wrong password
      if (isDenial(e) && tellOnce(e)) await refuse(ctx, await candidateOf(ctx, input.email), e.reason);
      throw e;
    }
  },
);

async function candidateOf(ctx: Ctx, email: string): Promise<Candidate | undefined> {
  const [found] = await kernelSql<Candidate>('select * from sign_in_candidate($1, $2)', [ctx.org.id, email]);
  return found;
}

async function enter(ctx: CommandCtx, input: { email: string; password: string }): Promise<{ session: string }> {
  const limits = limitKeys(ctx, input.email);
  await takeFromLimit(limits.source, PER_SOURCE);
  const { remaining } = await takeFromLimit(limits.pair, PER_ACCOUNT_AND_SOURCE);
  const candidate = await candidateOf(ctx, input.email);
  if (!(await passwordMatches(candidate?.password_hash ?? null, input.password)) || !candidate) {
    // counted only for wrong passwords: the right one opens the door however often strangers tried
    await takeFromLimit(limits.account, PER_ACCOUNT);
    await refuse(ctx, candidate, 'wrong_password');
    throw new AppError('validation', {
      reason: remaining > 0 ? 'identity.wrong_password' : 'identity.wrong_password_last',
      params: { left: remaining },
    });
  }
  refuseStatus(ctx, candidate);
  if (needsRehash(candidate.password_hash ?? '')) {
    await ctx.db.person.update({
      where: { id: candidate.person_id },
      data: { passwordHash: await hashPassword(input.password) },
    });
  }
  const session = await openSession(ctx, candidate.person_id, 'identity.sign-in');
  // of a source only tries that failed count: behind one address there may be a whole school
  await Promise.all([clearLimit(limits.pair), giveBackToLimit(limits.source)]);
  return { session };
}

function limitKeys(ctx: Ctx, email: string) {
  const org = ctx.org.uuid;
  return {
    pair: `sign-in:${org}:${email}:${ctx.ip}`,
    source: `sign-in-source:${org}:${ctx.ip}`,
    account: `sign-in-account:${org}:${email}`,
  };
}

async function refuse(ctx: Ctx, candidate: Candidate | undefined, reason: string): Promise<void> {
  await recordAuditApart(ctx, {
    action: 'denied',
    operation: 'identity.sign-in',
    entityType: 'people',
    entityId: candidate?.person_id,
    entityUuid: candidate?.person_uuid,
    context: { reason },
  });
}

function refuseStatus(ctx: Ctx, candidate: Candidate): void {
  const { status, suspended_until: until } = candidate;
  if (status === 'banned') {
    throw new AppError('forbidden', { reason: 'identity.banned' });
  }
  if (status === 'suspended' && (!until || until > ctx.now())) {
    throw new AppError('forbidden', {
      reason: until ? 'identity.suspended_until' : 'identity.suspended',
      params: until ? { until: until.toISOString().slice(0, 10) } : {},
    });
  }
  if (!candidate.email_verified_at) {
    throw new AppError('forbidden', { reason: 'identity.email_not_verified' });
  }
}
