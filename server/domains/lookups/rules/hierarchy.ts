/** Anything that may lie below another of its kind. */
export type Node = { readonly code: string; readonly parent?: string | null };

/** The loop that these parents form, from its first member back to it; null when there is none. */
export function findCycle(nodes: readonly Node[]): string[] | null {
  const parentOf = new Map(nodes.map((node) => [node.code, node.parent ?? null]));
  const safe = new Set<string>();
  for (const { code: start } of nodes) {
    const path: string[] = [];
    let current: string | null = start;
    while (current !== null && !safe.has(current)) {
      const seenAt = path.indexOf(current);
      if (seenAt >= 0) return [...path.slice(seenAt), current];
      path.push(current);
      current = parentOf.get(current) ?? null;
    }
    for (const code of path) safe.add(code);
  }
  return null;
}

/** The loop that placing `code` below `parent` would close; null when the move is fine. */
export function cycleOfMove(nodes: readonly Node[], code: string, parent: string | null): string[] | null {
  return findCycle([...nodes.filter((node) => node.code !== code), { code, parent }]);
}
