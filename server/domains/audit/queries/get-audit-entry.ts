import { AppError } from '@/lib/errors/app-error';
import type { Ctx } from '@/server/core/context';
import { holders, signedIn } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { deviceOf } from '@/server/domains/identity';
import { type AuditEntryDto, type AuditRow, toAuditRow, toOwnActivityRow } from '../dto';
import { flatChanges, type RawChanges } from '../rules/changes';
import { auditEntryInput } from '../schema';
import { auditRows } from './audit-rows.sql';
import { nameReferences } from './name-references';

type Detail = {
  changes: RawChanges | null;
  context: Record<string, unknown>;
  request_id: string | null;
  ip: string | null;
  user_agent: string | null;
  behalf_en: string | null;
  behalf_ar: string | null;
  sequence: bigint | null;
  hash: string | null;
  same_request: number;
};

async function load(ctx: Ctx, entry: string, ownOf: bigint | undefined): Promise<AuditEntryDto> {
  const timezone = ctx.actor.preferences.timezone;
  const [[row], [detail]] = await Promise.all([
    auditRows(ctx, { entry, ownOf, timezone, limit: 1 }),
    ctx.sql<Detail>`
      select a.changes, a.context, a.request_id, a.ip, a.user_agent, b.name_en as behalf_en, b.name_ar as behalf_ar, s.sequence, s.hash,
        (select count(*)::int - 1 from audit_entries o where o.request_id = a.request_id) as same_request
      from audit_entries a
      left join people b on a.impersonator_id is not null and b.id = a.actor_id
      left join audit_seals s on s.organization_id = a.organization_id and s.entry_id = a.id
      where a.uuid = ${entry}::uuid`,
  ]);
  if (!row || !detail) throw new AppError('not_found');
  const { reason, ...context } = detail.context;
  const sealed = detail.sequence === null ? null : { sequence: Number(detail.sequence), hash: detail.hash ?? '' };
  if (ownOf !== undefined && row.actor_id !== ownOf) return lookOfStaff(row, ownOf, sealed);
  return {
    ...toAuditRow(row),
    changes: await nameReferences(ctx, flatChanges(detail.changes)),
    reason: typeof reason === 'string' ? reason : null,
    context: Object.fromEntries(Object.entries(context).map(([name, value]) => [name, String(value)])),
    onBehalfOf: detail.behalf_en || detail.behalf_ar ? { en: detail.behalf_en, ar: detail.behalf_ar } : null,
    requestId: detail.request_id,
    sameRequest: Math.max(0, detail.same_request),
    ip: detail.ip,
    device: detail.user_agent ? deviceOf(detail.user_agent) : null,
    userAgent: detail.user_agent,
    seal: sealed,
  };
}

/** What a member reads of a look at their own things: that it was, and when; not from where it came. */
function lookOfStaff(row: AuditRow, personId: bigint, seal: AuditEntryDto['seal']): AuditEntryDto {
  const nowhere = { requestId: null, sameRequest: 0, ip: null, device: null, userAgent: null };
  return {
    ...toOwnActivityRow(row, personId),
    ...nowhere,
    changes: [],
    reason: null,
    context: {},
    onBehalfOf: null,
    seal,
  };
}

/** One row of the trail: who, what, before and after, from where, and its seal. */
export const getAuditEntry = query(
  'audit.get-entry',
  { access: holders('audit.read'), input: auditEntryInput },
  (ctx, input) => load(ctx, input.entry, undefined),
);

/** One row of what the person did, or of a look at their page or mails; anybody else's row does not exist. */
export const getOwnActivity = query(
  'audit.get-own-activity',
  { access: signedIn, input: auditEntryInput },
  (ctx, input) => load(ctx, input.entry, ctx.actor.personId),
);
