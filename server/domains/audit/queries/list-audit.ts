import { holders, signedIn } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { type AuditRowDto, toAuditRow } from '../dto';
import { listAuditInput, ownActivityInput } from '../schema';
import { type AuditFilter, auditKey, auditRows } from './audit-rows.sql';

/** A page of the trail. */
export type AuditPage = { items: AuditRowDto[]; next: string | null };

const OPEN: Omit<AuditFilter, 'limit' | 'timezone'> = {
  action: null,
  entity: null,
  actorUuid: null,
  ownOf: null,
  request: null,
  subjectUuid: null,
  search: null,
  from: null,
  to: null,
  before: null,
};

function toPage(rows: Parameters<typeof toAuditRow>[0][], limit: number): AuditPage {
  const items = rows.slice(0, limit).map(toAuditRow);
  return { items, next: rows.length > limit ? (items.at(-1)?.uuid ?? null) : null };
}

/** The school's trail, newest first, searchable by who, what, which record, when and text (AUD-13). */
export const listAudit = query(
  'audit.list',
  { access: holders('audit.read'), input: listAuditInput },
  async (ctx, input): Promise<AuditPage> => {
    const before = await auditKey(ctx, input.cursor);
    const rows = await auditRows(ctx, {
      action: input.action ?? null,
      entity: input.entity ?? null,
      actorUuid: input.actor ?? null,
      ownOf: null,
      request: input.request ?? null,
      subjectUuid: input.subject ?? null,
      search: input.search || null,
      from: input.from ?? null,
      to: input.to ?? null,
      before,
      timezone: ctx.actor.preferences.timezone,
      limit: input.limit + 1,
    });
    return toPage(rows, input.limit);
  },
);

/** What the person did themselves (AUD-26); row level security shows nobody else's. */
export const listOwnActivity = query(
  'audit.list-own-activity',
  { access: signedIn, input: ownActivityInput },
  async (ctx, input): Promise<AuditPage> => {
    const before = await auditKey(ctx, input.cursor);
    const rows = await auditRows(ctx, {
      ...OPEN,
      ownOf: ctx.actor.personId,
      before,
      timezone: ctx.actor.preferences.timezone,
      limit: input.limit + 1,
    });
    return toPage(rows, input.limit);
  },
);
