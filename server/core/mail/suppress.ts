import type { CommandCtx } from '../command';

/** Why an address gets no mail: it does not take any, its reader called ours spam, or ended bulk mail only. */
export type SuppressionReason = 'bounce' | 'complaint' | 'unsubscribed';

/** Stops mail of this school to an address. The harder reason stays. */
export async function suppress(
  ctx: CommandCtx,
  email: string,
  reason: Exclude<SuppressionReason, 'unsubscribed'>,
): Promise<void> {
  await ctx.sql`
    insert into mail_suppressions (organization_id, email, reason) values (${ctx.org.id}, ${email}, ${reason})
    on conflict (organization_id, email) do update
      set reason = case when mail_suppressions.reason = 'complaint' then 'complaint' else excluded.reason end`;
}
