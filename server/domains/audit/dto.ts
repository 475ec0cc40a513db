/** A name in both scripts, either of which may be missing. */
export type BothNames = { en: string | null; ar: string | null };

/** A row of the trail as a list shows it; the sentence is made from it in the reader's language. */
export type AuditRowDto = {
  uuid: string;
  occurredAt: string;
  action: string;
  operation: string | null;
  /** The state the record came into, when that is what changed: approved, returned, completed. */
  state: string | null;
  entityType: string | null;
  entityUuid: string | null;
  /** The record's own title, also after its deletion as far as the trail remembers it. */
  thing: BothNames | null;
  /** Whom it concerns. */
  person: (BothNames & { isActor: boolean }) | null;
  actor: { kind: string; uuid: string | null; name: BothNames; email: string | null; label: string | null };
};

/** One changed field; nested values are told leaf by leaf, references by name. Masked values stay masked. */
export type AuditChangeDto = { field: string; path: string; old: AuditValueDto; new: AuditValueDto };

/** A value of the past: plain, or what a reference pointed to. */
export type AuditValueDto = { text: string; isReference?: true; name?: BothNames } | null;

/** A row with everything known about it. */
export type AuditEntryDto = AuditRowDto & {
  changes: AuditChangeDto[];
  /** What the kernel noted besides: why something was refused, in which capacity something was read. */
  reason: string | null;
  context: Record<string, string>;
  onBehalfOf: BothNames | null;
  requestId: string | null;
  sameRequest: number;
  ip: string | null;
  device: string | null;
  userAgent: string | null;
  seal: { sequence: number; hash: string } | null;
};

/** What the list statement answers. */
export type AuditRow = {
  id: bigint;
  uuid: string;
  occurred_at: Date;
  action: string;
  operation: string | null;
  state: string | null;
  entity_type: string | null;
  entity_uuid: string | null;
  thing_en: string | null;
  thing_ar: string | null;
  person_id: bigint | null;
  person_en: string | null;
  person_ar: string | null;
  actor_kind: string;
  actor_id: bigint | null;
  actor_label: string | null;
  actor_uuid: string | null;
  actor_en: string | null;
  actor_ar: string | null;
  actor_email: string | null;
};

/** A list row without database keys. */
export function toAuditRow(row: AuditRow): AuditRowDto {
  return {
    uuid: row.uuid,
    occurredAt: row.occurred_at.toISOString(),
    action: row.action,
    operation: row.operation,
    state: row.state,
    entityType: row.entity_type,
    entityUuid: row.entity_uuid,
    thing: row.thing_en || row.thing_ar ? { en: row.thing_en, ar: row.thing_ar } : null,
    person:
      row.person_en || row.person_ar
        ? { en: row.person_en, ar: row.person_ar, isActor: row.person_id !== null && row.person_id === row.actor_id }
        : null,
    actor: {
      kind: row.actor_kind,
      uuid: row.actor_uuid,
      name: { en: row.actor_en, ar: row.actor_ar },
      email: row.actor_email,
      label: row.actor_label,
    },
  };
}

/** A row as the member reads it whom it concerns: a look of somebody else's is the administration's, whoever it was. */
export function toOwnActivityRow(row: AuditRow, personId: bigint): AuditRowDto {
  const dto = toAuditRow(row);
  if (row.actor_id === personId || row.actor_kind !== 'person') return dto;
  return { ...dto, actor: { kind: 'staff', uuid: null, name: { en: null, ar: null }, email: null, label: null } };
}
