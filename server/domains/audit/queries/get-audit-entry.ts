import { AppError } from '@/lib/errors/app-error';
import { holders } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { type AuditEntryDto, deviceOf, toAuditRow, toChanges } from '../dto';
import { auditEntryInput } from '../schema';
import { auditRows } from './audit-rows.sql';

type Detail = {
  id: bigint;
  changes: Record<string, { old: unknown; new: unknown }> | null;
  context: Record<string, unknown>;
  request_id: string | null;
  ip: string | null;
  user_agent: string | null;
  sequence: bigint | null;
  hash: string | null;
  same_request: number;
};

/** One row of the trail: who, what, before and after, from where, and its seal. */
export const getAuditEntry = query(
  'audit.get-entry',
  { access: holders('audit.read'), input: auditEntryInput },
  async (ctx, input): Promise<AuditEntryDto> => {
    const [detail] = await ctx.sql<Detail>`
    select a.id, a.changes, a.context, a.request_id, a.ip, a.user_agent, s.sequence, s.hash,
      (select count(*)::int - 1 from audit_entries o where o.request_id = a.request_id and a.request_id is not null) as same_request
    from audit_entries a left join audit_seals s on s.organization_id = a.organization_id and s.entry_id = a.id
    where a.uuid = ${input.entry}::uuid`;
    if (!detail) throw new AppError('not_found');
    const [row] = await auditRows(ctx, {
      action: null,
      entity: null,
      actorUuid: null,
      ownOf: null,
      request: null,
      subjectUuid: null,
      search: null,
      from: null,
      to: null,
      before: detail.id + 1n,
      timezone: 'UTC',
      limit: 1,
    });
    if (!row) throw new AppError('not_found');
    return {
      ...toAuditRow(row),
      changes: toChanges(detail.changes),
      context: detail.context,
      requestId: detail.request_id,
      sameRequest: Math.max(0, detail.same_request),
      ip: detail.ip,
      device: deviceOf(detail.user_agent),
      userAgent: detail.user_agent,
      seal: detail.sequence === null ? null : { sequence: String(detail.sequence), hash: detail.hash ?? '' },
    };
  },
);
