import type { Ctx } from './context';
import { armedSql } from './db';
import { kernelWrite } from './pools';
import { sittingOf } from './sitting';

/** What is told about an action that no trigger sees (views, downloads, sign-ins, refusals). */
export type AuditNote = {
  action: 'viewed' | 'downloaded' | 'signed_in' | 'signed_out' | 'denied' | 'failed' | 'exported' | 'sent' | 'retried';
  operation: string;
  entityType?: string | undefined;
  entityId?: bigint | undefined;
  entityUuid?: string | undefined;
  context?: Record<string, unknown>;
};

const INSERT = `insert into audit_entries (organization_id, action, operation, entity_type, entity_id, entity_uuid, actor_kind, actor_id, actor_label, context, request_id, ip, user_agent)
 values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)`;

/** The parameters of an audit row, in the order of its insert. */
function values(ctx: Ctx, note: AuditNote): unknown[] {
  const { actor } = ctx;
  return [
    ctx.org.id,
    note.action,
    note.operation,
    note.entityType ?? null,
    note.entityId ?? null,
    note.entityUuid ?? null,
    actor.kind,
    actor.kind === 'person' ? actor.personId : null,
    actor.label,
    JSON.stringify(ctx.run ? { run: ctx.run, ...note.context } : (note.context ?? {})),
    ctx.requestId,
    ctx.ip,
    ctx.userAgent,
  ];
}

/**
 * Writes an audit row. Inside a command it stands and falls with the command, on the command's own connection: waiting
 * for a second one, all commands at once could wait for each other.
 */
export async function recordAudit(ctx: Ctx, note: AuditNote): Promise<void> {
  if ('pending' in ctx) await ctx.db.$executeRawUnsafe(INSERT, ...values(ctx, note));
  else await armedSql(ctx.arming, INSERT, values(ctx, note));
}

/** Writes an audit row that stays although the transaction around it is about to be rolled back. */
export async function recordAuditApart(ctx: Ctx, note: AuditNote): Promise<void> {
  await kernelWrite(ctx.org.id, INSERT, values(ctx, note));
}

const INSERT_ONCE = `insert into audit_entries (organization_id, action, operation, entity_type, entity_id, entity_uuid, actor_kind, actor_id, actor_label, context, request_id, ip, user_agent)
 select $1::bigint,$2::text,$3::text,$4::text,$5::bigint,$6::uuid,$7::text,$8::bigint,$9::text,$10::jsonb,$11::text,$12::text,$13::text where not exists (select from audit_entries
   where organization_id = $1 and entity_type = $4 and entity_id = $5 and actor_id = $8 and action = 'viewed' and context->>'sitting' = $14)`;

/**
 * Notes that somebody looked at another person's record: once per sitting however often it is opened (docs/decisions/012).
 * Who looks at their own leaves nothing.
 */
export async function recordViewOf(
  ctx: Ctx,
  owner: bigint,
  note: { operation: string; entityType: string; entityId: bigint; entityUuid: string },
): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== 'person' || actor.is(owner)) return;
  const sitting = sittingOf(actor.sessionUuid, ctx.now(), ctx.org.timezone);
  await armedSql(ctx.arming, INSERT_ONCE, [
    ...values(ctx, { ...note, action: 'viewed', context: { sitting } }),
    sitting,
  ]);
}
