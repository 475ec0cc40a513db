import { deviceOf } from '@/server/domains/identity';

/** A row of the trail as a list shows it; the sentence is made from it in the reader's language. */
export type AuditRowDto = {
  uuid: string;
  occurredAt: string;
  action: string;
  operation: string | null;
  entityType: string | null;
  entityUuid: string | null;
  /** The entity's own name where it has one, also after its deletion as far as the trail remembers it. */
  entityLabel: { en: string | null; ar: string | null };
  actor: { kind: string; uuid: string | null; name: { en: string | null; ar: string | null }; label: string | null };
};

/** A row with everything known about it. */
export type AuditEntryDto = AuditRowDto & {
  changes: { field: string; old: string | null; new: string | null }[];
  context: Record<string, unknown>;
  requestId: string | null;
  sameRequest: number;
  ip: string | null;
  device: string;
  userAgent: string | null;
  seal: { sequence: string; hash: string } | null;
};

/** What the list statement answers. */
export type AuditRow = {
  id: bigint;
  uuid: string;
  occurred_at: Date;
  action: string;
  operation: string | null;
  entity_type: string | null;
  entity_uuid: string | null;
  label_en: string | null;
  label_ar: string | null;
  actor_kind: string;
  actor_label: string | null;
  actor_uuid: string | null;
  actor_name_en: string | null;
  actor_name_ar: string | null;
};

/** A list row without database keys. */
export function toAuditRow(row: AuditRow): AuditRowDto {
  return {
    uuid: row.uuid,
    occurredAt: row.occurred_at.toISOString(),
    action: row.action,
    operation: row.operation,
    entityType: row.entity_type,
    entityUuid: row.entity_uuid,
    entityLabel: { en: row.label_en, ar: row.label_ar },
    actor: {
      kind: row.actor_kind,
      uuid: row.actor_uuid,
      name: { en: row.actor_name_en, ar: row.actor_name_ar },
      label: row.actor_label,
    },
  };
}

/** Changed fields in a stable order, values as text. */
export function toChanges(changes: Record<string, { old: unknown; new: unknown }> | null): AuditEntryDto['changes'] {
  const text = (value: unknown) =>
    value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);
  return Object.entries(changes ?? {})
    .map(([field, change]) => ({ field, old: text(change.old), new: text(change.new) }))
    .sort((a, b) => a.field.localeCompare(b.field));
}

export { deviceOf };
