/** What the trigger wrote: each changed field with its value before and after. */
export type RawChanges = Record<string, { old: unknown; new: unknown }>;

/** One change of a plain value. `path` names a leaf of a nested one: translations.en.title. */
export type FlatChange = { field: string; path: string; old: unknown; new: unknown };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Changed leaves in a stable order: a translated title is one line, not the whole document of both languages. */
export function flatChanges(changes: RawChanges | null): FlatChange[] {
  return Object.entries(changes ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([field, change]) => leaves(field, field, change.old ?? null, change.new ?? null));
}

function leaves(field: string, path: string, before: unknown, after: unknown): FlatChange[] {
  if (!isObject(before) && !isObject(after)) return [{ field, path, old: before, new: after }];
  const left = isObject(before) ? before : {};
  const right = isObject(after) ? after : {};
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
    .filter((key) => JSON.stringify(left[key]) !== JSON.stringify(right[key]))
    .flatMap((key) => leaves(field, `${path}.${key}`, left[key] ?? null, right[key] ?? null));
}
