/** The query of an address with one text per name; repeated and empty ones are left out. */
export function textParams(search: Record<string, string | string[] | undefined>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(search)) if (typeof value === 'string' && value !== '') kept[name] = value;
  return kept;
}

/** The asked-for names only, as the input of a query: what a query does not know would be refused. */
export function pick<Name extends string>(
  params: Record<string, string>,
  ...names: Name[]
): Partial<Record<Name, string>> {
  const kept: Partial<Record<Name, string>> = {};
  for (const name of names) if (params[name] !== undefined) kept[name] = params[name];
  return kept;
}
