import type { Cursor } from '@/lib/paging/cursor';
import type { Conditions } from './conditions';
import type { Ctx } from './context';

/** What a list is read by. */
export type Keyset = {
  cursor: Cursor | null;
  /** Where the cursor's row is found by its `uuid`: the list's table, or the part of the statement that holds the list. */
  table: string;
  /** What the statement calls that table; the key is written with it. */
  alias: string;
  /** The columns of the order, the last one unique; none may be null. */
  key: readonly string[];
  descending?: boolean;
};

/**
 * Adds "beyond the cursor's row" to the conditions and answers the order of the page: the list's own, or turned round
 * for the page before (`toPage` turns it back). The texts come from the code, the cursor travels as a parameter.
 */
export function keyset(c: Conditions, { cursor, table, alias, key, descending = false }: Keyset): string {
  const ascending = descending === (cursor?.direction === 'before');
  if (cursor) {
    const there = key.join(', ').replaceAll(new RegExp(`\\b${alias}\\.`, 'g'), 'at.');
    const at = `(select ${there} from ${table} at where at.uuid = ${c.value(cursor.key)}::uuid)`;
    c.text(`(${key.join(', ')}) ${ascending ? '>' : '<'} ${at}`);
  }
  return key.map((column) => `${column} ${ascending ? 'asc' : 'desc'}`).join(', ');
}

/**
 * A list read by `keyset`. What the cursor names can have left the list since the page with the link was shown: whoever
 * follows it then gets the list from its beginning, not a page that says there is nothing.
 */
export function orFromTheStart<
  Input extends { cursor?: string | undefined },
  Page extends { items: readonly unknown[] },
>(read: (ctx: Ctx, input: Input) => Promise<Page>): (ctx: Ctx, input: Input) => Promise<Page> {
  return async (ctx, input) => {
    const page = await read(ctx, input);
    return input.cursor && page.items.length === 0 ? read(ctx, { ...input, cursor: undefined }) : page;
  };
}
