import type { CommandCtx } from '@/server/core/command';

/** Ends every session of a person, on whatever device; their open pages learn it at once. */
export async function endAllSessions(
  ctx: CommandCtx,
  person: { id: bigint; uuid: string },
  why: string,
): Promise<void> {
  const where = { personId: person.id, endedAt: null };
  const live = await ctx.db.session.findMany({ where, select: { uuid: true } });
  await ctx.db.session.updateMany({ where, data: { endedAt: ctx.now(), endReason: why } });
  for (const { uuid } of live) ctx.notifyBrowser(person.uuid, { type: 'session_ended', session: uuid });
}
