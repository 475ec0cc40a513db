import { AppError } from '@/lib/errors/app-error';
import type { CommandCtx } from '@/server/core/command';

/**
 * Refuses to take the last administrator from a school: somebody else must hold the role and be able to sign in. The
 * rows are locked, so that two who each take one of the last two wait for each other.
 */
export async function keepOneAdmin(ctx: CommandCtx, personId: bigint, roles: readonly string[]): Promise<void> {
  if (!roles.includes('admin')) return;
  await ctx.sql`select pr.id from person_roles pr join roles r on r.id = pr.role_id where r.code = 'admin' order by pr.id for update of pr`;
  const others = await ctx.sql<{ id: bigint }>`
    select p.id from people p join person_roles pr on pr.person_id = p.id join roles r on r.id = pr.role_id
    where r.code = 'admin' and p.id <> ${personId} and p.status in ('active', 'inactive') limit 1`;
  if (others.length === 0) throw new AppError('conflict', { reason: 'identity.last_admin' });
}
