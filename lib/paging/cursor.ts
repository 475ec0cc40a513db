/** Where a page of a list begins: after a row (forwards) or before one (backwards). `at` is the number of rows before the page, for display only. */
export type Cursor = { direction: 'after' | 'before'; at: number; key: string };

/** A page of a list with the cursors of its neighbours. */
export type Paged<Item> = { items: Item[]; at: number; previous: string | null; next: string | null };

/** How many there are in all; where counting stops early, `more`. */
export type Total = { count: number; more: boolean };

/** A page of a list with the size of the whole. */
export type Counted<Item> = Paged<Item> & { total: Total };

const SHAPE = /^([ab])\.(\d{1,9})\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** Reads a cursor from an address; whatever is not one means the first page. */
export function parseCursor(text: string | undefined): Cursor | null {
  const [, direction, at, key] = SHAPE.exec(text ?? '') ?? [];
  if (!direction || !at || !key) return null;
  return { direction: direction === 'b' ? 'before' : 'after', at: Number(at), key };
}

/** Writes a cursor for an address. */
export function formatCursor({ direction, at, key }: Cursor): string {
  return `${direction === 'before' ? 'b' : 'a'}.${at}.${key}`;
}

/**
 * Makes a page from the rows a keyset statement found: one more than `limit` says that there is another page. Rows that
 * were read backwards are turned round. No row is counted and none skipped: page 10,000 costs what page 1 costs.
 */
export function toPage<Item extends { uuid: string }>(rows: Item[], cursor: Cursor | null, limit: number): Paged<Item> {
  const backwards = cursor?.direction === 'before';
  const more = rows.length > limit;
  const items = rows.slice(0, limit);
  if (backwards) items.reverse();
  const at = backwards ? (more ? Math.max(1, cursor.at) : 0) : (cursor?.at ?? 0);
  const first = items[0];
  const last = items.at(-1);
  const hasPrevious = backwards ? more : cursor !== null;
  const hasNext = backwards || more;
  return {
    items,
    at,
    previous:
      hasPrevious && first ? formatCursor({ direction: 'before', at: Math.max(0, at - limit), key: first.uuid }) : null,
    next: hasNext && last ? formatCursor({ direction: 'after', at: at + items.length, key: last.uuid }) : null,
  };
}
