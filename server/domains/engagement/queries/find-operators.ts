import type { CommandCtx } from '@/server/core/command';

/** Staff who see jobs and mails, and so are told when one of them is stuck. */
export async function findOperators(ctx: CommandCtx): Promise<bigint[]> {
  const rows = await ctx.sql<{ id: bigint }>`
    select distinct p.id from people p
    join person_roles pr on pr.organization_id = p.organization_id and pr.person_id = p.id
    join role_permissions rp on rp.role_id = pr.role_id and rp.permission = 'operations.read'
    where p.organization_id = ${ctx.org.id} and p.deleted_at is null and p.status in ('active', 'inactive')
    order by p.id`;
  return rows.map((row) => row.id);
}
