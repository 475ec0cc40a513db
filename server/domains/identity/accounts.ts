import { AppError } from '@/lib/errors/app-error';
import type { CommandCtx } from '@/server/core/command';
import { createPerson } from './create-person';
import { requireName } from './keep-profile';
import type { RoleCode } from './permissions';
import { personPolicy } from './policy';

/** What staff know of somebody who has no account yet. */
export type NewAccount = { email: string; nameEn: string; nameAr: string; locale: 'en' | 'ar'; role: RoleCode };

/** Refuses an address that has an account here, at its field; staff may know whose it is. */
export async function requireFreeAddress(ctx: CommandCtx, email: string, except?: bigint): Promise<void> {
  const taken = await ctx.db.person.findFirst({ where: { email }, select: { id: true, uuid: true } });
  if (!taken || taken.id === except) return;
  throw new AppError('conflict', {
    reason: 'identity.email_taken',
    params: ctx.actor.can('people.read') ? { person: taken.uuid } : {},
    fields: [{ path: 'email', key: 'email_taken' }],
  });
}

/**
 * Opens an account without a password in the caller's transaction: whoever it is for chooses one by the link of an
 * invitation. Whether the actor may create somebody with this role is asked here.
 */
export async function openAccount(ctx: CommandCtx, input: NewAccount) {
  ctx.authorize(personPolicy.create, { personId: 0n, roles: [input.role] });
  requireName(input);
  await requireFreeAddress(ctx, input.email);
  try {
    return await createPerson(ctx, { ...input, passwordHash: null, roles: [input.role], emailVerifiedAt: null });
  } catch (e) {
    // Two at once: the database decides who was first, and the other one is told what to look at.
    if (!(e instanceof Error && 'code' in e && e.code === 'P2002')) throw e;
    const fields = [{ path: 'email', key: 'email_taken' }];
    throw new AppError('conflict', { reason: 'identity.email_taken', fields, cause: e });
  }
}
