export type { AuditEntryDto, AuditRowDto } from './dto';
export { getAuditEntry } from './queries/get-audit-entry';
export { type AuditPage, listAudit, listOwnActivity } from './queries/list-audit';
