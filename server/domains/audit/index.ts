export type { AuditChangeDto, AuditEntryDto, AuditRowDto, AuditValueDto, BothNames } from './dto';
export { getAuditEntry, getOwnActivity } from './queries/get-audit-entry';
export { type AuditPage, listAudit, listOwnActivity } from './queries/list-audit';
export { AUDIT_PARAMS } from './schema';
