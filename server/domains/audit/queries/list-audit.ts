import { type Paged, parseCursor, toPage } from '@/lib/paging/cursor';
import { orFromTheStart } from '@/server/core/keyset';
import { holders, signedIn } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { type AuditRowDto, toAuditRow, toOwnActivityRow } from '../dto';
import { listAuditInput, ownActivityInput } from '../schema';
import { auditRows } from './audit-rows.sql';

/** A page of the trail. */
export type AuditPage = Paged<AuditRowDto>;

const page = (rows: AuditRowDto[], cursor: string | undefined, limit: number): AuditPage =>
  toPage(rows, parseCursor(cursor), limit);

/** The school's trail, newest first, searchable by who, what, which record, when and text. */
export const listAudit = query(
  'audit.list',
  { access: holders('audit.read'), input: listAuditInput },
  orFromTheStart(async (ctx, { limit, ...filter }): Promise<AuditPage> => {
    const rows = await auditRows(ctx, { ...filter, timezone: ctx.actor.preferences.timezone, limit: limit + 1 });
    return page(rows.map(toAuditRow), filter.cursor, limit);
  }),
);

/**
 * What the person did themselves, and who looked at their page and mails (AUD-26); row level security shows a member
 * nothing else.
 */
export const listOwnActivity = query(
  'audit.list-own-activity',
  { access: signedIn, input: ownActivityInput },
  orFromTheStart(async (ctx, { limit, cursor }): Promise<AuditPage> => {
    const { personId, preferences } = ctx.actor;
    const rows = await auditRows(ctx, { ownOf: personId, cursor, timezone: preferences.timezone, limit: limit + 1 });
    return page(
      rows.map((row) => toOwnActivityRow(row, personId)),
      cursor,
      limit,
    );
  }),
);
