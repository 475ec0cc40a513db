/** A value that was removed for privacy; the chain accepts it in the place of any value. */
export const ERASED = '[erased]';

/** A row of the trail as it is sealed: everything as text, so that every reader sees the same bytes. */
export type EntryRow = {
  id: bigint;
  uuid: string;
  changes: Record<string, { old?: unknown; new?: unknown }> | null;
  context: unknown;
} & Record<(typeof PLAIN)[number], string | null>;

const PLAIN = [
  'occurred_at',
  'transaction_id',
  'action',
  'operation',
  'entity_type',
  'entity_id',
  'entity_uuid',
  'actor_kind',
  'actor_id',
  'actor_label',
  'impersonator_id',
  'request_id',
  'ip',
  'user_agent',
] as const;

/** The columns a sealed row is read with. */
export function entryColumns(table: string): string {
  const plain = PLAIN.map((name) =>
    name === 'occurred_at'
      ? `to_char(${table}.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as occurred_at`
      : `${table}.${name}::text as ${name}`,
  );
  return [`${table}.id`, `${table}.uuid`, ...plain, `${table}.changes`, `${table}.context`].join(', ');
}

/** JSON with its keys in order, so that equal values have equal text. */
export function stableJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${pairs.map(([k, v]) => `${JSON.stringify(k)}:${stableJson(v)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** Every value of a row by its name; one without a value has no name. */
export function canonicalEntry(row: EntryRow): Record<string, string> {
  const values: Record<string, string> = { id: String(row.id) };
  for (const name of PLAIN) {
    const value = row[name];
    if (value !== null) values[name] = value;
  }
  values.context = stableJson(row.context ?? {});
  for (const [field, change] of Object.entries(row.changes ?? {})) {
    for (const side of ['old', 'new'] as const)
      values[`changes.${field}.${side}`] = change[side] === ERASED ? ERASED : stableJson(change[side] ?? null);
  }
  return values;
}
